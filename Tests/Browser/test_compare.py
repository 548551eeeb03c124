"""Cities side by side: what is chosen is shown, stays in the address, and is what the command compares."""

import pytest


@pytest.mark.parametrize(
    ("fragment", "arguments"),
    [
        ("compare?area=P09", ["--area", "P09"]),
        ("compare?group=G02", ["--group", "G02"]),
        ("compare?function=F04", ["--function", "F04"]),
    ])
def test_two_cities_show_the_initiatives_that_the_command_compares(visit, shipped, fragment, arguments):
    reader = visit(shipped)
    page = reader.open(f"{fragment}&cities=142123,132284")
    columns = page.locator("#compare .side > [data-city]:visible")
    assert set(columns.evaluate_all("columns => columns.map(column => column.dataset.city)")) == {"142123", "132284"}
    compared = shipped.run("compare", "142123", "132284", *arguments, "--format", "md").decode()
    names = columns.locator("li a").all_inner_texts()
    assert names
    for name in names:
        assert name.strip() in compared


def test_the_cities_are_chosen_and_stay_in_the_address(visit, shipped):
    reader = visit(shipped)
    page = reader.open("compare?area=P09")
    choices = page.locator("#compare-cities select")
    choices.nth(0).select_option("142042")
    choices.nth(1).select_option("132284")
    choices.nth(2).select_option("")
    columns = "columns => columns.map(column => column.dataset.city)"
    shown = page.locator("#compare .side > [data-city]:visible").evaluate_all(columns)
    assert set(shown) == {"142042", "132284"}
    reader.open(page.url.split("#")[1])
    assert page.locator("#compare .side > [data-city]:visible").evaluate_all(columns) == shown
