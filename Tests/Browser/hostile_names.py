"""Datasets in which every name is what an attacker or an accident would write there, and their harmless twins.

Both are made from the small dataset of the fixtures and differ in their names alone, so their reports must be built of the
same elements and attributes.
"""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import tables

HOSTILE = [
    "<script>alert(1)</script>",
    '"\u0301 onmouseover=alert(1) x="',
    "'\u0301 onfocus='alert(1)' autofocus='",
    '"><img src=x onerror=alert(1)>',
    "</style><style>*{display:none}",
    "</script><script>alert(1)//",
    "</noscript><svg onload=alert(1)>",
    "</title></template></textarea><base href=//example.invalid/>",
    "<!--",
    "-->",
    "--!><b>",
    "]]>",
    "<![CDATA[",
    "{{",
    "{{{x}}}",
    "{{#each}}",
    "\u202edesrever\u202c",
    "\u2066isolated",
    "javascript:alert(1)",
    '[x](javascript:alert(1) "x")',
    "&lt;b&gt;",
    "&#60;script&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003e",
    "`${alert(1)}`",
    "=HYPERLINK(\"http://example.invalid\")",
    "#initiatives?q=x&family=y",
    "とても長い名前" * 60,
    "Wwwwwwwwww" * 40,
]

# What turns the direction of a text around; the report prints a sign for it.
CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# The columns that carry words of a plan or of the code lists, table by table. Ids, codes, figures and dates are not words.
NAMED = {
    "municipalities": ["name_ja", "name_en", "prefecture_ja"],
    "plans": ["title_ja", "title_en", "vision_ja"],
    "departments": ["bureau_ja", "name_ja"],
    "sources": ["title_ja", "note"],
    "headings": ["number", "name_ja"],
    "initiatives": ["number", "name_ja", "name_en", "summary_ja"],
    "words": ["name_en", "summary_ja"],
    "responsibilities": ["as_printed"],
    "codes": ["evidence"],
    "decisions": ["reason"],
    "progress": ["status_ja"],
    "targets": ["mark_ja"],
    "measures": ["label_ja", "unit"],
    "indicators": ["name_ja", "unit"],
    "statements": ["title_ja", "figures"],
    "findings": ["value", "message"],
    "policy_areas": ["label_ja", "label_en", "definition_ja", "include", "exclude"],
    "priority_groups": ["label_ja", "label_en", "definition_ja", "include", "exclude"],
    "instruments": ["label_ja", "label_en", "definition_ja"],
    "commitments": ["label_ja", "label_en", "definition_ja"],
    "department_functions": ["label_ja", "label_en", "definition_ja", "include", "exclude", "examples"],
    "framework_items": ["framework_label_ja", "framework_label_en", "label_ja", "label_en"],
    "examples": ["note_ja", "note_en"],
    "rating_scales": ["meaning_ja", "meaning_en"],
}

# What a cell holds twice or in two tables has to be the same text in each, so a name follows from the cell alone.
Naming = Callable[[str], str]


def hostile() -> Naming:
    """Each new text gets the next hostile beginning and keeps itself as its end, by which a test finds it."""
    return _naming(lambda number: HOSTILE[number % len(HOSTILE)])


def harmless() -> Naming:
    """Each new text gets a number and keeps itself as its end."""
    return _naming(lambda number: f"名前{number}の")


def _naming(beginning: Callable[[int], str]) -> Naming:
    numbers = count()
    known: dict[str, str] = {"": ""}

    def name(text: str) -> str:
        if text not in known:
            known[text] = beginning(next(numbers)) + text
        return known[text]

    return name


def write(small: Path, folder: Path, name: Naming) -> None:
    """Writes the small dataset into `folder` with every word of it named anew; 札幌市 (011002) keeps its own name."""
    for path in sorted(small.rglob("*.csv")):
        rows = tables.read(path)
        for row in rows:
            for column in NAMED.get(path.stem, []):
                if row[column] != "札幌市":
                    row[column] = name(row[column])
        tables.write(folder / path.relative_to(small), tables.columns(path), rows)
