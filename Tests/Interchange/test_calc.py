"""LibreOffice Calc, with --calc: an export comes back from a workbook as it was, and no name becomes a formula."""

import os
import subprocess
from pathlib import Path

import pytest

import awkward_names
import conftest
import engines
import readers

# Calc's own way to write CSV: comma, quotes where they are needed, UTF-8, every sheet's cells as they are shown.
SAVED_AS_CSV = "soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' *.xlsx"

OPENED_WITHOUT_OPTIONS = f"soffice --headless --convert-to xlsx {readers.FILE}"
# What the dialog proposes for a file that begins with a byte order mark, and what a command has to say.
OPENED_AS_UTF8 = f'soffice --headless --convert-to xlsx --infilter="CSV:44,34,76" {readers.FILE}'

LISTINGS = ["municipalities", "plans", "headings", "initiatives", "codes", "departments", "measures", "statements", "areas"]


@pytest.fixture(autouse=True)
def calc(request):
    conftest.skip_unless_asked_for("LibreOffice Calc", request.config)


def plan_atlas(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([os.environ["PLAN_ATLAS"], *arguments], capture_output=True, encoding="utf-8")


def cells(readings: list[readers.Reading]) -> set:
    return {cell for reading in readings for row in reading.rows for cell in row}


@pytest.fixture(scope="module")
def spreadsheet_files(awkward_datasets, tmp_path_factory) -> list[Path]:
    """The analyses and listings of the awkward dataset in the spreadsheet dialect."""
    folder = tmp_path_factory.mktemp("spreadsheet")
    datasets = ["--datasets", str(awkward_datasets)]
    assert plan_atlas("analyze", *datasets, "--output", str(folder)).returncode == 0
    for what in LISTINGS:
        output = ["--format", "csv", "--dialect", "spreadsheet", "--output", str(folder / f"list-{what}.csv")]
        assert plan_atlas("list", what, *datasets, *output).returncode == 0
    return sorted(folder.glob("*.csv"))


def test_a_workbook_saved_as_csv_is_the_file_again(files, tmp_path):
    workbooks = readers.workbooks(readers.blocks()["LibreOffice Calc"], files, tmp_path)
    for workbook in workbooks:
        workbook.with_suffix(".csv").unlink()
    readers.run_calc(SAVED_AS_CSV, tmp_path)
    for file, workbook in zip(files, workbooks):
        columns, rows = engines.read(file)
        saved_columns, saved = engines.read(workbook.with_suffix(".csv"))
        assert (saved_columns, len(saved)) == (columns, len(rows)), file
        for row, other in zip(saved, rows):
            differing = [pair for pair in zip(row, other) if not is_shown_alike(*pair)]
            assert differing == [], f"{file}: what Calc saved, then the file's"


def is_shown_alike(saved: str, text: str) -> bool:
    """A number loses the zeros behind its point, and a truth value is written large."""
    return saved == text or saved == text.upper() or readers.is_same(_number(saved), text, "")


def _number(text: str):
    try:
        return float(text)
    except ValueError:
        return text


def test_a_release_opened_as_text_has_no_formula(awkward_export, tmp_path):
    files = sorted(awkward_export.glob("**/*.csv"))
    found = readers.in_calc(readers.blocks()["LibreOffice Calc"], files, tmp_path)
    assert [reading.complaint for reading in found] == [""] * len(files)
    assert set(awkward_names.FORMULAS) <= cells(found)


def test_a_release_opened_without_options_has_formulas(awkward_export, tmp_path):
    """Why README's line has its options, and a proof that a formula would be seen."""
    files = sorted(awkward_export.glob("**/*.csv"))
    found = readers.in_calc(OPENED_WITHOUT_OPTIONS, files, tmp_path)
    assert "is the formula =1+1" in " ".join(reading.complaint for reading in found)


@pytest.mark.parametrize("block", [OPENED_WITHOUT_OPTIONS, OPENED_AS_UTF8], ids=["without options", "as UTF-8"])
def test_the_spreadsheet_dialect_has_no_formula(block, spreadsheet_files, tmp_path):
    found = readers.in_calc(block, spreadsheet_files, tmp_path)
    assert [reading.complaint for reading in found] == [""] * len(found)
    if block == OPENED_AS_UTF8:
        assert len({"'" + name for name in awkward_names.FORMULAS} & cells(found)) >= 20


def test_a_name_that_begins_with_a_line_break_is_no_formula(tmp_path):
    datasets = tmp_path / "datasets"
    awkward_names.begin_with_a_line_break(conftest.SMALL, datasets)
    file = tmp_path / "initiatives.csv"
    listing = ["--format", "csv", "--dialect", "spreadsheet", "--output", str(file)]
    assert plan_atlas("list", "initiatives", "--datasets", str(datasets), *listing).returncode == 0
    (reading,) = readers.in_calc(OPENED_AS_UTF8, [file], tmp_path)
    assert reading.complaint == ""
    assert any(str(cell).startswith("'") and str(cell).endswith("=1+1") for cell in cells([reading]))

    refused = plan_atlas("export", "--datasets", str(datasets), "--output", str(tmp_path / "release"))
    assert refused.returncode == 2
    assert "name_ja holds a line break" in refused.stderr
