"""Every number that is shown is the CSV's, and no view of an analysis shows a number of its own."""

import re

import pytest

from figures import CODE, SHOWN, STRAY, agrees
from reports import ANALYSES, VIEWS

BASES = {
    "certain": "decided,stated,derived", "decided": "decided", "stated": "stated", "derived": "derived", "inferred": "inferred",
}


def faults(report, figures: list[dict], bases: str = "") -> list[str]:
    """The figures that do not agree with the cell that they name, each as a line of text."""
    wrong = []
    for figure in figures:
        place = f"{figure['table']}[{figure['row']}].{figure['column']}"
        if figure["table"] is None or figure["row"] is None:
            wrong.append(f"{figure['text']!r} names no cell: {place}")
            continue
        row = report.table(figure["table"], bases)[int(figure["row"])]
        if figure["column"] not in row or not agrees(figure["text"], figure["column"], row):
            wrong.append(f"{figure['text']!r} is not {place}, {row.get(figure['column'])!r}")
    return wrong


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["shipped", "english", "small"])
def test_every_number_shown_is_the_table_s(tour, name, view):
    reader = tour(name)
    page = reader.show(view)
    reader.unfold(view)
    assert faults(reader.report, page.locator(f"#{view}").evaluate(SHOWN)) == []


@pytest.mark.parametrize("view", ANALYSES)
@pytest.mark.parametrize("name", ["shipped", "english"])
def test_no_number_is_shown_that_is_not_the_table_s(tour, name, view):
    reader = tour(name)
    page = reader.show(view)
    reader.unfold(view)
    stray = [text for text in page.locator(f"#{view}").evaluate(STRAY) if re.search(r"\d", CODE.sub("", text))]
    assert stray == []


@pytest.mark.parametrize(("choice", "bases"), BASES.items())
def test_the_numbers_of_one_basis_are_those_of_the_same_choice_of_the_command(visit, shipped, choice, bases):
    reader = visit(shipped)
    page = reader.open(f"coverage?basis={choice}")
    reader.unfold("coverage")
    figures = page.locator("#coverage table.heat").evaluate_all(
        f"tables => tables.flatMap({SHOWN})")
    assert figures
    assert faults(shipped, figures, bases) == []


def test_every_analysis_is_shown_somewhere(tour):
    reader = tour("shipped")
    shown = set()
    for view in ANALYSES:
        reader.show(view)
        reader.unfold(view)
        shown |= {figure["table"] for figure in reader.page.locator(f"#{view}").evaluate(SHOWN)}
    assert shown >= {
        "coverage_matrix", "coverage_gaps", "department_load", "function_load", "priority_group_coverage",
        "framework_coverage", "progress_summary", "indicator_series", "findings",
    }


def test_every_row_of_the_department_load_is_shown(tour, shipped):
    reader = tour("shipped")
    page = reader.show("departments")
    reader.unfold("departments")
    figures = page.locator("#departments").evaluate(SHOWN)
    own = [figure for figure in figures if (figure["table"], figure["column"]) == ("department_load", "full_count")]
    rows = {int(figure["row"]) for figure in own}
    assert rows == set(range(len(shipped.table("department_load"))))


def test_what_is_unknown_is_shown_with_another_mark_than_none(visit, small):
    """那覇市's plan is an excerpt and has nothing under P01; 札幌市's was read whole and has nothing under P03."""
    rows = small.table("coverage_matrix")
    page = visit(small).open("coverage")

    def mark(city: str, area: str) -> str:
        number = next(
            number for number, row in enumerate(rows)
            if (row["municipality_code"], row["family"], row["policy_area"], row["group"]) == (city, "suicide", area, "ALL"))
        return page.locator(f"#coverage td[data-row='{number}']").first.inner_text()

    assert mark("472018", "P01") != mark("011002", "P03")
    assert not re.search(r"\d", mark("472018", "P01") + mark("011002", "P03"))
