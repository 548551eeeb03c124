"""The SQLite file: its keys hold, its views give the analyses, and Japanese is found without spaces."""

import os
import sqlite3

import pytest

import engines
from test_sql import ANALYSES


@pytest.fixture(scope="module")
def database():
    connection = sqlite3.connect(f"file:{os.environ['EXPORT_SQLITE']}?mode=ro", uri=True)
    yield connection
    connection.close()


def test_every_reference_leads_to_a_row(database):
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("analysis", ANALYSES)
def test_a_view_gives_the_rows_of_the_csv(database, export, analysis):
    columns, expected = engines.read(export / f"analyses/{analysis}.csv")
    cursor = database.execute(f"SELECT * FROM {analysis}")
    assert [column[0] for column in cursor.description] == columns
    assert [tuple("" if value is None else str(value) for value in row) for row in cursor] == expected


@pytest.mark.parametrize("table", ["municipalities", "initiatives", "codes", "measures", "indicators"])
def test_a_table_gives_the_rows_of_the_csv(database, export, table):
    columns, expected = engines.read(export / f"{table}.csv")
    cursor = database.execute(f"SELECT * FROM {table} ORDER BY rowid")
    assert [column[0] for column in cursor.description] == columns
    assert [tuple("" if value is None else str(value) for value in row) for row in cursor] == expected


def test_japanese_is_found_inside_words(database):
    found = database.execute("SELECT initiative_id, name_ja FROM search WHERE search MATCH 'name_ja: 情報提供'").fetchall()
    assert ("atsugi-suicide-2024-b4-2-02", "遺族に対する情報提供") in found
    assert all("情報提供" in name for _, name in found)


def test_the_primary_area_stands_first(database):
    found = database.execute(
        "SELECT policy_areas_ja, departments_ja FROM initiatives_labelled WHERE initiative_id = 'akiruno-suicide-2-b5-1-01'"
    ).fetchone()
    assert found == ("遺された人への支援／心身の健康づくり", "健康課／福祉総務課")
