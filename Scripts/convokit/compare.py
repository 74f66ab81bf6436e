#!/usr/bin/env python3
"""Compares a ConvoKit corpus with Tenor's lists of utterances; ../convokit-roundtrip says how.

    compare.py opened FOLDER LIST BASE   opens FOLDER with ConvoKit, compares it with LIST, and has the
                                         package write it again as BASE/written
    compare.py lists LIST LIST           compares what Tenor read first with what it read in the end

A LIST is what `tenor corpus list --utterances --format json` prints. Prints a line for everything that is
compared; exits with 1 on a difference.
"""
import json
import sys
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/London")


def same(found, wanted):
    """Prints a line for each thing that is compared; returns whether all are equal."""
    everything = True
    for name, want in wanted.items():
        have = found[name]
        print(f"  {name}: {len(have)}{'' if have == want else f' against {len(want)}: DIFFERENT'}")
        if have == want:
            continue
        everything = False
        if sorted(have, key=repr) == sorted(want, key=repr):
            print("    the same, in another order")
        for label, rest in (("found", set(have) - set(want)), ("expected", set(want) - set(have))):
            for one in sorted(rest, key=repr)[:3]:
                print(f"    {label}: {one!r:.200}")
    return everything


def seconds(date):
    """The first second that a date may mean; midnight UTC where no time is known."""
    if date is None:
        return None
    if len(date) <= 10:
        year, month, day = (list(map(int, date.split("-"))) + [1, 1])[:3]
        return int(datetime(year, month, day, tzinfo=timezone.utc).timestamp())
    moment = datetime.fromisoformat(date)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=ZONE)).timestamp())


def paths(parents):
    """Every way from a conversation's root to one of its leaves."""
    inner = set(parents.values())
    ways = []
    for leaf in parents.keys() - inner:
        way = [leaf]
        while parents[way[-1]] is not None:
            way.append(parents[way[-1]])
        ways.append(tuple(reversed(way)))
    return ways


def opened(folder, listing, base):
    from contextlib import redirect_stdout
    from importlib.metadata import version
    from io import StringIO

    from convokit import Corpus

    findings = json.loads(Path(listing).read_text(encoding="utf-8"))
    rows = findings["utterances"]
    trees, first = {}, {}
    for row in rows:
        first.setdefault(row["conversation"], row["id"])
        trees.setdefault(first[row["conversation"]], {})[row["id"]] = row["replyTo"]
    # ConvoKit takes a tree that has one root alone.
    forests = {id for id, tree in trees.items() if list(tree.values()).count(None) > 1}
    # It tells of the configuration that it writes.
    with redirect_stdout(StringIO()):
        corpus = Corpus(filename=folder)
    nobody = {s.id for s in corpus.iter_speakers() if s.meta.get("anonymous")}
    utterances = list(corpus.iter_utterances())
    conversations = list(corpus.iter_conversations())
    sound = [c for c in conversations if c.check_integrity(verbose=False)]

    def name(speaker):
        return None if speaker in nobody else speaker

    print(f"Tenor's folder, opened by ConvoKit {version('convokit')}:")
    everything = same(
        {
            "utterances, in order": [u.id for u in utterances],
            "conversations, by their first utterance": [(c.id, c.meta["conversation"]) for c in conversations],
            "titles and dates of conversations": [
                (c.meta["title"], c.meta["date"], c.meta["dateStated"]) for c in conversations
            ],
            "speakers": {name(s.id) for s in corpus.iter_speakers()},
            "speaker of each utterance": [(u.id, name(u.speaker.id)) for u in utterances],
            "conversation of each utterance": [(u.id, u.conversation_id) for u in utterances],
            "what each utterance answers": [(u.id, u.reply_to) for u in utterances],
            "kinds": [(u.id, u.meta["kind"]) for u in utterances],
            "dates": [(u.id, u.meta["date"], u.meta["dateStated"]) for u in utterances],
            "timestamps": [(u.id, u.timestamp) for u in utterances],
            "texts": [(u.id, u.text) for u in utterances],
            "conversations without integrity": {c.id for c in conversations} - {c.id for c in sound},
            "ways from a root to a leaf": {
                tuple(u.id for u in way) for c in sound for way in c.get_root_to_leaf_paths()
            },
        },
        {
            "utterances, in order": [u["id"] for u in rows],
            "conversations, by their first utterance": [
                (first[c["id"]], c["id"]) for c in findings["conversations"]
            ],
            "titles and dates of conversations": [
                (c["title"], c["date"], c["dateStated"]) for c in findings["conversations"]
            ],
            "speakers": {u["speaker"] for u in rows},
            "speaker of each utterance": [(u["id"], u["speaker"]) for u in rows],
            "conversation of each utterance": [(u["id"], first[u["conversation"]]) for u in rows],
            "what each utterance answers": [(u["id"], u["replyTo"]) for u in rows],
            "kinds": [(u["id"], u["kind"]) for u in rows],
            "dates": [(u["id"], u["date"], u["dateStated"]) for u in rows],
            "timestamps": [(u["id"], seconds(u["date"])) for u in rows],
            "texts": [(u["id"], u["text"]) for u in rows],
            "conversations without integrity": forests,
            "ways from a root to a leaf": {
                way for id, tree in trees.items() if id not in forests for way in paths(tree)
            },
        },
    )
    empty = sum(not u.text for u in utterances)
    undated = sum(u.timestamp is None for u in utterances)
    anonymous = sum(u.speaker.id in nobody for u in utterances)
    print(f"  of the utterances, {empty} are empty, {undated} undated, {anonymous} anonymous")
    corpus.dump("written", base_path=base)
    return everything


def contents(listing, key):
    """What a list says, by keys that both lists have."""
    findings = json.loads(Path(listing).read_text(encoding="utf-8"))
    rows = findings["utterances"]
    first = {}
    for row in rows:
        first.setdefault(row["conversation"], key(row["id"], row))
    return {
        "utterances, in order": [key(u["id"], u) for u in rows],
        "conversations": [
            (first[c["id"]], c["title"], c["date"], c["dateStated"]) for c in findings["conversations"]
        ],
        "conversation of each utterance": [(key(u["id"], u), first[u["conversation"]]) for u in rows],
        "what each utterance answers": [
            (key(u["id"], u), u["replyTo"] and key(u["replyTo"], u)) for u in rows
        ],
        "kinds": [(key(u["id"], u), u["kind"]) for u in rows],
        "speakers": [(key(u["id"], u), u["speaker"]) for u in rows],
        "dates": [(key(u["id"], u), u["date"], u["dateStated"]) for u in rows],
        "texts": [(key(u["id"], u), u["text"]) for u in rows],
    }


def lists(there, back):
    print("Written by ConvoKit, read again by Tenor:")
    # The new id of an utterance is that of its new conversation, and the id that it had.
    found = contents(back, lambda id, row: id.removeprefix(row["conversation"] + "."))
    return same(found, contents(there, lambda id, row: id))


if __name__ == "__main__":
    commands = {"opened": opened, "lists": lists}
    if len(sys.argv) < 4 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(0 if commands[sys.argv[1]](*sys.argv[2:]) else 1)
