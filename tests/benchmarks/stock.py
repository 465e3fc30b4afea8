"""Stock `schemathesis run`, as somebody would run it who has nothing of the project but its documents.

It gets a token, and the ids of a database and an app, without which it would see little more than 404.
"""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

DOCUMENTS = Path(__file__).resolve().parents[2] / "generated" / "documents"
COMMAND = str(Path(sys.executable).parent / "schemathesis")
SEED = "1"

Failure = tuple[str, str]
"""Name of a check and operation."""


@dataclass(frozen=True)
class StockRun:
    """How a run ended: its exit status, what it reported, and how long it took."""

    status: int
    failures: frozenset[Failure]
    seconds: float

    def finds(self, faithful: "StockRun") -> bool:
        """Tell whether this says more than the run on the faithful server, which must be clean to say it."""
        return self.status == 1 and (faithful.status == 0 or not self.failures <= faithful.failures)


def failures(report: Mapping[str, Any]) -> frozenset[Failure]:
    """Give what a JSON report names."""
    return frozenset((each["title"], name) for each in report["failures"] for name in each["operations"])


def run_stock(
    document: str, url: str, authorization: str, ids: Mapping[str, str], more: Sequence[str] = ()
) -> StockRun:
    """Run the command on one document; ``ids`` are values of path parameters."""
    with TemporaryDirectory(prefix="stock-") as folder:
        report = Path(folder, "report.json")
        # Nothing that one run has learnt may help or hinder the next.
        known = [f'"path.{name}" = {json.dumps(value)}' for name, value in ids.items()]
        settings = ["[cache]", "enabled = false", "[parameters]", *known]
        Path(folder, "schemathesis.toml").write_text("\n".join(settings), encoding="utf-8")
        command = [COMMAND, "run", str(DOCUMENTS / f"{document}.json"), "--url", url, "--seed", SEED]
        command += ["--header", f"Authorization: {authorization}"]
        command += ["--report", "json", "--report-json-path", str(report), *more]
        start = time.perf_counter()
        status = subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode
        seconds = time.perf_counter() - start
        told = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {"failures": []}
    return StockRun(status, failures(told), seconds)
