#!/usr/bin/env python3
"""Writes lexicons/vader/ from the PyPI package vaderSentiment 3.3.2.

    pip download --no-deps vaderSentiment==3.3.2
    Scripts/vader/convert_lexicon.py vaderSentiment-3.3.2-py2.py3-none-any.whl

The same wheel gives the same bytes. The counts that README.md states are printed.
"""
import hashlib
import string
import sys
import zipfile
from pathlib import Path

VERSION = "3.3.2"
FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "vader"


def entries(text):
    """(key, value) of each line, as the package itself reads them."""
    for line in text.rstrip("\n").split("\n"):
        if line:
            key, value = line.strip().split("\t")[:2]
            yield key, value


def stripped(key):
    """The package's rule for punctuation around a word."""
    core = key.strip(string.punctuation)
    return key if len(core) <= 2 else core


def write(name, header, table):
    rows = sorted(table.items(), key=lambda row: row[0].encode())
    text = "".join(f"{key}\t{value}\n" for key, value in [header] + rows)
    data = text.encode()
    (FOLDER / name).write_bytes(data)
    print(f"{name}: {len(rows)} entries, sha256 {hashlib.sha256(data).hexdigest()}")


def main(wheel):
    with zipfile.ZipFile(wheel) as package:
        read = lambda name: package.read(name).decode("utf-8")
        words = list(entries(read("vaderSentiment/vader_lexicon.txt")))
        emoji = list(entries(read("vaderSentiment/emoji_utf8_lexicon.txt")))
        licence = read(f"vaderSentiment-{VERSION}.dist-info/LICENSE.txt")

    FOLDER.mkdir(parents=True, exist_ok=True)
    lexicon = {key: repr(float(value)) for key, value in words}
    write("lexicon.tsv", ("token", "valence"), lexicon)
    print(f"  lines {len(words)}, repeated {len(words) - len(lexicon)}")
    print(f"  with capitals {sum(key != key.lower() for key in lexicon)}")
    print(f"  with blanks {sum(len(key.split()) != 1 for key in lexicon)}")
    print(f"  that stripping changes {sum(stripped(key) != key for key in lexicon)}")
    values = [float(value) for value in lexicon.values()]
    print(f"  from {min(values)} to {max(values)}; "
          f"positive {sum(v > 0 for v in values)}, negative {sum(v < 0 for v in values)}, "
          f"zero {sum(v == 0 for v in values)}")

    names = dict(emoji)
    write("emoji.tsv", ("emoji", "description"), names)
    print(f"  lines {len(emoji)}, of one code point {sum(len(key) == 1 for key in names)}")

    (FOLDER / "LICENSE.txt").write_bytes(licence.replace("\r\n", "\n").encode())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
