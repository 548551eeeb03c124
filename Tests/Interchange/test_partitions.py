"""A release that is split by city: the same rows, each city's in a folder of its own, and DuckDB opens only what it needs."""

import os
import subprocess
from pathlib import Path

import duckdb
import pytest

import conftest
import engines
from test_sql import ANALYSES


def split(folder: Path, *arguments: str) -> Path:
    command = [os.environ["PLAN_ATLAS"], "export", "--partition-by", "municipality_code", "--output", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def read(folder: Path) -> str:
    """How DuckDB reads a table, split or whole: codes stay texts, in the folders' names as well."""
    files = f"{folder}/*/*.csv" if folder.is_dir() else f"{folder}.csv"
    return (
        f"read_csv('{files}', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
        f" hive_partitioning = {str(folder.is_dir()).lower()}, hive_types_autocast = false)"
    )


def quoted(columns: list[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


@pytest.fixture(scope="module")
def parts(tmp_path_factory) -> Path:
    return split(tmp_path_factory.mktemp("parts") / "release")


def test_the_rows_are_those_of_the_whole(parts, export):
    for name, path in engines.table_files(export):
        folder = parts / path.relative_to(export).with_suffix("")
        columns, rows = engines.read(path)
        found = duckdb.sql(f"SELECT {quoted(columns)} FROM {read(folder)}").fetchall()
        assert sorted(tuple(cell or "" for cell in row) for row in found) == sorted(rows), name


def test_the_analyses_are_those_of_the_whole(parts, export):
    connection = duckdb.connect()
    for name, path in engines.table_files(export):
        folder = parts / path.relative_to(export).with_suffix("")
        connection.execute(f'CREATE TABLE "{name}" AS FROM {read(folder)}')
    for statement in conftest.definitions("duckdb"):
        connection.execute(statement)
    for analysis in ANALYSES:
        columns, rows = engines.read(export / f"analyses/{analysis}.csv")
        found = connection.execute(f"SELECT {quoted(columns)} FROM {analysis}").fetchall()
        assert sorted(tuple("" if cell is None else str(cell) for cell in row) for row in found) == sorted(rows), analysis


def test_one_city_is_one_file(parts):
    query = f"EXPLAIN ANALYZE FROM {read(parts / 'initiatives')} WHERE municipality_code = '142123'"
    plan = duckdb.sql(query).fetchall()[0][1]
    assert "Scanning Files: 1/3" in plan


def test_a_code_in_a_folders_name_keeps_its_zero(tmp_path):
    parts = split(tmp_path / "small", "--datasets", str(conftest.SMALL))
    found = duckdb.sql(f"SELECT DISTINCT municipality_code FROM {read(parts / 'initiatives')} ORDER BY 1").fetchall()
    assert found == [("011002",), ("472018",)]


def test_spark_keeps_the_zero_too(request, tmp_path):
    conftest.skip_unless_asked_for("Spark", request.config)
    from pyspark.sql import SparkSession

    parts = split(tmp_path / "small", "--datasets", str(conftest.SMALL))
    spark = SparkSession.builder.master("local[1]").getOrCreate()
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    table = spark.read.csv(str(parts / "initiatives"), header=True, escape='"')
    assert {row.municipality_code for row in table.select("municipality_code").distinct().collect()} == {"011002", "472018"}
