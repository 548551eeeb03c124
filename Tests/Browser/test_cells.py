"""From a cell of the matrix to the line of a document."""

import csv
import io

import pytest


def listed(report, *arguments: str) -> list[dict[str, str]]:
    """What `plan-atlas list` prints, as rows."""
    return list(csv.DictReader(io.StringIO(report.run("list", *arguments, "--format", "csv").decode())))


def cell(report, **values: str) -> int:
    """The row of the matrix with these values."""
    rows = report.table("coverage_matrix")
    return next(number for number, row in enumerate(rows) if values.items() <= row.items())


@pytest.mark.parametrize(
    ("city", "family", "area", "group"),
    [
        ("142123", "suicide", "P09", "ALL"),
        ("132284", "suicide", "ALL", "G02"),
        ("142042", "welfare", "ALL", "UNCODED"),
    ])
def test_a_cell_opens_its_initiatives_with_department_basis_evidence_document_and_line(
        visit, shipped, city, family, area, group):
    row = cell(shipped, municipality_code=city, family=family, policy_area=area, group=group)
    page = visit(shipped).open("coverage")
    page.locator(f"#coverage td[data-row='{row}'] a:visible").first.click()
    panel = page.locator("#panel")
    assert panel.is_visible()
    expected = listed(shipped, "initiatives", "--municipality", city, "--family", family, "--area", area, "--group", group)
    originals = [each for each in expected if not each["restates"]]
    cards = panel.locator(".card")
    assert cards.count() == len(originals) == int(shipped.table("coverage_matrix")[row]["initiatives"])
    texts = {card.locator("code").first.inner_text(): card.inner_text() for card in cards.all()}
    for initiative in originals:
        text = texts[initiative["initiative_id"]]
        assert initiative["name_ja"] in text
        assert all(department in text for department in initiative["departments"].split("／"))
        assert f":{initiative['line_start']}" in text
    codes = listed(shipped, "codes", "--municipality", city, "--family", family)
    for code in codes:
        if code["initiative_id"] in texts and code["evidence"] != "relisted":
            text = texts[code["initiative_id"]]
            assert code["code"] in text or code["axis"] == "commitment"
            assert code["evidence"] in text
            assert code["source_line"] in text


def test_a_cell_is_part_of_the_address(visit, shipped):
    row = cell(shipped, municipality_code="142123", family="suicide", policy_area="P09", group="ALL")
    reader = visit(shipped)
    page = reader.open("coverage")
    page.locator(f"#coverage td[data-row='{row}'] a:visible").first.click()
    names = page.locator("#panel .card h5").all_inner_texts()
    reader.open(page.url.split("#")[1])
    assert page.locator("#panel").is_visible()
    assert page.locator("#panel .card h5").all_inner_texts() == names


def test_a_city_of_a_small_code_is_found_with_its_leading_zero(visit, small):
    row = cell(small, municipality_code="011002", family="suicide", policy_area="P01", group="ALL")
    page = visit(small).open("coverage")
    page.locator(f"#coverage td[data-row='{row}'] a:visible").first.click()
    assert page.locator("#panel .card").count() == 2
    assert "札幌市" in page.locator("#panel h2").inner_text()
