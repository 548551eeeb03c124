"""Lets the disk be full after every 4 kB, and every file end there: the command exits with 74 and leaves what was there before.

The disk is one in memory, which needs Linux and the right to mount it in a namespace of its own; where that is refused it is said,
and the files' greatest length alone is tried.

Usage: full_disk.py
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from command import files, leftovers, run, start
from made_up import SMALL, Editions

STEP = 4_096
# Past these steps even the largest of the outputs has room.
MOST = 2_000


def commands(editions, place):
    """Each command that writes, with what it writes to; their names."""
    return {
        "analyze": ("analyze", "--datasets", SMALL, "--output", place / "analyses"),
        "export": ("export", "--datasets", editions.built[1], "--output", place / "release"),
        "export --partition-by": (
            "export", "--datasets", editions.built[1], "--partition-by", "plan_id", "--output", place / "parts"),
        "export --format sqlite": (
            "export", "--format", "sqlite", "--datasets", editions.built[1], "--output", place / "atlas.sqlite"),
        "report": ("report", "--datasets", editions.built[1], "--output", place / "report.html"),
        "list": ("list", "codes", "--datasets", editions.built[1], "--format", "csv", "--output", place / "codes.csv"),
        "build": ("build", "--quiet", "--sources", editions.sources, "--datasets", place / "dataset"),
    }


def fill(editions, place):
    """What is there before: what the commands write of the earlier edition."""
    shutil.copytree(editions.kept, place / "dataset")
    for name, arguments in commands(editions, place).items():
        if name != "build":
            run(*(editions.built[0] if argument == editions.built[1] else argument for argument in arguments))
    (place / "analyses/coverage_matrix.csv").write_text("earlier\n")


def attempt(name, arguments, place, before, **options):
    """Whether the command had room; where it had none, everything is as before."""
    with tempfile.TemporaryDirectory(prefix="plan-atlas-") as scratch:
        process = start(*arguments, env={**os.environ, "TMPDIR": scratch}, **options)
        _, errors = process.communicate()
        assert not os.listdir(scratch), f"{name} leaves {os.listdir(scratch)}"
    if process.returncode == 0:
        return True
    assert process.returncode == 74, f"{name}: exit {process.returncode}: {errors}"
    assert errors.endswith(" [PA008]\n"), f"{name}: {errors}"
    assert files(place) == before, f"{name}: other files than before"
    assert leftovers(place) == [], f"{name}: {leftovers(place)}"
    return False


def grow(editions, place, room):
    """Runs each command with room for one step more each time, until it is enough.

    `room` gives the steps' number's options for the run. How many steps were too few is said for each command.
    """
    counts = []
    for name, arguments in commands(editions, place).items():
        before = files(place)
        steps = 0
        while not attempt(name, arguments, place, before, **room(steps)):
            steps += 1
            assert steps < MOST, f"{name}: there is never enough room"
        counts.append(f"{name} {steps}")
    return ", ".join(counts)


def short_files(steps):
    """No file may be longer than so many steps."""
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (steps * STEP, steps * STEP))}


def disk(place, size):
    """Mounts a disk in memory, or gives the one that is mounted another size in steps."""
    state = "remount," if os.path.ismount(place) else ""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"{state}size={size * STEP}", "plan-atlas", place], check=True)


def small_disk(place):
    """Leaves so many steps free on the disk."""
    def room(steps):
        status = os.statvfs(place)
        disk(place, (status.f_blocks - status.f_bfree) * status.f_frsize // STEP + steps)
        return {}
    return room


def two_disks(editions, scratch):
    """A city's folder lies on another disk, to which no file can move by a new name: nothing is written."""
    dataset = scratch / "two-disks"
    shutil.copytree(editions.kept, dataset)
    disk(dataset / "naha", MOST)
    shutil.copytree(editions.kept / "naha", dataset / "naha", dirs_exist_ok=True)
    before = files(dataset)
    _, errors = run("build", "--quiet", "--sources", editions.sources, "--datasets", dataset, status=74)
    assert "have to lie on one disk" in errors, errors
    assert files(dataset) == before and leftovers(dataset) == []
    subprocess.run(["umount", dataset / "naha"], check=True)
    print("a folder on two disks: refused, and nothing written")


def main():
    with tempfile.TemporaryDirectory(prefix="plan-atlas-full-disk-") as folder:
        scratch = Path(folder)
        editions = Editions(scratch)
        place = scratch / "disk"
        place.mkdir()
        if sys.argv[1:] == ["mounted"]:
            disk(place, MOST)
            fill(editions, place)
            print(f"a full disk, steps of 4 kB that were too few: {grow(editions, place, small_disk(place))}")
            subprocess.run(["umount", place], check=True)
            two_disks(editions, scratch)
        else:
            fill(editions, place)
            print(f"files that may not grow, steps of 4 kB that were too few: {grow(editions, place, short_files)}")
            apart = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
            if subprocess.run([*apart, "mount", "-t", "tmpfs", "plan-atlas", place], capture_output=True).returncode == 0:
                subprocess.run([*apart, sys.executable, __file__, "mounted"], check=True)
            else:
                print("SKIPPED: no disk in memory may be mounted here; a full disk as a whole was not tried")


if __name__ == "__main__":
    main()
