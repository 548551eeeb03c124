"""What the notebooks share: reading an export with its types, Japanese fonts, colours, and the finishing of a picture."""

import csv
import io
import json
import os
import re
import unicodedata
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import HTML, Markdown, display
from matplotlib import font_manager
from matplotlib.patches import Rectangle
from PIL import Image

EXPORT = Path(os.environ.get("PLAN_ATLAS_EXPORT", "../atlas-release"))

# The first Japanese font that is installed is used; what it lacks is taken from the font that Matplotlib brings along.
FONTS = [
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic",
    "YuGothic",
    "Meiryo",
    "IPAexGothic",
    "IPAPGothic",
    "TakaoPGothic",
]

# Colours that colour-blind readers tell apart and that differ in a grey print; a pattern or a mark always says the same.
BLUE, ORANGE, GREEN, INK, GREY, PALE, HATCH = "#0072b2", "#b34f00", "#007d5b", "#1b1f24", "#57606a", "#eaeef2", "#9aa4ae"
LEVELS = ["#dcebf5", "#a9cfe6", "#62aad5", "#00609a"]
CITIES = [(BLUE, "o", "-"), (ORANGE, "s", "--"), (GREEN, "^", "-."), ("#a8487f", "D", ":")]

STATES = {
    "stated": "記載・見出しあり",
    "inferred": "語からの推定のみ",
    "none": "見当たらない",
    "unknown": "不明（抜粋）",
    "not_assessed": "未収録",
}


def column_types(name):
    """The type of each column of a table: from datapackage.json if the export has one, otherwise from the codebook."""
    package = EXPORT / "datapackage.json"
    if package.exists():
        for resource in json.loads(package.read_text(encoding="utf-8"))["resources"]:
            if resource["path"] == f"{name}.csv":
                return {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    with open(EXPORT / "analyses" / "codebook.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {row["column"]: row["type"] for row in rows if f"analyses/{row['table']}" == f"{name}.csv"}


def load(name):
    """Reads a table of the export. Codes stay text (a leading zero is part of a code), and only an empty field is missing."""
    table = pd.read_csv(EXPORT / f"{name}.csv", dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8")
    for column, kind in column_types(name).items():
        if kind in ("integer", "year"):
            table[column] = table[column].astype("Int64")
        elif kind in ("number", "decimal"):
            table[column] = pd.to_numeric(table[column]).astype("float64")
    return table


def say(text):
    """Prints a sentence whose numbers were just computed."""
    display(Markdown(text))


def show(table, **labels):
    """Prints a table without its index, with Japanese headings for the columns that are named, in that order."""
    named = table[list(labels)].rename(columns=labels) if labels else table
    text = named.map(lambda value: "" if pd.isna(value) else f"{value:.4g}" if isinstance(value, float) else str(value))
    with pd.option_context("display.max_colwidth", None):
        display(HTML(text.to_html(index=False)))


def width(text):
    """How many half-width cells a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def wrap(text, cells):
    """Breaks a text into lines of so many half-width cells at most: not at brackets, and not within a Latin word."""
    lines = [""]
    for piece in re.findall(r"[（「『【〔]*(?:[!-~]+|.)", text):
        if width(lines[-1] + piece) > cells and piece not in "、。：）」』】〕ー％":
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return "\n".join(lines)


def documents(table):
    """One line that names the documents of some rows of analyses/documents.csv, each with its date and how much was read."""
    return "／".join(
        f"{row.municipality_ja}「{row.document_ja}」（{row.as_of}、{row.completeness_ja}）" for row in table.itertuples()
    )


def finish(figure, title, source, name):
    """Puts a title above and the source below, and keeps the picture in PLAN_ATLAS_PICTURES where that is set."""
    left, cells = 0.012, int(19 * figure.get_figwidth())
    figure.suptitle(title, x=left, ha="left", fontsize=13, fontweight="bold", color=INK)
    figure.supxlabel(wrap(f"出典：{source}。集計：PlanAtlas", cells), x=left, ha="left", fontsize=7, color=GREY)
    folder = os.environ.get("PLAN_ATLAS_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        drawn = io.BytesIO()
        figure.savefig(drawn, dpi=110, metadata={"Software": None})
        # A palette makes the file a third of its size; the same picture always gives the same bytes.
        few = Image.open(drawn).convert("RGB").quantize(96, dither=Image.Dither.NONE)
        few.save(Path(folder) / f"{name}.png", optimize=True)
    plt.show()


def draw_state(axes, column, row, state, text, share=0.0, highest=1.0):
    """Draws one cell: each state has a look of its own, and only a number of initiatives has the colour of a number."""
    level = LEVELS[min(int(4 * share / highest), 3)] if highest else LEVELS[0]
    look = {
        "stated": dict(facecolor=level, edgecolor="white"),
        "inferred": dict(facecolor="white", edgecolor="#62aad5", hatch="////"),
        "none": dict(facecolor="white", edgecolor="#d0d7de"),
        "unknown": dict(facecolor=PALE, edgecolor="white"),
        "not_assessed": dict(facecolor=PALE, edgecolor=HATCH, hatch="xxxx"),
    }[state]
    axes.add_patch(Rectangle((column - 0.47, row - 0.46), 0.94, 0.92, linewidth=0.8, **look))
    mark = {"stated": text, "inferred": f"{text}*", "none": "–", "unknown": "?", "not_assessed": ""}[state]
    colour = "white" if state == "stated" and level == LEVELS[3] else INK if state in ("stated", "inferred") else GREY
    box = dict(facecolor="white", edgecolor="none", pad=0.8) if state == "inferred" else None
    axes.text(column, row, mark, ha="center", va="center", fontsize=8.5, color=colour, bbox=box)


def state_legend(figure):
    """Draws each state once between the picture and its source, as it is drawn in a cell."""
    inches = figure.get_figheight()
    figure.get_layout_engine().set(rect=(0, 0.36 / inches, 1, 1 - 0.36 / inches))
    axes = figure.add_axes([0.03, 0.52 / inches, 0.95, 0.2 / inches])
    axes.set_in_layout(False)
    axes.set(xlim=(-0.5, 14.5), ylim=(0.5, -0.5))
    axes.axis("off")
    for place, (state, label) in enumerate(STATES.items()):
        draw_state(axes, place * 3, 0, state, "n", 0.3)
        axes.text(place * 3 + 0.6, 0, label, va="center", fontsize=8.5)


def grid(axes, columns, rows):
    """Makes empty axes for cells: one column and one row each, the names outside, the first row on top."""
    axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -0.5))
    axes.set_xticks(range(len(columns)), columns, fontsize=8.5)
    axes.set_yticks(range(len(rows)), rows, fontsize=8.5)
    axes.tick_params(length=0, top=False, labeltop=True, labelbottom=False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def use_japanese_font():
    """Chooses the font and the look of all pictures; says what to install where there is no Japanese font."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    if not installed.intersection(FONTS):
        # A font that was installed after Matplotlib made its list is not in it.
        for path in font_manager.findSystemFonts():
            if any(word in Path(path).name for word in ("CJK", "NotoSansJP", "Hiragino", "Yu", "meiryo", "ipa")):
                font_manager.fontManager.addfont(path)
        installed = {font.name for font in font_manager.fontManager.ttflist}
    found = [font for font in FONTS if font in installed][:1]
    if not found:
        raise RuntimeError("no Japanese font was found; install one, on Debian and Ubuntu: apt-get install fonts-noto-cjk")
    matplotlib.rcParams.update(
        {
            "font.family": found + ["DejaVu Sans"],
            "axes.unicode_minus": False,
            "font.size": 9,
            "text.color": INK,
            "axes.edgecolor": HATCH,
            "axes.labelcolor": INK,
            "xtick.color": INK,
            "ytick.color": INK,
            "axes.titlesize": 9,
            "axes.titlelocation": "left",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "hatch.linewidth": 0.6,
            "figure.constrained_layout.use": True,
            "figure.constrained_layout.h_pad": 0.08,
            "figure.dpi": 110,
            "legend.frameon": False,
            "legend.fontsize": 8,
            "svg.hashsalt": "PlanAtlas",
        }
    )


use_japanese_font()
