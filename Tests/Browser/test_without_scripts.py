"""With JavaScript off the report is one long page: all views, all tables, and links between them."""

from reports import VIEWS


def test_every_view_is_shown_and_its_tables_can_be_read(visit, shipped):
    page = visit(shipped, java_script_enabled=False).open()
    for view in VIEWS:
        section = page.locator(f"section.view#{view}")
        assert section.is_visible(), view
        assert section.inner_text().strip() != section.locator("h2").first.inner_text().strip(), view
    tables = page.locator("section.view table")
    assert tables.count() > 0
    hidden = tables.evaluate_all(
        "tables => tables.filter(table => !table.checkVisibility() && !table.closest('details')).length")
    assert hidden == 0


def test_what_lies_folded_unfolds(visit, shipped):
    page = visit(shipped, java_script_enabled=False).open()
    folded = page.locator("section.view details:has(table)")
    assert folded.count() > 0
    folded.first.locator("summary").click()
    assert folded.first.locator("table").first.is_visible()
    assert folded.first.locator("tbody tr").count() > 0


def test_every_link_inside_the_page_leads_somewhere(visit, shipped):
    page = visit(shipped, java_script_enabled=False).open()
    targets = page.locator("a[href^='#']").evaluate_all("links => links.map(link => link.getAttribute('href').slice(1))")
    names = set(page.locator("[id]").evaluate_all("elements => elements.map(element => element.id)"))
    assert {target.split("?")[0] for target in targets} <= names
    assert [target for target in targets if target in VIEWS][: len(VIEWS)] == VIEWS


def test_no_control_is_offered_that_would_do_nothing(visit, shipped):
    page = visit(shipped, java_script_enabled=False).open()
    assert page.locator("button:visible, input:visible, select:visible").count() == 0


def test_with_and_without_scripts_a_view_has_the_same_text(visit, shipped):
    with_scripts = visit(shipped)
    with_scripts.open()
    without = visit(shipped, java_script_enabled=False).open()
    for view in VIEWS:
        with_scripts.show(view)
        with_scripts.unfold(view)
        own = "section => [...section.querySelectorAll('td, dd, li, article')].map(element => element.textContent)"
        assert with_scripts.page.locator(f"#{view}").evaluate(own) == without.locator(f"#{view}").evaluate(own), view
