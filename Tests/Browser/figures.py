"""What a figure of the page may look like, given the cell of the CSV that it says it comes from."""

import re
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation

from tables import Row

# Codes of the code lists name things and count nothing.
CODE = re.compile(r"\b[PGIF]\d{2}\b")

# Every element of the section that says which cell of a table it shows, and holds no other such element.
SHOWN = """section => [...section.querySelectorAll('[data-column]')]
    .filter(element => !element.querySelector('[data-column]'))
    .map(element => ({
        table: element.closest('[data-table]')?.dataset.table ?? null,
        row: element.closest('[data-row]')?.dataset.row ?? null,
        column: element.dataset.column,
        text: element.textContent.trim(),
    }))"""

# Texts with digits that stand outside such elements and are not marked as something else than a figure.
STRAY = r"""section => {
    const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const stray = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (/\p{Nd}/u.test(text.data) && !text.parentElement.closest('[data-column], [data-not-a-figure], noscript'))
            stray.push(text.data.trim());
    }
    return stray;
}"""


def number(text: str) -> Decimal | None:
    """The number that a text is; grouped digits and a sign of its own are read, nothing else."""
    try:
        return Decimal(text.replace(",", "").replace("−", "-")) if re.fullmatch(r"[-−]?[\d,]+(\.\d+)?", text) else None
    except InvalidOperation:
        return None


def is_rounded(shown: Decimal, exact: Decimal) -> bool:
    """Whether a number is another one at its own number of places; halves may go either way."""
    place = Decimal(1).scaleb(shown.as_tuple().exponent)
    return shown in {exact.quantize(place, rounding) for rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN)}


def agrees(shown: str, column: str, row: Row) -> bool:
    """Whether a text shows the cell: as it is, as the same number, rounded to at least one place, or as a percentage.

    An empty cell is shown without a digit, and a cell of which nobody can say is not shown as a number either.
    """
    cell = row[column]
    if cell == "":
        return not re.search(r"\d", shown)
    if row.get("state") in ("unknown", "not_assessed") and column == "initiatives":
        return not re.search(r"\d", shown)
    if shown == cell:
        return True
    exact = number(cell)
    if exact is None:
        return shown.split() == cell.split()
    if shown.endswith("%"):
        percent = number(shown[:-1].rstrip())
        return percent is not None and percent.as_tuple().exponent == -1 and is_rounded(percent, exact * 100)
    value = number(shown)
    return value is not None and (value == exact or (value.as_tuple().exponent < 0 and is_rounded(value, exact)))
