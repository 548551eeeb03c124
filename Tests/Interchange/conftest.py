"""What the tests share: the command, the exports and the engines that read them.

PLAN_ATLAS names the command, EXPORT a folder that `plan-atlas export` has written.
"""

import os
import subprocess
from pathlib import Path

import pytest

import awkward_names
import engines

SMALL = Path(__file__).parents[1] / "Fixtures/datasets/small"


def pytest_addoption(parser):
    parser.addoption("--spark", action="store_true", help="read the export in Spark as well, which needs Java")
    parser.addoption("--calc", action="store_true", help="open the export in LibreOffice Calc as well")


def skip_unless_asked_for(tool: str, config) -> None:
    """Skips a test of a tool that takes an option of its own, unless that is given."""
    option = {"Spark": "--spark", "LibreOffice Calc": "--calc"}.get(tool)
    if option and not config.getoption(option):
        pytest.skip(f"{tool} runs with {option}")


@pytest.fixture(scope="session")
def export() -> Path:
    return Path(os.environ["EXPORT"])


@pytest.fixture(scope="session")
def small_export(tmp_path_factory) -> Path:
    """An export of the fixtures' small dataset, which has 札幌市 (011002)."""
    return written_by_export(SMALL, tmp_path_factory.mktemp("small") / "release")


@pytest.fixture(scope="session")
def awkward_datasets(tmp_path_factory) -> Path:
    """The small dataset with names that are awkward for spreadsheets and other readers."""
    folder = tmp_path_factory.mktemp("awkward") / "datasets"
    awkward_names.write(SMALL, folder)
    return folder


@pytest.fixture(scope="session")
def awkward_export(awkward_datasets) -> Path:
    return written_by_export(awkward_datasets, awkward_datasets.with_name("release"))


def written_by_export(datasets: Path, output: Path) -> Path:
    command = [os.environ["PLAN_ATLAS"], "export", "--datasets", str(datasets), "--output", str(output)]
    subprocess.run(command, check=True, capture_output=True)
    return output


@pytest.fixture(scope="session")
def files(export, small_export, awkward_export) -> list[Path]:
    """Every CSV of the three exports."""
    return [path for folder in (export, small_export, awkward_export) for path in sorted(folder.glob("**/*.csv"))]


@pytest.fixture(scope="session", params=[engines.SQLite, engines.DuckDB, engines.Spark], ids=lambda kind: kind.dialect)
def engine(request, export):
    """An engine that has the export's tables and our definitions of the analyses."""
    kind = request.param
    if kind is engines.Spark:
        skip_unless_asked_for("Spark", request.config)
    engine = kind(export)
    for statement in definitions(kind.dialect):
        engine.define(statement)
    yield engine
    engine.close()


def definitions(dialect: str) -> list[str]:
    """The statements that the command prints, without their semicolons."""
    printed = subprocess.run(
        [os.environ["PLAN_ATLAS"], "sql", "--dialect", dialect], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return [statement.strip().removesuffix(";") for statement in printed.split("\n\n") if statement.strip()]
