"""axe finds nothing in any view, in light and in dark."""

import json
from pathlib import Path

import axe_playwright_python
import pytest

from reports import VIEWS

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


def violations(page) -> list[str]:
    """What axe finds in the page as it stands, each with the first element concerned."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{each['id']}: {json.dumps(each['nodes'][0]['html'])} ×{len(each['nodes'])}" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(tour, view, scheme):
    # The register repeats one card some hundred times; the small dataset's shows everything that there is to check.
    page = tour("small" if view == "initiatives" else "shipped", color_scheme=scheme).show(view)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel_and_in_what_lies_folded(visit, small, scheme):
    reader = visit(small, color_scheme=scheme)
    page = reader.open("coverage")
    reader.unfold("coverage")
    page.locator("#coverage td a:visible").first.click()
    page.locator("#panel").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_search_and_a_filtered_view(visit, small, scheme):
    page = visit(small, color_scheme=scheme).open("initiatives?city=011002&family=suicide&q=%E7%AA%93%E5%8F%A3")
    assert violations(page) == []
