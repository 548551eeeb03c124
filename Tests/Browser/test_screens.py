"""Every view fits a window of 1280 and one of 400 pixels; its picture is kept for looking at."""

import pytest

from reports import VIEWS


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_no_wider_than_the_window(tour, artefacts, view, width):
    page = tour("shipped", viewport={"width": width, "height": 900}).show(view)
    height = min(page.evaluate("document.documentElement.scrollHeight"), 6000)
    page.set_viewport_size({"width": width, "height": height})
    page.screenshot(path=artefacts / f"{view}-{width}.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_panel_fits_a_narrow_window(visit, shipped, artefacts):
    page = visit(shipped, viewport={"width": 400, "height": 900}).open("coverage")
    page.locator("#coverage td a:visible").first.click()
    page.screenshot(path=artefacts / "panel-400.png")
    box = page.locator("#panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 400


def test_the_matrix_in_the_dark_and_on_paper(visit, shipped, artefacts):
    page = visit(shipped, color_scheme="dark").open("coverage")
    page.screenshot(path=artefacts / "coverage-dark.png", full_page=True)
    page.pdf(path=artefacts / "coverage.pdf", prefer_css_page_size=True)
    assert (artefacts / "coverage.pdf").read_bytes().startswith(b"%PDF")
