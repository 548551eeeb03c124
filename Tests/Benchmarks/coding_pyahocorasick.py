"""Finds terms in texts with pyahocorasick: `coding_pyahocorasick.py TEXTS TERMS`, one entry a line. Prints how many occurrences there
are and the seconds that the search took; reading and building are not counted."""

import sys
import time
from pathlib import Path

import ahocorasick

texts, terms = (Path(path).read_text(encoding="utf-8").splitlines() for path in sys.argv[1:])
automaton = ahocorasick.Automaton()
for term in terms:
    automaton.add_word(term, len(term))
automaton.make_automaton()

start = time.perf_counter()
found = 0
for text in texts:
    for _ in automaton.iter(text):
        found += 1
print(found, f"{time.perf_counter() - start:.6f}")
