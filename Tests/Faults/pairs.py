"""Starts two runs at once that write the same place, again and again: both end well, and one of them has won whole.

Usage: pairs.py [pairs of each kind] [seed]
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from command import files, leftovers, run, start
from made_up import SMALL, Editions


def race(place, chance, first, second):
    """Runs both; the second one starts a moment of up to 50 ms later."""
    processes = [start(*first)]
    time.sleep(chance.uniform(0, 0.05))
    processes.append(start(*second))
    for process in processes:
        _, errors = process.communicate()
        assert process.returncode == 0, f"{process.args}: exit {process.returncode}: {errors}"
    assert leftovers(place) == [], leftovers(place)


def compete(what, pairs, chance, scratch, one, other):
    """Two runs of which each writes a folder whole: how often each of them won."""
    place = scratch / what.split()[0]
    wanted = []
    for arguments in (one, other):
        run(*arguments, "--output", place / "folder")
        wanted.append(files(place / "folder"))
    assert wanted[0] != wanted[1]
    won = [0, 0]
    for pair in range(pairs):
        both = [(*arguments, "--output", place / "folder") for arguments in (one, other)]
        race(place, chance, *(both if pair % 2 else reversed(both)))
        found = files(place / "folder")
        assert found in wanted, f"{what}: a mixture: {found}"
        won[wanted.index(found)] += 1
    print(f"{what}: {pairs} pairs; one won {won[0]} times, the other {won[1]} times; mixed 0")


def build(pairs, chance, editions):
    """Two builds of one dataset: of all plans, and, in every second pair, of one city each, which leave the others as they are."""
    arguments = ("build", "--quiet", "--sources", editions.sources, "--datasets", editions.folder)
    for pair in range(pairs):
        editions.start_over()
        if pair % 2:
            race(editions.folder, chance, arguments, arguments)
            assert files(editions.folder) == editions.new, "two builds leave other tables than one"
        else:
            race(editions.folder, chance, (*arguments, "--municipality", "札幌市"), (*arguments, "--municipality", "那覇市"))
            found = files(editions.folder)
            wanted = {
                name: (editions.new if name.startswith(("sapporo", "naha")) else editions.old)[name] for name in editions.new}
            assert found == wanted, "the builds of two cities leave other tables than one after the other"
    print(f"build: {pairs} pairs, of the same plans and of two cities; mixed 0")


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20_261_121)
    with tempfile.TemporaryDirectory(prefix="plan-atlas-pairs-") as folder:
        scratch = Path(folder)
        editions = Editions(scratch)
        compete("export", pairs, chance, scratch, *(("export", "--datasets", dataset) for dataset in editions.built))
        compete(
            "analyze", pairs, chance, scratch,
            *(("analyze", "--datasets", SMALL, "--dialect", dialect) for dialect in ("plain", "spreadsheet")))
        build(pairs, chance, editions)


if __name__ == "__main__":
    main()
