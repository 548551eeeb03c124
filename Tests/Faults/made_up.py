"""Datasets of made-up plans with documents of their own, in two editions of which no table has a row in common."""

import hashlib
import shutil
from pathlib import Path

from command import PACKAGE, files, run

SMALL = PACKAGE / "Tests/Fixtures/datasets/small"
CITIES = [
    ("011002", "札幌市", "Sapporo", "北海道"), ("041009", "仙台市", "Sendai", "宮城県"),
    ("231002", "名古屋市", "Nagoya", "愛知県"), ("472018", "那覇市", "Naha", "沖縄県"),
]
DEPARTMENTS = [("health", "健康課", "F01"), ("welfare", "福祉課", "F02")]
PROFILE = """\
plan: {plan}
source: {plan}-document
layout: delimited-rows
sections:
  - headings:
      - kind: basic_policy
        id: b
        pattern: '^基本施策([0-9]+) (.+)$'
header: ['^取組$', '^担当課$', '^内容$']
columns: [name, departments, description]
departmentSeparator: '／'
"""
# What people keep and no build writes, of a plan that has none of it.
KEPT = {
    "decisions": "initiative_id,axis,code,action,rank,coder,date,reason\n",
    "words": "initiative_id,name_en,summary_ja\n",
}


def document(english, edition):
    """A document of 3 headings and 60 rows; every name and every line number is another one in another edition."""
    lines = ["" for _ in range(edition)]
    for goal in range(1, 4):
        lines += [f"基本施策{goal} {english}のめざすまち 第{edition}版", "取組\t担当課\t内容"]
        lines += [
            f"見守りと相談の講座{goal}の{row} 第{edition}版\t{'健康課／福祉課' if row % 3 else '福祉課'}"
            f"\t{row + edition}人が声のかけ方を学ぶ講座を開き、高齢者の相談を受けます。"
            for row in range(1, 21)
        ]
    return "\n".join(lines) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Editions:
    """A dataset, `folder`, whose plans were built from one edition of their documents, and the documents of another one.

    `old` and `new` are the digests of the files before and after a build; `start_over` brings the dataset back to before it.
    `built` are copies of it as built from the one edition and from the other.
    """

    def __init__(self, scratch):
        self.folder = scratch / "dataset"
        self.kept = scratch / "old"
        self.built = [scratch / "built-1", scratch / "built-2"]
        for edition in (1, 2):
            # The documents of the other edition would be found and missed.
            self.sources = scratch / f"documents-{edition}"
            self._write(edition)
            if edition == 2:
                shutil.copytree(self.folder, self.kept)
                self.old = files(self.folder)
            run("build", "--quiet", "--sources", self.sources, "--datasets", self.folder)
            run("validate", "--quiet", "--datasets", self.folder)
            shutil.copytree(self.folder, self.built[edition - 1])
        self.new = files(self.folder)
        self.changed = [name for name in self.new if self.new[name] != self.old[name]]
        self.start_over()

    def start_over(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def _write(self, edition):
        plans, crosswalk = [], []
        for code, japanese, english, prefecture in CITIES:
            city = english.lower()
            plan = f"{city}-plan"
            text = document(english, edition)
            digest = hashlib.sha256(text.encode()).hexdigest()
            write(self.sources / f"{city}.txt", text)
            plans.append(f"{plan},{code},suicide,{japanese}見本計画,{english} Plan,2026-04,2031-03,\n")
            crosswalk += [f"heading,{plan}-b{goal},policy_area,P0{goal},exact,\n" for goal in range(1, 4)]
            crosswalk += [f"department,{city}-{name},function,{function},narrower,\n" for name, _, function in DEPARTMENTS]
            write(self.folder / city / "departments.csv", "department_id,municipality_code,bureau_ja,name_ja,function_code,kind\n"
                  + "".join(f"{city}-{name},{code},,{ja},{function},internal\n" for name, ja, function in DEPARTMENTS))
            place = self.folder / city / "plan"
            write(place / "profile.yaml", PROFILE.format(plan=plan))
            write(place / "sources.csv", "source_id,plan_id,file_name,title_ja,as_of,lines,sha256,completeness,note\n"
                  f"{plan}-document,{plan},{city}.txt,{japanese}見本計画,2026-04,{text.count(chr(10))},{digest},full,\n")
            for name, header in KEPT.items():
                write(place / f"{name}.csv", header)
        write(self.folder / "municipalities.csv", "municipality_code,name_ja,name_en,prefecture_ja,kind,as_of\n"
              + "".join(f"{code},{ja},{en},{prefecture},市,2024-01-01\n" for code, ja, en, prefecture in CITIES))
        write(self.folder / "plans.csv", "plan_id,municipality_code,family,title_ja,title_en,period_start,period_end,vision_ja\n"
              + "".join(plans))
        shutil.copytree(SMALL / "taxonomy", self.folder / "taxonomy", dirs_exist_ok=True)
        for name in ("crosswalk", "examples", "framework_crosswalk", "framework_items", "rating_scales"):
            header = (SMALL / f"taxonomy/{name}.csv").read_text(encoding="utf-8").splitlines()[0] + "\n"
            write(self.folder / f"taxonomy/{name}.csv", header + ("".join(crosswalk) if name == "crosswalk" else ""))
