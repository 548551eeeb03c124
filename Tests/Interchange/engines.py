"""An export in three engines, every column as text and an empty field as NULL."""

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path

Row = tuple[str, ...]


def table_files(export: Path) -> Iterator[tuple[str, Path]]:
    """The tables that the definitions read: the export's own, and what only our engine finds."""
    for path in [*sorted(export.glob("*.csv")), *sorted(export.glob("analyses/gap_matches.csv"))]:
        yield path.stem, path


def read(path: Path) -> tuple[list[str], list[Row]]:
    """A CSV's columns and its rows; an empty field is an empty text."""
    with open(path, encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return columns, [tuple(row) for row in rows]


def _texts(rows) -> list[Row]:
    return [tuple("" if value is None else str(value) for value in row) for row in rows]


class SQLite:
    dialect = "sqlite"

    def __init__(self, export: Path):
        self._connection = sqlite3.connect(":memory:")
        for name, path in table_files(export):
            columns, rows = read(path)
            names = ", ".join(f'"{column}" TEXT' for column in columns)
            marks = ", ".join("?" for _ in columns)
            self._connection.execute(f'CREATE TABLE "{name}" ({names})')
            self._connection.executemany(
                f'INSERT INTO "{name}" VALUES ({marks})', ([field or None for field in row] for row in rows)
            )

    def define(self, statement: str) -> None:
        self._connection.execute(statement)

    def rows(self, view: str) -> tuple[list[str], list[Row]]:
        cursor = self._connection.execute(f"SELECT * FROM {view}")
        return [column[0] for column in cursor.description], _texts(cursor)

    def close(self) -> None:
        self._connection.close()


class DuckDB:
    dialect = "duckdb"

    def __init__(self, export: Path):
        import duckdb

        self._connection = duckdb.connect()
        for name, path in table_files(export):
            self._connection.execute(
                f'CREATE TABLE "{name}" AS SELECT * FROM read_csv(?, header = true, all_varchar = true, delim = \',\','
                " quote = '\"', escape = '\"', nullstr = '')",
                [str(path)],
            )

    def define(self, statement: str) -> None:
        self._connection.execute(statement)

    def rows(self, view: str) -> tuple[list[str], list[Row]]:
        cursor = self._connection.execute(f"SELECT * FROM {view}")
        return [column[0] for column in cursor.description], _texts(cursor.fetchall())

    def close(self) -> None:
        self._connection.close()


def spark_session():
    """Spark's session, which the first call starts."""
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )


class Spark:
    dialect = "spark"

    def __init__(self, export: Path):
        self._session = spark_session()
        for name, path in table_files(export):
            table = self._session.read.csv(
                str(path), header=True, inferSchema=False, multiLine=True, quote='"', escape='"', encoding="UTF-8"
            )
            table.localCheckpoint().createOrReplaceTempView(name)

    def define(self, statement: str) -> None:
        self._session.sql(statement)
        # Spark works out a view anew wherever another one reads it, so its rows are kept.
        name = statement.split(" VIEW ", 1)[1].split()[0]
        self._session.table(name).localCheckpoint().createOrReplaceTempView(name)

    def rows(self, view: str) -> tuple[list[str], list[Row]]:
        table = self._session.sql(f"SELECT * FROM {view}")
        return table.columns, _texts(table.collect())

    def close(self) -> None:
        self._session.stop()
