"""README's blocks "In your tool": each tool reads every file of an export as it stands there, cell by cell.

Python's csv is the measure of the other tools, and what the command itself reads is the measure of Python's csv.
"""

import contextlib
import itertools
import json
import os
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest

import conftest
import engines
import readers
import test_sql


@pytest.fixture(scope="module")
def expected(files, tmp_path_factory) -> dict[Path, readers.Reading]:
    block = readers.blocks()["Python's csv"]
    return dict(zip(files, readers.in_python(block, files, tmp_path_factory.mktemp("python"))))


@pytest.fixture(scope="module", params=readers.TOOLS)
def name(request) -> str:
    conftest.skip_unless_asked_for(request.param, request.config)
    return request.param


@pytest.fixture(scope="module")
def readings(name, files, tmp_path_factory) -> dict[Path, readers.Reading]:
    """What the tool makes of each file with README's block."""
    found = readers.TOOLS[name].read(readers.blocks()[name], files, tmp_path_factory.mktemp("tool"))
    return dict(zip(files, found, strict=True))


def test_readme_has_a_block_for_each_tool():
    blocks = readers.blocks()
    assert list(blocks) == list(readers.TOOLS)
    for name, block in blocks.items():
        assert block.count(readers.FILE) == 1, name


def test_pythons_csv_reads_what_the_command_reads(files, expected):
    for file in files:
        printed = subprocess.run(
            [os.environ["PLAN_ATLAS"], "csv", str(file), "--format", "json"], check=True, capture_output=True
        ).stdout
        assert json.loads(printed) == [expected[file].columns, *expected[file].rows], file


def test_every_cell_is_the_text_of_the_file(name, readings, expected):
    tool = readers.TOOLS[name]
    for file, reading in readings.items():
        assert reading.complaint == "", file
        assert_same_shape(reading, expected[file], file)
        for number, (row, other) in enumerate(zip(reading.rows, expected[file].rows), start=2):
            if not (tool.makes_numbers and all(map(readers.is_same, row, other, itertools.repeat(tool.empty)))):
                assert row == [cell or tool.empty for cell in other], f"{file}, record {number}: the tool's, then the file's"


def test_a_code_keeps_its_zero(readings, small_export):
    sapporo, naha = readings[small_export / "municipalities.csv"].rows
    assert sapporo[:2] == ["011002", "札幌市"]
    assert naha[:2] == ["472018", "那覇市"]


def test_without_options_no_row_or_column_is_lost(name, export, small_export, expected, tmp_path):
    tool = readers.TOOLS[name]
    files = [file for file in expected if file.is_relative_to(export) or file.is_relative_to(small_export)]
    stops = 0
    for file, reading in zip(files, tool.read(tool.default, files, tmp_path), strict=True):
        if tool.known_stop and re.search(tool.known_stop, reading.complaint):
            stops += 1
            continue
        assert reading.complaint == "", file
        assert_same_shape(reading, expected[file], file)
    assert bool(stops) == bool(tool.known_stop), "the tool no longer stops where it did"


def test_the_views_read_what_sqlite3_imported(export, tmp_path):
    """README's block with a line of import for each table."""
    block = readers.blocks()["sqlite3"]
    (line,) = [line for line in block.splitlines() if line.startswith(".import")]
    lines = [
        line.replace(readers.FILE, str(path)).replace("municipalities", name)
        for name, path in engines.table_files(export)
    ]
    subprocess.run(["bash", "-euc", block.replace(line, "\n".join(lines))], cwd=tmp_path, check=True)
    with contextlib.closing(sqlite3.connect(tmp_path / "mine.sqlite")) as database:
        for statement in conftest.definitions("sqlite"):
            database.execute(statement)
        for analysis in test_sql.ANALYSES:
            _, rows = engines.read(export / f"analyses/{analysis}.csv")
            found = database.execute(f"SELECT * FROM {analysis}")
            assert [tuple("" if cell is None else str(cell) for cell in row) for row in found] == rows, analysis


def assert_same_shape(reading: readers.Reading, expected: readers.Reading, file: Path) -> None:
    if reading.columns is not None or expected.rows:
        assert reading.columns == expected.columns, file
    assert len(reading.rows) == len(expected.rows), file
