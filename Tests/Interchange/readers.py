"""The tools of README's section "In your tool", each of which runs a block of code on one file after the other.

A block is run as it stands, with another file in the place of the one that it names. What comes of it is a reading.
"""

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).parents[2]
FILE = "atlas-release/municipalities.csv"


@dataclass
class Reading:
    """What a tool made of a file. A list of records shows no columns where there is no record: they are None then."""

    columns: list[str] | None = None
    rows: list[list] = field(default_factory=list)
    # A warning or an error, in the tool's words.
    complaint: str = ""


def blocks() -> dict[str, str]:
    """README's blocks by the name of the tool, which stands in bold above each."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("\n### In your tool\n", 1)[1].split("\n### ", 1)[0]
    found = {}
    for part in re.split(r"^(?=\*\*)", section, flags=re.MULTILINE)[1:]:
        name = part.split("**")[1]
        _, block, _ = part.split("```")
        found[name] = block.split("\n", 1)[1]
    return found


# Tools that are Python packages run in this process.


def _watched(read: Callable[[Path], Reading], file: Path) -> Reading:
    """The reading with what Python warned of, or with the error that stopped it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            reading = read(file)
        except Exception as error:
            return Reading(complaint=f"{type(error).__name__}: {error}")
    reading.complaint = "; ".join(str(warning.message) for warning in caught)
    return reading


def _run(block: str, file: Path, **names) -> dict:
    """The names that a block of Python leaves."""
    exec(block.replace(FILE, str(file)), names)
    return names


def in_python(block: str, files: list[Path], folder: Path) -> list[Reading]:
    def read(file: Path) -> Reading:
        names = _run(block, file)
        return Reading(names["columns"], names["rows"])

    return [_watched(read, file) for file in files]


def in_pandas(block: str, files: list[Path], folder: Path) -> list[Reading]:
    def read(file: Path) -> Reading:
        table = _run(block, file)["table"]
        cells = table.astype(object).where(table.notna(), None)
        return Reading(list(table.columns), cells.values.tolist())

    return [_watched(read, file) for file in files]


def in_polars(block: str, files: list[Path], folder: Path) -> list[Reading]:
    def read(file: Path) -> Reading:
        table = _run(block, file)["table"]
        return Reading(table.columns, [list(row) for row in table.rows()])

    return [_watched(read, file) for file in files]


def in_duckdb(block: str, files: list[Path], folder: Path) -> list[Reading]:
    import duckdb

    def read(file: Path) -> Reading:
        found = connection.execute(block.replace(FILE, str(file)))
        return Reading([column[0] for column in found.description], [list(row) for row in found.fetchall()])

    with duckdb.connect() as connection:
        return [_watched(read, file) for file in files]


def in_spark(block: str, files: list[Path], folder: Path) -> list[Reading]:
    import engines

    session = engines.spark_session()

    def read(file: Path) -> Reading:
        table = _run(block, file, spark=session)["table"]
        return Reading(table.columns, [list(row) for row in table.collect()])

    return [_watched(read, file) for file in files]


def in_csvkit(block: str, files: list[Path], folder: Path) -> list[Reading]:
    """Each of csvkit's commands takes half a second to start, so the command's own function is called."""

    def read(file: Path) -> Reading:
        arguments = shlex.split(block.replace(FILE, str(file)))
        (command,) = entry_points(group="console_scripts", name=arguments[0])
        output = io.StringIO()
        with mock.patch("sys.argv", arguments), contextlib.redirect_stdout(output):
            command.load()()
        return _records(output.getvalue())

    return [_watched(read, file) for file in files]


# The others run as commands, in a folder of their own.


def _shell(block: str, file: Path, folder: Path) -> subprocess.CompletedProcess:
    line = block.replace(FILE, str(file))
    return subprocess.run(["bash", "-euc", line], cwd=folder, capture_output=True, encoding="utf-8")


def _records(text: str) -> Reading:
    """A JSON array of records."""
    records = json.loads(text)
    columns = list(records[0]) if records else None
    assert all(list(record) == columns for record in records), "the records have different columns"
    return Reading(columns, [list(record.values()) for record in records])


def in_miller(block: str, files: list[Path], folder: Path) -> list[Reading]:
    def read(file: Path) -> Reading:
        run = _shell(block, file, folder)
        reading = _records(run.stdout) if run.returncode == 0 else Reading()
        reading.complaint = run.stderr
        return reading

    return [read(file) for file in files]


def in_sqlite(block: str, files: list[Path], folder: Path) -> list[Reading]:
    """Each file is imported into a new database."""

    def read(file: Path) -> Reading:
        database = folder / "mine.sqlite"
        database.unlink(missing_ok=True)
        run = _shell(block, file, folder)
        if run.returncode != 0:
            return Reading(complaint=run.stderr)
        with contextlib.closing(sqlite3.connect(database)) as connection:
            cursor = connection.execute("SELECT * FROM municipalities ORDER BY rowid")
            return Reading([column[0] for column in cursor.description], [list(row) for row in cursor], run.stderr)

    return [read(file) for file in files]


# What R writes between two cells, after a row, and for a missing cell; no file holds them.
BETWEEN, AFTER, MISSING = "\x1f", "\x1e", "\x1d"

# One file in R. A warning is an error, and an error is a complaint about the file.
R = """
options(warn = 2)
tryCatch({{
{block}
write.table(as.data.frame(table), "{output}", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8",
            sep = "\\x1f", eol = "\\x1e", na = "\\x1d")
}}, error = function(error) writeLines(conditionMessage(error), "{output}.complaint"))
"""


def in_r(block: str, files: list[Path], folder: Path) -> list[Reading]:
    """R is started once for all files, and writes what it read where a test can read it."""
    outputs = [folder / f"{number}.txt" for number, _ in enumerate(files)]
    script = folder / "read.R"
    script.write_text(
        "".join(R.format(block=block.replace(FILE, str(file)), output=output) for file, output in zip(files, outputs)),
        encoding="utf-8",
    )
    subprocess.run(["Rscript", "--vanilla", str(script)], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return [_written_by_r(output) for output in outputs]


def _written_by_r(output: Path) -> Reading:
    complaint = output.with_name(f"{output.name}.complaint")
    if complaint.exists():
        return Reading(complaint=complaint.read_text(encoding="utf-8"))
    columns, *rows = [line.split(BETWEEN) for line in output.read_text(encoding="utf-8").removesuffix(AFTER).split(AFTER)]
    return Reading(columns, [[None if cell == MISSING else cell for cell in row] for row in rows])


def in_calc(block: str, files: list[Path], folder: Path) -> list[Reading]:
    """Calc is started once for all files; it names a workbook after its file, so the files get names of their own."""
    return [sheet(workbook) for workbook in workbooks(block, files, folder)]


def workbooks(block: str, files: list[Path], folder: Path) -> list[Path]:
    """The workbooks that Calc makes of files, in their order."""
    copies = [Path(shutil.copy(file, folder / f"{number}.csv")) for number, file in enumerate(files)]
    run_calc(block.replace(FILE, " ".join(map(str, copies))), folder)
    return [copy.with_suffix(".xlsx") for copy in copies]


def run_calc(line: str, folder: Path) -> None:
    """Runs Calc with settings of nobody's home folder."""
    subprocess.run(["bash", "-euc", line], cwd=folder, check=True, env={**os.environ, "HOME": str(folder)})


def sheet(workbook: Path) -> Reading:
    """The cells of a workbook's only sheet; a formula is a complaint."""
    import openpyxl

    rows = list(openpyxl.load_workbook(workbook).active)
    formulas = [cell for row in rows for cell in row if cell.data_type == "f"]
    columns, *values = [[cell.value for cell in row] for row in rows]
    return Reading(columns, values, "; ".join(f"{cell.coordinate} is the formula {cell.value}" for cell in formulas))


def is_same(cell, text: str, empty: str | None) -> bool:
    """Whether a spreadsheet's cell is what the file has: the same text, or the same number or truth value."""
    match cell:
        case bool():
            return text == str(cell).lower()
        case int() | float():
            return bool(re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", text, re.ASCII)) and float(text) == cell
        case _:
            return cell == (text or empty)


@dataclass(frozen=True)
class Tool:
    read: Callable[[str, list[Path], Path], list[Reading]]
    # What an empty field becomes in README's block.
    empty: str | None
    # The same without an option that says how to read.
    default: str
    # Whether the tool makes numbers of what is not quoted, with README's block.
    makes_numbers: bool = False
    # Where the tool then stops at a file, what it says: an expression.
    known_stop: str = ""


TOOLS = {
    "Python's csv": Tool(
        in_python,
        empty="",
        default=f'import csv\nwith open("{FILE}") as file:\n    columns, *rows = csv.reader(file)',
    ),
    "pandas": Tool(in_pandas, empty=None, default=f'import pandas\ntable = pandas.read_csv("{FILE}")'),
    # It guesses a column's type from the first 100 rows, and takes full-width digits for a number, which it cannot read then.
    "Polars": Tool(
        in_polars,
        empty=None,
        default=f'import polars\ntable = polars.read_csv("{FILE}")',
        known_stop="could not parse `.+` as dtype",
    ),
    "DuckDB": Tool(in_duckdb, empty=None, default=f"FROM '{FILE}'"),
    "R": Tool(in_r, empty=None, default=f'library(readr)\ntable <- read_csv("{FILE}")'),
    "csvkit": Tool(in_csvkit, empty="", default=f"csvjson {FILE}"),
    "Miller": Tool(in_miller, empty="", default=f"mlr --icsv --ojson cat {FILE}"),
    "sqlite3": Tool(in_sqlite, empty=None, default=f"sqlite3 mine.sqlite '.import --csv {FILE} municipalities'"),
    "Spark": Tool(in_spark, empty=None, default=f'table = spark.read.csv("{FILE}", header=True)'),
    "LibreOffice Calc": Tool(in_calc, empty=None, makes_numbers=True, default=f"soffice --headless --convert-to xlsx {FILE}"),
}
