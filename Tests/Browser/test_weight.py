"""The file is small enough to send, paints at once, and holds a hundred cities."""

import os
import statistics

import pytest

PAINT = """() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries()[0].startTime))
    .observe({type: 'paint', buffered: true}))"""


def test_three_cities_take_two_megabytes_at_most(shipped, english):
    assert shipped.path.stat().st_size <= 2_000_000
    assert english.path.stat().st_size <= 2_000_000


def first_paint(visit, report) -> float:
    """The median of three first paints, in milliseconds."""
    return statistics.median(visit(report).open().evaluate(PAINT) for _ in range(3))


def test_the_first_paint_comes_within_a_second(visit, shipped):
    paint = first_paint(visit, shipped)
    load, cores = os.getloadavg()[0], os.cpu_count()
    if paint > 1000 and load > cores:
        pytest.skip(f"first paint after {paint:.0f} ms, but the machine is busy: load {load:.1f} on {cores} cores")
    assert paint <= 1000


@pytest.mark.skipif(
    "PLAN_ATLAS_HUNDRED" not in os.environ, reason="minutes of writing; set PLAN_ATLAS_HUNDRED=1 to open a hundred cities")
def test_a_hundred_cities_still_open(visit, hundred):
    reader = visit(hundred)
    page = reader.open("coverage")
    assert page.locator("#filter-city option").count() == 101
    reader.show("initiatives")
    page.locator("#filter-city").select_option(label="見本97市")
    assert page.locator("#initiatives .card:visible").count() > 0
