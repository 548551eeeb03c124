"""Filters compose, stay in the address, and show the rows that the command lists for the same choice."""

import pytest

from test_cells import listed


def shown(page) -> set[str]:
    """The ids of the register's cards that are to be seen."""
    return set(page.locator("#initiatives .card:visible code").all_inner_texts())


def expected(report, *arguments: str) -> set[str]:
    return {row["initiative_id"] for row in listed(report, "initiatives", *arguments) if not row["restates"]}


def choose(page, **values: str) -> None:
    for key, value in values.items():
        page.locator(f"#filter-{key}").select_option(value)


@pytest.mark.parametrize(
    ("values", "arguments"),
    [
        ({"family": "suicide"}, ["--family", "suicide"]),
        ({"city": "142123", "group": "G13"}, ["--municipality", "142123", "--group", "G13"]),
        ({"family": "suicide", "area": "P09"}, ["--family", "suicide", "--area", "P09"]),
        ({"area": "P09", "group": "G13"}, ["--area", "P09", "--group", "G13"]),
        ({"area": "P10", "basis": "stated"}, ["--area", "P10", "--basis", "stated"]),
        ({"group": "G02", "basis": "certain"}, ["--group", "G02", "--basis", "decided,stated,derived"]),
    ])
def test_two_filters_compose_and_a_reload_gives_the_same_rows(visit, shipped, values, arguments):
    reader = visit(shipped)
    page = reader.open("initiatives")
    choose(page, **values)
    rows = shown(page)
    assert rows == expected(shipped, *arguments)
    fragment = page.url.split("#")[1]
    assert all(f"{key}={value}" in fragment for key, value in values.items())
    assert shown(reader.open(fragment)) == rows
    assert {key: page.locator(f"#filter-{key}").input_value() for key in values} == values


def test_the_number_that_is_told_is_the_number_of_rows(visit, shipped):
    page = visit(shipped).open("initiatives?group=G13")
    assert str(len(shown(page))) in page.locator("[role=status]").first.inner_text()


def test_a_function_narrows_down_to_its_departments(visit, shipped):
    page = visit(shipped).open("initiatives")
    choose(page, city="142123", function="F01")
    departments = listed(shipped, "departments", "--municipality", "142123")
    names = {row["name_ja"] for row in departments if row["function_code"] == "F01"}
    rows = listed(shipped, "initiatives", "--municipality", "142123")
    carried = {
        row["initiative_id"] for row in rows if not row["restates"] and names & set(row["departments"].split("／"))}
    assert shown(page) == carried


def test_filters_that_nothing_fits_say_so(visit, shipped):
    page = visit(shipped).open("initiatives?city=142042&family=suicide&area=P18&group=G22")
    assert shown(page) == set()
    assert page.locator("[role=status]").first.inner_text() != ""


def test_clearing_shows_everything_again(visit, shipped):
    page = visit(shipped).open("initiatives?city=142123&group=G13")
    page.locator("#filters button[type=reset]").click()
    assert shown(page) == expected(shipped)
    assert page.url.endswith("#initiatives")


def test_a_filter_is_kept_from_view_to_view_by_going_back(visit, shipped):
    reader = visit(shipped)
    page = reader.open("initiatives?group=G13")
    rows = shown(page)
    reader.show("method")
    page.go_back()
    page.locator("#initiatives").wait_for()
    assert shown(page) == rows
