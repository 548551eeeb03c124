"""Kills `export` and `build` at random moments, five hundred times each, and looks at what they leave.

An export is wholly the old one or wholly the new one. A dataset is wholly old or wholly new, or every command that reads it
refuses; the next build makes it wholly new. That holds for whoever reads meanwhile, too. Nothing of what a killed run leaves is
still there after the next run.

Usage: kills.py [kills of each command] [seed]
"""

import collections
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from command import TEMPORARY, files, leftovers, run, start
from made_up import Editions


class Killer:
    """Runs a command on what lies in a folder, and kills it: at any moment of its time, or, in every second run, at one after it
    has begun to write."""

    def __init__(self, seed, arguments, folder, prepare):
        self.random = random.Random(seed)
        self.arguments, self.folder, self.prepare = arguments, folder, prepare
        spans = [self._span() for _ in range(5)]
        self.whole, self.writing = (max(span) for span in zip(*spans))
        self.kills = 0

    def _start(self):
        self.prepare()
        return start(*self.arguments())

    def _wait_until_it_writes(self, process):
        while process.poll() is None and not any(path.name.startswith(TEMPORARY) for path in self.folder.iterdir()):
            pass

    def _span(self):
        """How long a run takes, and how long it writes."""
        process, began = self._start(), time.monotonic()
        self._wait_until_it_writes(process)
        wrote = time.monotonic()
        process.communicate()
        ended = time.monotonic()
        return ended - began, ended - wrote

    def kill(self):
        """Whether the run was killed; it may have ended before."""
        process = self._start()
        if self.random.random() < 0.5:
            time.sleep(self.random.uniform(0, self.whole))
        else:
            self._wait_until_it_writes(process)
            time.sleep(self.random.uniform(0, self.writing))
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        assert process.returncode in (0, -signal.SIGKILL), f"exit {process.returncode}: {errors}"
        self.kills += process.returncode == -signal.SIGKILL
        return process.returncode == -signal.SIGKILL


def listing(folder):
    """A run that reads a dataset."""
    return start("list", "initiatives", "--format", "csv", "--datasets", folder)


def seen(process, listings):
    """What a reader sees: which of the listings, or that he is refused."""
    output, errors = process.communicate()
    if process.returncode == 2 and errors.rstrip().endswith("[PA018]"):
        return "refused"
    assert process.returncode == 0, f"the reader's exit {process.returncode}: {errors}"
    return next((name for name, listed in listings.items() if listed == output), "torn")


def report(what, killer, states, readers):
    torn = states["torn"] + readers["torn"]
    print(
        f"{what}: {killer.kills} kills in {killer.whole:.2f} s of run, {killer.writing:.2f} s of writing; left: "
        + ", ".join(f"{state} {states[state]}" for state in ("old", "new", "refused"))
        + "; seen meanwhile: " + ", ".join(f"{state} {readers[state]}" for state in ("old", "new", "refused"))
        + f"; torn {torn}")
    return torn


def export(kills, seed, scratch, editions):
    place = scratch / "exports"
    place.mkdir()
    release = place / "release"
    wanted, listings = {}, {}
    for dataset in editions.built:
        run("export", "--datasets", dataset, "--output", release)
        wanted[dataset] = files(release)
        listings[dataset], _ = run("list", "initiatives", "--format", "csv", "--datasets", release)
    there = editions.built[1]
    states, readers = collections.Counter(), collections.Counter()

    def other():
        return editions.built[1 - editions.built.index(there)]

    def look():
        nonlocal there
        found = files(release)
        there = next((dataset for dataset in editions.built if wanted[dataset] == found), None)

    killer = Killer(seed, lambda: ("export", "--datasets", other(), "--output", release), place, look)
    while killer.kills < kills:
        look()
        old, new = there, other()
        reader = listing(release) if killer.kills % 5 == 0 else None
        if killer.kill():
            look()
            states[{old: "old", new: "new"}.get(there, "torn")] += 1
            assert there, f"a mixture: {files(release)}"
        if reader:
            readers[seen(reader, {"old": listings[old], "new": listings[new]})] += 1
    look()
    run("export", "--datasets", other(), "--output", release)
    run("verify", release)
    assert leftovers(place) == [], leftovers(place)
    return report("export", killer, states, readers)


def build(kills, seed, scratch, editions):
    arguments = ("build", "--quiet", "--sources", editions.sources, "--datasets", editions.folder)
    listings = dict(zip(("old", "new"), (listing(dataset).communicate()[0] for dataset in editions.built)))
    states, readers = collections.Counter(), collections.Counter()
    killer = Killer(seed, lambda: arguments, editions.folder, editions.start_over)
    reader = None

    def prepare():
        nonlocal reader
        editions.start_over()
        reader = listing(editions.folder) if killer.kills % 5 == 0 else None

    killer.prepare = prepare
    while killer.kills < kills:
        was_killed = killer.kill()
        if reader:
            readers[seen(reader, listings)] += 1
        if was_killed:
            state = seen(listing(editions.folder), listings)
            found = {name: digest for name, digest in files(editions.folder).items() if not name.startswith(TEMPORARY)}
            if state != "refused" and found != {"old": editions.old, "new": editions.new}.get(state):
                state = "torn"
            states[state] += 1
        run(*arguments)
        assert files(editions.folder) == editions.new, "the next build leaves other tables"
        assert leftovers(editions.folder) == [], leftovers(editions.folder)
    return report("build", killer, states, readers)


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20_261_121
    with tempfile.TemporaryDirectory(prefix="plan-atlas-kills-") as folder:
        scratch = Path(folder)
        editions = Editions(scratch)
        print(f"a build writes {len(editions.changed)} of {len(editions.new)} files; seed {seed}")
        torn = export(kills, seed, scratch, editions) + build(kills, seed, scratch, editions)
    sys.exit(1 if torn else 0)


if __name__ == "__main__":
    main()
