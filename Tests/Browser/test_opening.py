"""The file opens from disk and is complete: no request to anywhere, no word on the console, every view behind a link."""

import pytest

from reports import VIEWS


def test_the_views_stand_in_their_order_and_each_has_a_link(visit, shipped):
    page = visit(shipped).open()
    assert page.locator("section.view").evaluate_all("views => views.map(view => view.id)") == VIEWS
    links = page.locator("nav.views a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == [f"#{view}" for view in VIEWS]


def test_no_view_asks_for_anything_but_the_file(visit, shipped):
    reader = visit(shipped)
    reader.open()
    for view in VIEWS:
        reader.show(view)
        reader.unfold(view)
    assert reader.requests == [shipped.url]


@pytest.mark.parametrize("view", VIEWS)
def test_a_link_shows_its_view_alone(tour, view):
    page = tour("shipped").show(view)
    shown = page.locator("section.view:visible").evaluate_all("views => views.map(view => view.id)")
    assert shown == [view]
    assert page.locator("nav.views a[aria-current]").get_attribute("href") == f"#{view}"
    assert page.url.endswith(f"#{view}")
    assert page.locator(f"#{view} h2").text_content() in page.title()


@pytest.mark.parametrize("view", VIEWS)
def test_an_address_that_was_sent_shows_its_view(visit, small, view):
    page = visit(small).open(view)
    assert page.locator("section.view:visible").evaluate_all("views => views.map(view => view.id)") == [view]
    assert page.locator(f"#{view} noscript").count() == page.locator(f"#{view} details:not([open]) noscript").count()


def test_going_back_shows_the_view_before(visit, shipped):
    reader = visit(shipped)
    page = reader.open("coverage")
    reader.show("method")
    page.go_back()
    page.locator("section.view#coverage").wait_for()
    assert page.locator("section.view:visible").count() == 1


@pytest.mark.parametrize(
    "fragment",
    [
        "nothing", "coverage?area=P99&city=1", "coverage?cell=999999", "coverage?cell=x", "coverage?basis=constructor",
        "initiatives?basis=__proto__&area=P01", "initiatives?area=P01%20P02&group=%22", "?", "&", "%F0%9F", "initiatives?q=%F0",
        "main", "constructor", "filters", "initiatives?q=%22%3E%3Cb%3E",
    ])
def test_an_address_that_makes_no_sense_still_shows_a_view(visit, small, fragment):
    page = visit(small).open(fragment)
    assert page.locator("section.view:visible").count() == 1


def test_the_title_and_the_language_are_those_of_the_report(visit, shipped, english):
    assert visit(shipped).open().locator("html").get_attribute("lang") == "ja"
    assert visit(english).open().locator("html").get_attribute("lang") == "en"
