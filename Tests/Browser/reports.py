"""The reports under test, each beside the tables that `plan-atlas analyze` writes from the same datasets."""

import os
import subprocess
from functools import cache
from pathlib import Path

import tables

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "Datasets"
SMALL = ROOT / "Tests/Fixtures/datasets/small"

# The views in the order of the page.
VIEWS = [
    "overview", "coverage", "compare", "gaps", "departments", "groups", "progress", "indicators", "frameworks", "audit",
    "initiatives", "codebook", "method",
]

# The views that show analyses; the others show the plans' own words, definitions and the method.
ANALYSES = VIEWS[: VIEWS.index("initiatives")]


@cache
def command() -> Path:
    """The command: PLAN_ATLAS, or the build that is there."""
    named = os.environ.get("PLAN_ATLAS")
    candidates = [Path(named)] if named else [ROOT / ".build" / name / "plan-atlas" for name in ("release", "debug")]
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"no plan-atlas at {', '.join(map(str, candidates))}; run Tests/Browser/run")


def plan_atlas(*arguments: str, datasets: Path = SHIPPED) -> bytes:
    """What the command prints; a failure raises with its messages."""
    run = subprocess.run([command(), *arguments, "--datasets", datasets], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


class Report:
    """One report as a file, and the tables that it must agree with."""

    def __init__(self, datasets: Path, folder: Path, *options: str):
        self.datasets = datasets
        self.folder = folder
        self.path = folder / "report.html"
        folder.mkdir(parents=True, exist_ok=True)
        plan_atlas("report", "--output", str(self.path), *options, datasets=datasets)
        self.url = self.path.as_uri()
        self._tables: dict[tuple[str, str], list[tables.Row]] = {}

    def run(self, *arguments: str) -> bytes:
        return plan_atlas(*arguments, datasets=self.datasets)

    def table(self, name: str, bases: str = "") -> list[tables.Row]:
        """The rows of an analysis as `analyze --dialect plain` writes them, counting the codes of the named bases alone."""
        if (name, bases) not in self._tables:
            folder = self.folder / f"tables-{bases}"
            if not folder.exists():
                limit = ["--basis", bases] if bases else []
                self.run("analyze", "--dialect", "plain", "--output", str(folder), *limit)
            self._tables[name, bases] = tables.read(folder / f"{name}.csv")
        return self._tables[name, bases]
