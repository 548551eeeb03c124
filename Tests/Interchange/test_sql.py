"""The analyses as SQL: each engine gives the rows of our own CSVs, in their order and to the last digit."""

import pytest

import conftest
import engines

# In the order of their definitions: some read what an earlier one gives.
ANALYSES = [
    "documents",
    "coverage_matrix",
    "coverage_gaps",
    "gap_counts",
    "department_load",
    "department_pairs",
    "function_load",
    "priority_group_coverage",
    "framework_coverage",
    "progress_summary",
    "indicator_series",
]


@pytest.mark.parametrize("dialect", ["sqlite", "duckdb", "spark"])
def test_every_analysis_is_defined_once(dialect):
    beginning = "CREATE OR REPLACE TEMPORARY VIEW" if dialect == "spark" else "CREATE VIEW"
    heads = [statement.split(" AS", 1)[0] for statement in conftest.definitions(dialect)]
    assert heads == [f"{beginning} {name}" for name in ANALYSES]


@pytest.mark.parametrize("analysis", ANALYSES)
def test_rows_are_those_of_the_csv(engine, export, analysis):
    columns, expected = engines.read(export / f"analyses/{analysis}.csv")
    found_columns, found = engine.rows(analysis)
    assert found_columns == columns
    for number, (row, other) in enumerate(zip(found, expected), start=2):
        differences = {name: pair for name, *pair in zip(columns, row, other) if pair[0] != pair[1]}
        assert not differences, f"{analysis}.csv, record {number}: the engine's value, then the CSV's"
    assert len(found) == len(expected)
