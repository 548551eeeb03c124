"""axe finds nothing in any view, in light and in dark."""

import json
from pathlib import Path

import axe_playwright_python
import pytest

from reports import VIEWS

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


def violations(page, scheme: str) -> list[str]:
    """What axe finds in the page as it stands, each with the first element concerned.

    Of all rules only the one about contrast looks at colours, so in the dark it is the one to ask again.
    """
    options = {"resultTypes": ["violations"]} | ({"runOnly": ["color-contrast"]} if scheme == "dark" else {})
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{each['id']}: {json.dumps(each['nodes'][0]['html'])} ×{len(each['nodes'])}" for each in found]


# The views whose elements depend on what the cities report; the others repeat one row or card some hundred times, and the small
# dataset's show everything that there is to check.
VARIED = ["overview", "coverage", "compare", "gaps", "progress", "indicators", "frameworks"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(visit, shipped, small, view, scheme):
    # In the dark the same classes have other colours. Each view has a page of its own: what was looked at before would be looked
    # at again.
    report = shipped if view in VARIED and scheme == "light" else small
    page = visit(report, color_scheme=scheme).open(view)
    assert violations(page, scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel_and_in_what_lies_folded(visit, small, scheme):
    reader = visit(small, color_scheme=scheme)
    page = reader.open("coverage")
    reader.unfold("coverage")
    page.locator("#coverage td a:visible").first.click()
    page.locator("#panel").wait_for()
    assert violations(page, scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_search_and_a_filtered_view(visit, small, scheme):
    page = visit(small, color_scheme=scheme).open("initiatives?city=011002&family=suicide&q=%E7%AA%93%E5%8F%A3")
    assert violations(page, scheme) == []
