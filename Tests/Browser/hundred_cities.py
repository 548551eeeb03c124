"""A dataset of a hundred cities: the shipped ones, and copies of them under ids and codes of their own."""

import shutil
from pathlib import Path

import tables

# No municipality has a number from 901 on within its prefecture.
FIRST_NUMBER = 901
PREFECTURE = "01"


def municipality_code(five: str) -> str:
    """The code of six digits: five and their check digit (全国地方公共団体コード).

    The digits times 6, 5, 4, 3, 2 are added up; 11 less the remainder of the sum by 11 is the check digit, its last place.
    """
    total = sum(int(digit) * weight for digit, weight in zip(five, (6, 5, 4, 3, 2), strict=True))
    return five + str((11 - total % 11) % 10)


def write(shipped: Path, folder: Path, cities: int = 100) -> None:
    """Writes the shipped datasets and as many copies as make `cities` of them; the shipped cities take turns."""
    shutil.copytree(shipped, folder, dirs_exist_ok=True)
    municipalities = tables.read(shipped / "municipalities.csv")
    plans = tables.read(shipped / "plans.csv")
    crosswalk = tables.read(shipped / "taxonomy/crosswalk.csv")
    new_municipalities, new_plans, new_crosswalk = list(municipalities), list(plans), list(crosswalk)
    for number in range(cities - len(municipalities)):
        original = municipalities[number % len(municipalities)]
        copy = _Copy(original, number)
        new_municipalities.append(copy.municipality())
        of_city = [plan for plan in plans if plan["municipality_code"] == original["municipality_code"]]
        new_plans += map(copy.row, of_city)
        new_crosswalk += [copy.row(row) for row in crosswalk if row["subject_id"].startswith(copy.old_id + "-")]
        for path in sorted((shipped / copy.old_id).rglob("*.csv")):
            target = folder / copy.new_id / path.relative_to(shipped / copy.old_id)
            if target.parent.parent == folder / copy.new_id:
                target = folder / copy.new_id / copy.text(path.parent.name) / path.name
            tables.write(target, tables.columns(path), [copy.row(row) for row in tables.read(path)])
    for name, rows in [
        ("municipalities.csv", new_municipalities),
        ("plans.csv", new_plans),
        ("taxonomy/crosswalk.csv", new_crosswalk),
    ]:
        tables.write(folder / name, tables.columns(shipped / name), rows)


class _Copy:
    """One shipped city under a new name: what begins with its id, its code and its documents' names are changed wherever they
    stand.

    Scales stay, since several cities may grade on one.
    """

    def __init__(self, original: tables.Row, number: int):
        self.original = original
        self.number = number
        self.old_id = original["name_en"].lower()
        self.new_id = f"city{number:03d}"
        self.code = municipality_code(f"{PREFECTURE}{FIRST_NUMBER + number:03d}")

    def municipality(self) -> tables.Row:
        words = {"name_ja": f"見本{self.number + 1}市", "name_en": f"Sample {self.number + 1}", "prefecture_ja": "北海道"}
        return self.original | words | {"municipality_code": self.code}

    def row(self, row: tables.Row) -> tables.Row:
        return {column: self.cell(column, cell) for column, cell in row.items()}

    def cell(self, column: str, cell: str) -> str:
        match column:
            case "scale_id":
                return cell
            case "file_name" | "file":
                return f"{self.new_id}-{cell}"
            case _:
                return self.text(cell)

    def text(self, cell: str) -> str:
        if cell == self.original["municipality_code"]:
            return self.code
        if cell.startswith(self.old_id + "-"):
            return self.new_id + cell.removeprefix(self.old_id)
        return cell
