"""The picks among the gaps are exported as `plan-atlas gaps` writes them, byte for byte."""

import csv
import io
import re

import pytest

CITY = "142123"


def download(page, button: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button gives."""
    with page.expect_download() as begun:
        page.locator(button).click()
    return begun.value.suggested_filename, begun.value.path().read_bytes()


def initiative(row) -> str:
    """The id of the initiative that a row links to; in an anchor a dot and two digits stand for a byte."""
    anchor = row.locator("th a").get_attribute("href").removeprefix("#")
    return re.sub(r"\.([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), anchor)


@pytest.mark.parametrize(
    ("button", "dialect"), [("#gaps-csv", "plain"), ("#gaps-sheet", "spreadsheet")])
def test_all_gaps_of_a_city_are_the_file_of_the_command(visit, shipped, button, dialect):
    page = visit(shipped).open(f"gaps?city={CITY}")
    for box in page.locator("#gaps .lot:visible > label.all input").all():
        box.check()
    name, file = download(page, button)
    assert file == shipped.run("gaps", "--for", CITY, "--format", "csv", "--dialect", dialect)
    assert name == f"gaps-{CITY}.csv"


def test_a_few_picks_are_these_lines_of_the_file(visit, shipped):
    reader = visit(shipped)
    page = reader.open(f"gaps?city={CITY}")
    reader.unfold("gaps")
    gaps = page.locator(f"#gaps .lot[data-city='{CITY}'] .gap")
    picked = set()
    for place in (0, 2, gaps.count() - 1):
        gap = gaps.nth(place)
        row = gap.locator("tr[data-csv]").first
        row.locator("input[type=checkbox]").check()
        picked.add((gap.get_attribute("data-area"), gap.get_attribute("data-group"), initiative(row)))
    lines = shipped.run("gaps", "--for", CITY, "--format", "csv").decode().splitlines(keepends=True)
    rows = csv.DictReader(io.StringIO("".join(lines)))
    chosen = [
        line for line, row in zip(lines[1:], rows, strict=True)
        if (row["policy_area"], row["group"], row["initiative_id"]) in picked
    ]
    assert len(chosen) == 3
    assert download(page, "#gaps-csv")[1].decode() == lines[0] + "".join(chosen)


def test_the_page_for_a_meeting_has_what_was_picked_and_nothing_else(visit, shipped):
    reader = visit(shipped)
    page = reader.open(f"gaps?city={CITY}")
    reader.unfold("gaps")
    row = page.locator(f"#gaps .lot[data-city='{CITY}'] tr[data-csv]").first
    row.locator("input[type=checkbox]").check()
    name, file = download(page, "#gaps-markdown")
    text = file.decode()
    assert name == f"gaps-{CITY}.md"
    assert initiative(row) in text
    assert text.count("\n#### ") == 1
    assert "0120-061-338" in text


def test_picks_stay_when_another_view_is_shown_and_when_the_page_is_loaded_again(visit, shipped):
    reader = visit(shipped)
    page = reader.open(f"gaps?city={CITY}")
    reader.unfold("gaps")
    page.locator(f"#gaps .lot[data-city='{CITY}'] tr[data-csv] input").first.check()
    reader.show("coverage")
    reader.show("gaps")
    assert page.locator("#gaps tr[data-csv] input:checked").count() == 1
    page.reload()
    reader.unfold("gaps")
    assert page.locator("#gaps tr[data-csv] input:checked").count() == 1


def test_nothing_picked_gives_no_file(visit, shipped):
    page = visit(shipped).open("gaps")
    assert page.locator("#gaps-export button:enabled").count() == 0


def test_picks_of_hostile_names_are_the_file_of_the_command(visit, hostile):
    page = visit(hostile).open("gaps?city=011002")
    boxes = page.locator("#gaps .lot:visible > label.all input")
    for box in boxes.all():
        box.check()
    assert boxes.count() > 0
    for button, dialect in [("#gaps-csv", "plain"), ("#gaps-sheet", "spreadsheet")]:
        assert download(page, button)[1] == hostile.run("gaps", "--for", "011002", "--format", "csv", "--dialect", dialect)
