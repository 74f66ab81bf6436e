#!/usr/bin/env python3
"""Checks the lexicons that this project wrote: domain-probation-uk.yaml, idioms-british.yaml and
rules-tenor-en.yaml.

    Scripts/check-lexicons.py        # needs PyYAML

Prints the counts and every fault; the exit status is 1 if there is a fault.
"""
import re
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[1] / "lexicons"
DOMAIN, IDIOMS, RULES = "domain-probation-uk.yaml", "idioms-british.yaml", "rules-tenor-en.yaml"
NEAR = 0.75  # how far an idiom's valence may be from that of the word it is likened to

faults = []


def fault(message):
    faults.append(message)


def table(path, header):
    """The words of a tab-separated lexicon with their numbers."""
    lines = (FOLDER / path).read_text(encoding="utf-8").splitlines()
    return {word: float(value) for word, value in (line.split("\t") for line in lines[header:])}


class Loader(yaml.SafeLoader):
    """YAML without repeated keys, which PyYAML would let pass."""


def mapping(loader, node):
    keys = [loader.construct_object(key) for key, _ in node.value]
    for key in {key for key in keys if keys.count(key) > 1}:
        fault(f"{node.start_mark.name}:{node.start_mark.line + 1}: the key '{key}' stands twice")
    return yaml.SafeLoader.construct_mapping(loader, node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", mapping)


def read(name):
    with open(FOLDER / name, encoding="utf-8") as file:
        document = yaml.load(file, Loader)
    for key in ("name", "version", "licence", "language"):
        if key not in document:
            fault(f"{name}: no '{key}'")
    return document


def key(form):
    return form.lower().replace("\u2019", "'")


def expect(entry, where, needed, allowed):
    for field in needed - entry.keys():
        fault(f"{where}: no '{field}'")
    for field in entry.keys() - needed - allowed:
        fault(f"{where}: '{field}' is no field")


def collect(where, groups, field):
    """The forms of a list, each of which may stand once in it."""
    found = defaultdict(int)
    for group in groups:
        for form in field(group):
            if not isinstance(form, str):
                fault(f"{where}: {form!r} is read as a {type(form).__name__}; quote it")
            elif form != form.strip() or not form:
                fault(f"{where}: '{form}' has a blank at its end")
            else:
                found[key(form)] += 1
    for form, count in sorted(found.items()):
        if count > 1:
            fault(f"{where}: '{form}' stands {count} times")
    return set(found)


def apart(lists):
    for (one, some), (other, more) in combinations(lists.items(), 2):
        # What finds nothing to turn is the idiom: "sod all".
        if {one, other} == {"negators", "idioms"}:
            continue
        for form in sorted(some & more):
            fault(f"'{form}' is both in {one} and in {other}")


def quoted(entry, where, forms, vader):
    """`vader` gives just those of the forms that VADER's lexicon has, with its values."""
    expected = {form: vader[key(form)] for form in forms if key(form) in vader}
    given = entry.get("vader", {})
    for form in sorted(expected.keys() | given.keys()):
        if expected.get(form) != given.get(form):
            fault(f"{where}: vader of '{form}' is {given.get(form)}, the lexicon has {expected.get(form)}")


def idiom_forms(entry):
    return [entry["form"]] + entry.get("also", [])


def check_domain(vader, shipped):
    domain = read(DOMAIN)
    for entry in domain["masked"]:
        where = f"masked '{entry['forms'][0]}'"
        expect(entry, where, {"forms", "reason"}, {"case"})
        if entry.get("case", "any") not in ("any", "exact"):
            fault(f"{where}: case is '{entry['case']}', not any or exact")
    for entry in domain["neutral"]:
        where = f"neutral '{entry['words'][0]}'"
        expect(entry, where, {"words", "reason"}, {"vader", "when"})
        if entry.get("when", "capitalised") != "capitalised":
            fault(f"{where}: when is '{entry['when']}', not capitalised")
        quoted(entry, where, entry["words"], vader)
        for word in entry["words"]:
            if not re.fullmatch(r"[a-z]+", word):
                fault(f"{where}: '{word}' is no single word in small letters")
    domain["idioms"] += read(IDIOMS)["idioms"]
    for entry in domain["idioms"]:
        where = f"idiom '{entry['form']}'"
        expect(entry, where, {"form", "valence", "reason"}, {"also", "like", "vader"})
        valence, like = entry["valence"], entry.get("like")
        if not isinstance(valence, float) or not -4 <= valence <= 4:
            fault(f"{where}: valence {valence} is no number from -4 to 4")
        if like and like not in vader:
            fault(f"{where}: VADER's lexicon has no '{like}' to be like")
        elif like and (vader[like] * valence < 0 or abs(vader[like] - valence) > NEAR):
            fault(f"{where}: {valence} is not like '{like}', {vader[like]}")
        quoted(entry, where, idiom_forms(entry), vader)

    lists = {
        "masked": collect("masked", domain["masked"], lambda entry: entry["forms"]),
        "neutral": collect("neutral", domain["neutral"], lambda entry: entry["words"]),
        "idioms": collect("idioms", domain["idioms"], idiom_forms),
    }
    apart(lists)

    def holds(form, lexicon):
        return any(word in lexicon for word in re.findall(r"[\w']+", form))

    print(f"{DOMAIN}, {IDIOMS}:")
    print(f"  masked   {len(domain['masked'])} entries, {len(lists['masked'])} forms, of which "
          f"{sum(holds(form, vader) for form in lists['masked'])} hold a word of VADER's lexicon, "
          f"{sum(holds(form, shipped) for form in lists['masked'])} of a shipped one")
    print(f"  neutral  {len(domain['neutral'])} entries, {len(lists['neutral'])} words, of which "
          f"{len(lists['neutral'] & vader.keys())} are in VADER's lexicon, "
          f"{len(lists['neutral'] & shipped)} in a shipped one")
    values = [entry["valence"] for entry in domain["idioms"]]
    print(f"  idioms   {len(values)} entries, {len(lists['idioms'])} forms, from {min(values)} to "
          f"{max(values)}: {sum(v > 0 for v in values)} positive, {sum(v < 0 for v in values)} "
          f"negative, {sum(v == 0 for v in values)} zero; "
          f"{sum('like' in entry for entry in domain['idioms'])} likened to a word of VADER's, "
          f"{sum(len(entry.get('vader', {})) for entry in domain['idioms'])} forms overrule it")
    return lists


def check_rules(domain):
    rules = read(RULES)
    names = ("negators", "pseudo_negations", "boosters", "dampeners", "contrast", "fixed")
    lists = {}
    print(f"{RULES}:")
    for name in names:
        for group in rules[name]:
            where = f"{name} '{group['forms'][0]}'"
            for source in group["source"]:
                if source not in rules["sources"]:
                    fault(f"{where}: '{source}' is not among the sources")
        if name == "contrast":  # one word may weigh differently at the start and at the end of its clause
            found = set()
            for position in ("initial", "final", None):
                groups = [group for group in rules[name] if position in group or
                          (position is None and not {"initial", "final"} & group.keys())]
                found |= collect(name, groups, lambda group: group["forms"])
        else:
            found = collect(name, rules[name], lambda group: group["forms"])
            # An aside is its own only before a comma.
            for group in rules[name]:
                if group.get("aside"):
                    found -= {key(form) for form in group["forms"]}
        lists[name] = found
        print(f"  {name:17}{len(rules[name])} groups, {len(found)} forms")
    apart({**lists, **domain})


def main():
    vader = table("vader/lexicon.tsv", header=1)
    shipped = set(vader) | set(table("afinn/AFINN-en-165.txt", header=0)) | set(
        table("pattern/lexicon.tsv", header=1))
    check_rules(check_domain(vader, shipped))
    for message in faults:
        print(f"fault: {message}")
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
