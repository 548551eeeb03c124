"""Everything can be reached and done with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from reports import VIEWS

# Numbers what can take the focus, in the order of the page.
FOCUSABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
    .filter(element => element.checkVisibility() && !element.disabled && element.tabIndex >= 0)
    .map((element, index) => (element.dataset.stop = index, index))"""
STOP = "() => document.activeElement === document.body ? null : Number(document.activeElement.dataset.stop)"


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_whatever_takes_the_focus(visit, small, view):
    """From the view on, once around: past the end of the page the window itself takes the focus, then it begins anew."""
    page = visit(small).open(view)
    stops = page.evaluate(FOCUSABLE)
    reached = []
    for _ in range(len(stops) + 1):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(STOP))
    around = [stop for stop in reached if stop is not None]
    first = around.index(0)
    assert around[first:] + around[:first] == stops


def test_the_first_stop_is_the_link_that_skips_to_the_content(visit, shipped):
    page = visit(shipped).open()
    shown = page.locator("section.view:visible").get_attribute("id")
    page.keyboard.press("Tab")
    link = page.locator("a.skip")
    assert link.evaluate("link => link === document.activeElement")
    assert link.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.locator("#main").evaluate("main => main === document.activeElement")
    assert page.locator(f"section.view#{shown}").is_visible()


@pytest.mark.parametrize("way_out", ["Escape", "Enter"])
def test_a_cell_opens_and_closes_and_the_focus_comes_back(visit, shipped, way_out):
    page = visit(shipped).open("coverage")
    cell = page.locator("#coverage td a:visible").first
    cell.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    assert panel.is_visible()
    assert panel.evaluate("panel => panel.contains(document.activeElement)")
    if way_out == "Enter":
        panel.locator("#panel-close").focus()
    page.keyboard.press(way_out)
    # The address goes back first, and the panel follows it.
    expect(panel).to_be_hidden()
    expect(cell).to_be_focused()


def test_the_focus_stays_in_the_open_panel(visit, shipped):
    page = visit(shipped).open("coverage")
    page.locator("#coverage td a:visible").first.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
        outside = page.evaluate(
            "!document.getElementById('panel').contains(document.activeElement) && document.activeElement !== document.body")
        assert not outside


def test_what_has_the_focus_is_outlined(visit, small):
    page = visit(small).open("coverage")
    for _ in page.evaluate(FOCUSABLE):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "[document.body, null].includes(document.activeElement) ||"
            " getComputedStyle(document.activeElement).outlineStyle !== 'none'")


def test_a_folded_table_opens_by_the_keyboard(visit, shipped):
    page = visit(shipped).open("coverage")
    folded = page.locator("#coverage details").first
    folded.locator("summary").press("Enter")
    folded.locator("table").wait_for()
