"""The notebooks as committed, and what they printed and drew when `run` had run them."""

import json
import os
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

FOLDER = Path(__file__).resolve().parents[2] / "Notebooks"
NAMES = [
    "comparing-cities",
    "departments-and-load",
    "from-three-cities-to-a-nation",
    "gaps-of-the-next-plan",
    "progress-indicators-and-audit",
]
EXECUTED = Path(os.environ["PLAN_ATLAS_EXECUTED"])
DRAWN = Path(os.environ["PLAN_ATLAS_PICTURES"])


def read(folder, name):
    return json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))


def prose(name):
    return ["".join(cell["source"]) for cell in read(FOLDER, name)["cells"] if cell["cell_type"] == "markdown"]


def test_the_five_are_there():
    assert sorted(path.stem for path in FOLDER.glob("*.ipynb")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_is_committed_without_outputs(name):
    notebook = read(FOLDER, name)
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    identifiers = [cell["id"] for cell in notebook["cells"]]
    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch("[a-z-]+", identifier) for identifier in identifiers), "ids are names, so that they stay"
    for cell in notebook["cells"]:
        assert cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None, cell["id"]


@pytest.mark.parametrize("name", NAMES)
def test_it_begins_with_a_title_and_the_command_and_ends_with_where_to_go_on(name):
    cells = prose(name)
    assert re.match(r"# \S+\n\n\*\*[A-Z][^*]+\.\*\* \*[A-Z]", cells[0]), "a Japanese title and an abstract in English"
    assert "plan-atlas export --output atlas-release" in cells[1]
    assert cells[-2].startswith("## このデータに言えないこと")
    assert cells[-1].startswith("## 次に読むもの")


@pytest.mark.parametrize("name", NAMES)
def test_a_number_in_its_prose_is_printed_by_a_cell(name):
    for text in prose(name):
        bare = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)|\b[PGIF]\d\d\b", "", text, flags=re.DOTALL)
        assert not re.search(r"[0-9０-９]", bare), bare


@pytest.mark.parametrize("name", NAMES)
def test_its_links_lead_somewhere(name):
    for text in prose(name):
        for target in re.findall(r"\]\(([^)]+)\)", text):
            assert target.startswith("https://www.mhlw.go.jp/") or (FOLDER / target).exists(), target


@pytest.mark.parametrize("name", NAMES)
def test_it_ran_without_a_warning_and_drew(name):
    outputs = [output for cell in read(EXECUTED, name)["cells"] for output in cell.get("outputs", [])]
    written = [output for output in outputs if output["output_type"] in ("stream", "error")]
    assert written == [], "neither a warning nor anything else is written beside the sentences, tables and pictures"
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    assert 2 <= len(pictures) <= 4
    kinds = ("text/markdown", "text/html")
    said = ["".join(output["data"][kind]) for output in outputs for kind in kinds if kind in output.get("data", {})]
    assert said and not any(re.search(r"\bnan\b|NA&gt;|<NA>|\bNone\b|\binf\b", text) for text in said)


@pytest.mark.parametrize("name", NAMES)
def test_its_picture_is_the_one_that_readme_shows(name):
    kept, drawn = FOLDER / "pictures" / f"{name}.png", DRAWN / f"{name}.png"
    if os.environ.get("RECORD") == "1":
        shutil.copyfile(drawn, kept)
        pytest.fail(f"{kept.name} was renewed; look at it")
    assert kept.stat().st_size <= 120_000
    old, new = (np.asarray(Image.open(path).convert("L"), dtype=float) for path in (kept, drawn))
    # Not byte by byte: another release of the font moves edges. A picture that is laid out otherwise is further off.
    assert old.shape == new.shape and np.abs(old - new).mean() < 1.5


def test_no_other_picture_is_kept():
    assert sorted(path.stem for path in (FOLDER / "pictures").iterdir()) == NAMES
