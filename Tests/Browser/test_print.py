"""A view prints on A4 across, without the controls."""

import re

import pytest

from reports import ANALYSES


def media_boxes(pdf: bytes) -> set[tuple[int, int]]:
    """The sizes of the pages in whole points."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return {(round(float(width)), round(float(height))) for width, height in found}


@pytest.mark.parametrize("view", ANALYSES)
def test_a_view_prints_on_a4_across(tour, view):
    assert media_boxes(tour("shipped").show(view).pdf(prefer_css_page_size=True)) == {(842, 595)}


def test_the_matrix_with_all_that_lies_folded_prints_into_a_file_that_can_be_sent(visit, shipped):
    reader = visit(shipped)
    page = reader.open("coverage")
    reader.unfold("coverage")
    assert len(page.pdf(prefer_css_page_size=True)) <= 5_000_000


def test_controls_are_not_printed_and_the_view_is(visit, shipped):
    page = visit(shipped, color_scheme="dark").open("coverage")
    page.emulate_media(media="print")
    assert page.locator("form:visible, nav:visible, dialog:visible, a.skip:visible").count() == 0
    assert page.locator("#coverage table").first.is_visible()
    assert page.locator("footer").is_visible()


def test_paper_is_white_where_the_screen_is_dark(visit, shipped):
    page = visit(shipped, color_scheme="dark").open("coverage")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_nothing_is_cut_off_at_the_edge_of_the_paper(visit, shipped):
    # A4 across less the margins of 12 mm, in CSS pixels.
    page = visit(shipped, viewport={"width": 1032, "height": 702}).open("coverage")
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1032
