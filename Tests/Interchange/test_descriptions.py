"""What describes an export: the validators of its two descriptions find nothing, and its digests are its files'."""

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(arguments, cwd=folder, capture_output=True, encoding="utf-8")


def test_the_data_package_is_valid(export):
    found = run(str(BIN / "frictionless"), "validate", "datapackage.json", "--json", folder=export)
    assert found.returncode == 0, found.stdout[-2000:]
    assert '"valid": true' in found.stdout


def test_the_metadata_for_the_web_is_valid(export):
    found = run(str(BIN / "csvwvalidate"), "-v", "csv-metadata.json", folder=export)
    assert (found.returncode, found.stdout.strip()) == (0, "OK"), found.stdout + found.stderr


def test_sha256sum_reads_the_list_of_digests(export):
    found = run("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS", folder=export)
    assert (found.returncode, found.stdout) == (0, "")


def test_no_field_holds_a_line_break(export):
    for path in export.rglob("*.csv"):
        for line in path.read_bytes().split(b"\n"):
            assert line.count(b'"') % 2 == 0, f"{path}: a quoted field goes on past the end of its line"
