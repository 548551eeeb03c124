"""What the tests share: the command, an export and the engines that read it.

PLAN_ATLAS names the command, EXPORT a folder that `plan-atlas export` has written.
"""

import os
import subprocess
from pathlib import Path

import pytest

import engines


def pytest_addoption(parser):
    parser.addoption("--spark", action="store_true", help="run the definitions in Spark as well, which needs Java")


@pytest.fixture(scope="session")
def export() -> Path:
    return Path(os.environ["EXPORT"])


@pytest.fixture(scope="session", params=[engines.SQLite, engines.DuckDB, engines.Spark], ids=lambda kind: kind.dialect)
def engine(request, export):
    """An engine that has the export's tables and our definitions of the analyses."""
    kind = request.param
    if kind is engines.Spark and not request.config.getoption("--spark"):
        pytest.skip("Spark runs with --spark")
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
