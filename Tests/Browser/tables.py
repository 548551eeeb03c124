"""The CSV tables of a dataset or an export: read as rows of text, written as PlanAtlas writes them."""

import csv
from pathlib import Path

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """The rows of a table, every cell as the text that stands there; a byte order mark is passed over."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def columns(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))


def write(path: Path, names: list[str], rows: list[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
