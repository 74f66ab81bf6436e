#!/usr/bin/env python3
"""Writes lexicons/pattern/ from the PyPI package textblob 0.20.1, which carries Pattern's file.

    pip download --no-deps textblob==0.20.1
    Scripts/pattern/convert_lexicon.py textblob-0.20.1-py3-none-any.whl

The same wheel gives the same bytes. The counts that README.md states are printed.
"""
import hashlib
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import defaultdict
from pathlib import Path
from statistics import fmean

SOURCE = "textblob/en/en-sentiment.xml"
FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "pattern"


def valence(senses):
    """Mean over the parts of speech of the mean over senses, as Pattern itself averages."""
    by_part = defaultdict(list)
    for part, polarity in senses:
        by_part[part].append(polarity)
    return fmean(fmean(values) for values in by_part.values())


def main(wheel):
    with zipfile.ZipFile(wheel) as package:
        root = ElementTree.fromstring(package.read(SOURCE))
    assert root.get("license") == "PDDL", "the file no longer says that it is under the PDDL"

    senses = defaultdict(list)
    for word in root.findall("word"):
        senses[word.get("form")].append((word.get("pos"), float(word.get("polarity"))))

    # Adding 0.0 turns a mean of -0.0 into 0.0.
    rows = sorted(((form, round(valence(found), 4) + 0.0) for form, found in senses.items()),
                  key=lambda row: row[0].encode())
    text = "token\tvalence\n" + "".join(f"{form}\t{value!r}\n" for form, value in rows)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "lexicon.tsv").write_bytes(text.encode())

    values = [value for _, value in rows]
    several = sum(len(found) > 1 for found in senses.values())
    print(f"lexicon.tsv: {len(rows)} entries, sha256 {hashlib.sha256(text.encode()).hexdigest()}")
    print(f"  senses {sum(map(len, senses.values()))}, words with several {several}")
    print(f"  with blanks {sum(' ' in form for form, _ in rows)}")
    print(f"  from {min(values)} to {max(values)}; positive {sum(v > 0 for v in values)}, "
          f"negative {sum(v < 0 for v in values)}, zero {sum(v == 0 for v in values)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
