"""The search finds names, summaries, departments and codes, in Japanese without spaces."""

import pytest

from test_filters import shown


def search(page, words: str) -> set[str]:
    page.locator("#filter-q").fill(words)
    return shown(page)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # A name, whole.
        ("遺族に対する情報提供", "atsugi-suicide-2024-b4-2-02"),
        # Without the particles that stand in the name.
        ("遺族情報提供", "atsugi-suicide-2024-b4-2-02"),
        # A department and a word of the name.
        ("健康医療課 遺族", "atsugi-suicide-2024-b4-2-02"),
        # An id.
        ("akiruno-suicide-2-b3-2-05", "akiruno-suicide-2-b3-2-05"),
        # Katakana as hiragana, and the other way round.
        ("ねっとわーく", "atsugi-suicide-2024-b1-1-01"),
        # Full-width letters.
        ("Ｐ０９　遺族", "atsugi-suicide-2024-b4-2-02"),
    ])
def test_a_search_finds(tour, words, found):
    assert found in search(tour("shipped").show("initiatives"), words)


def test_an_english_report_is_searched_in_both_languages(visit, english):
    page = visit(english).open("initiatives")
    assert "atsugi-suicide-2024-b4-2-02" in search(page, "bereaved families")
    assert "atsugi-suicide-2024-b4-2-02" in search(page, "遺族に対する情報提供")


def test_a_search_without_spaces_finds_young_people_s_consultation(visit, shipped):
    """若者相談 stands in no name as it is; 若者 and 相談 stand in names, summaries and codes with something between."""
    page = visit(shipped).open("initiatives")
    rows = search(page, "若者相談")
    assert rows
    for card in page.locator("#initiatives .card:visible").all():
        assert "相談" in card.inner_text()


def test_a_search_from_any_view_leads_to_its_results(visit, shipped):
    page = visit(shipped).open("coverage")
    page.locator("#filter-q").fill("保護司")
    assert page.locator("#initiatives").is_visible()
    assert "akiruno-suicide-2-b1-3-02" in shown(page)


def test_a_search_stays_in_the_address_and_composes_with_a_filter(visit, shipped):
    reader = visit(shipped)
    page = reader.open("initiatives")
    everywhere = search(page, "相談")
    page.locator("#filter-city").select_option("142123")
    rows = shown(page)
    assert rows == {each for each in everywhere if each.startswith("atsugi-")}
    assert shown(reader.open(page.url.split("#")[1])) == rows


def test_a_search_for_nothing_that_is_there_says_so(visit, shipped):
    page = visit(shipped).open("initiatives")
    assert search(page, "qqqqqqqq") == set()
    assert "qqqqqqqq" in page.locator("[role=status]").first.inner_text()


def test_markup_is_searched_for_as_text(visit, shipped):
    page = visit(shipped).open("initiatives")
    search(page, "<img src=x onerror=alert(1)>")
    assert page.locator("[role=status] img").count() == 0
