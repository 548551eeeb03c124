"""Names in a dataset stay text, whatever they are."""

from collections import Counter

import pytest

import hostile_names
import tables
from reports import SMALL, VIEWS

# Each element with the names of its attributes; what a section lacks of the other's stands in the difference.
SHAPE = """() => [...document.querySelectorAll('*')].map(
    element => [element.localName, ...[...element.attributes].map(attribute => attribute.name).sort()].join(' '))"""


def shape(reader) -> Counter:
    """The elements of the whole page once every view was shown and unfolded, each with its attributes' names."""
    reader.open()
    for view in VIEWS:
        reader.show(view)
        reader.unfold(view)
    return Counter(reader.page.evaluate(SHAPE))


def test_hostile_names_make_no_element_and_no_attribute(visit, hostile, harmless):
    assert set(shape(visit(hostile))) == set(shape(visit(harmless)))


def test_hostile_names_make_no_element_without_scripts_either(visit, hostile, harmless):
    pages = [visit(report, java_script_enabled=False).open() for report in (hostile, harmless)]
    shapes = [Counter(page.evaluate(SHAPE)) for page in pages]
    assert set(shapes[0]) == set(shapes[1])


def as_shown(name: str) -> str:
    """A name as the page prints it: what would turn the direction of the text around is a sign that stands for it."""
    return "".join("\ufffd" if character in hostile_names.CONTROLS else character for character in name)


@pytest.mark.parametrize("scripts", [True, False])
def test_hostile_names_are_shown_as_they_are(visit, hostile, scripts):
    page = visit(hostile, java_script_enabled=scripts).open("initiatives")
    text = " ".join(page.locator("#initiatives").inner_text().split())
    names = [row["name_ja"] for row in tables.read(hostile.datasets / "sapporo/sample/initiatives.csv") if not row["restates"]]
    departments = [row["name_ja"] for row in tables.read(hostile.datasets / "sapporo/departments.csv")]
    for name in names + departments:
        assert " ".join(as_shown(name).split()) in text


def test_a_city_with_a_hostile_name_can_be_chosen(visit, hostile):
    page = visit(hostile).open("initiatives")
    page.locator("#filter-city").select_option("011002")
    assert page.locator("#initiatives .card:visible").count() == 3
    page.locator("#filter-city").select_option("472018")
    assert page.locator("#initiatives .card:visible").count() == 1


def test_a_cell_of_hostile_names_opens(visit, hostile):
    page = visit(hostile).open("coverage")
    page.locator("#coverage td a:visible").first.click()
    assert page.locator("#panel .card").count() > 0


def test_a_hostile_search_is_a_search(visit, small):
    reader = visit(small)
    shape = {
        element for fragment in ("initiatives", "initiatives?q=nothing%20has%20this")
        for element in reader.open(fragment).evaluate(SHAPE)
    }
    page = reader.page
    for words in hostile_names.HOSTILE:
        page.locator("#filter-q").fill(words)
        assert set(page.evaluate(SHAPE)) <= shape, words
    reader.open(page.url.split("#")[1])
    assert page.locator("#filter-q").input_value() == hostile_names.HOSTILE[-1]


def test_the_dataset_is_hostile_and_its_twin_is_not(hostile, harmless):
    assert b"onmouseover" in b"".join(path.read_bytes() for path in hostile.datasets.rglob("*.csv"))
    assert b"<" not in b"".join(path.read_bytes() for path in harmless.datasets.rglob("*.csv"))
    assert {row["municipality_code"] for row in tables.read(SMALL / "municipalities.csv")} == {"011002", "472018"}
