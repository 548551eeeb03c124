"""What the tests share: one browser, the reports, and visits that are checked when they end."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import hostile_names
import hundred_cities
import visits
from reports import ROOT, SHIPPED, SMALL, Report


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = visits.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser):
    """Begins a visit to a report. When the test ends, every visit must have been quiet and have asked for nothing else."""
    begun: list[visits.Visit] = []

    def begin(report: Report, **options) -> visits.Visit:
        begun.append(visits.Visit(browser, report, **options))
        return begun[-1]

    yield begin
    for each in begun:
        each.close()


@pytest.fixture(scope="session")
def tour(browser, request):
    """The visit of several tests that only look: one for each report, by the name of its fixture, and each kind of window."""
    begun: dict[tuple, visits.Visit] = {}

    def join(name: str, **options) -> visits.Visit:
        key = (name, *sorted((option, repr(value)) for option, value in options.items()))
        if key not in begun:
            begun[key] = visits.Visit(browser, request.getfixturevalue(name), **options)
            begun[key].open()
        return begun[key]

    yield join
    for each in begun.values():
        each.close()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory) -> Report:
    """The report of the three cities, in Japanese."""
    return Report(SHIPPED, tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def english(tmp_path_factory) -> Report:
    return Report(SHIPPED, tmp_path_factory.mktemp("english"), "--lang", "en")


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Report:
    """The report of the fixtures' small dataset: 札幌市 (011002), read whole, and 那覇市, an excerpt."""
    return Report(SMALL, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory) -> Report:
    folder = tmp_path_factory.mktemp("hostile")
    hostile_names.write(SMALL, folder / "datasets", hostile_names.hostile())
    return Report(folder / "datasets", folder)


@pytest.fixture(scope="session")
def harmless(tmp_path_factory) -> Report:
    """The twin of the hostile report."""
    folder = tmp_path_factory.mktemp("harmless")
    hostile_names.write(SMALL, folder / "datasets", hostile_names.harmless())
    return Report(folder / "datasets", folder)


@pytest.fixture(scope="session")
def hundred(tmp_path_factory) -> Report:
    folder = tmp_path_factory.mktemp("hundred")
    hundred_cities.write(SHIPPED, folder / "datasets")
    return Report(folder / "datasets", folder)


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """The folder outside the repository in which pictures are kept."""
    folder = Path(os.environ.get("PLAN_ATLAS_ARTEFACTS") or ROOT.parent / "plan-atlas-artefacts")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
