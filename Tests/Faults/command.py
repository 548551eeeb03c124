"""The command under test, and what it leaves on the disk."""

import hashlib
import os
import subprocess
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
# What the names of temporary files start with.
TEMPORARY = ".planatlas-"


def executable():
    """The command that PLAN_ATLAS names, or else the release build."""
    found = subprocess.run([PACKAGE / "Tests/command"], stdout=subprocess.PIPE, text=True, check=True)
    return found.stdout.strip()


COMMAND = executable()


def start(*arguments, **options):
    return subprocess.Popen(
        [COMMAND, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, **options)


def run(*arguments, status=0, **options):
    """Runs the command to its end, which must be the exit code given; its standard output and error."""
    process = start(*arguments, **options)
    output, errors = process.communicate()
    assert process.returncode == status, f"{arguments}: exit {process.returncode}, not {status}: {errors[-2000:]}"
    return output, errors


def files(folder):
    """The digest of every file below a folder, by its path in it; hidden ones are no exception."""
    return {
        os.path.relpath(path, folder): hashlib.sha256(Path(path).read_bytes()).hexdigest()
        for parent, _, names in os.walk(folder) for path in (os.path.join(parent, name) for name in names)
    }


def leftovers(folder):
    """The temporary files and folders anywhere below a folder."""
    return sorted(
        os.path.join(parent, name)
        for parent, folders, names in os.walk(folder) for name in folders + names if name.startswith(TEMPORARY))
