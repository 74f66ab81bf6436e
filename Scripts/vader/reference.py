#!/usr/bin/env python3
"""Scores the texts of Fixtures/vader/reference.jsonl anew with vaderSentiment 3.3.2.

    pip install vaderSentiment==3.3.2
    Scripts/vader/reference.py

Writes the file in place: `text`, `rounded` (neg, neu, pos, compound as the package rounds them, with 3,
3, 3 and 4 decimals) and `raw` (the same before rounding). Add a text as a line {"text": "…"}. Python
before 3.12: later ones add with compensation.
"""
import json
import sys
from pathlib import Path

from vaderSentiment import vaderSentiment as vader

FILE = Path(__file__).resolve().parents[2] / "Fixtures" / "vader" / "reference.jsonl"
NAMES = ("neg", "neu", "pos", "compound")


def main():
    if sys.version_info >= (3, 12):
        sys.exit("Python 3.12 and later add differently: use an earlier one.")
    analyser = vader.SentimentIntensityAnalyzer()
    lines = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        rounded = analyser.polarity_scores(text)
        vader.round = lambda value, digits: value
        raw = analyser.polarity_scores(text)
        del vader.round
        lines.append(json.dumps({
            "text": text,
            "rounded": [f"{rounded[name]:.{4 if name == 'compound' else 3}f}" for name in NAMES],
            "raw": [float(raw[name]) for name in NAMES],
        }, ensure_ascii=True))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} texts")


if __name__ == "__main__":
    main()
