"""Measure the comparison of documents, and the loop after an edit.

Growing no faster than the document means a ratio of at most 16 in processor time for documents 16 times as
large as the real ones. The loop is measured against its first steps alone: generating, and the touched tests.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scalingo_databases.changes.bases.base import base, working_tree
from scalingo_databases.changes.command.diff import compared
from scalingo_databases.changes.loop.steps import Steps
from scalingo_databases.codegen.derive import APIS, derive
from tests.changes.project import released
from tests.changes.test_update import new_optional_field

from .larger import write_larger

SPEC = Path(__file__).resolve().parents[2] / "spec"
TIMES = 16
ROUNDS = 5
MOST_SECONDS, MOST_LARGER_SECONDS, MOST_LOOP = 1.0, 20.0, 1.5


def timed(root: Path, *words: str) -> tuple[float, float]:
    """Run a command of the changes room; give its seconds on the clock and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [sys.executable, "-m", "scalingo_databases.changes", *words]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    clock = time.perf_counter() - start
    if done.returncode > 1:
        raise SystemExit(f"{' '.join(words)}: {done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def documents(folder: Path, times: int) -> list[tuple[Path, Path]]:
    """Write documents in which each resource stands ``times`` times, and again with a field less."""
    write_larger(SPEC, folder / "spec", times)
    derived = derive(folder / "spec", folder).documents
    pairs = []
    for name in APIS:
        old, new = folder / f"{name}.json", folder / f"{name}.new.json"
        old.write_text(json.dumps(derived[name]), "utf-8")
        schemas = derived[name]["components"]["schemas"]
        changed = next(schema for schema in schemas.values() if len(schema.get("properties", {})) > 1)
        changed["properties"].popitem()
        new.write_text(json.dumps(derived[name]), "utf-8")
        pairs.append((old, new))
    return pairs


def measure_diff(folder: Path) -> None:
    """Print what a comparison takes, and how its cost grows with the documents."""
    costs = {}
    for times in (1, TIMES):
        pairs = documents(folder / str(times), times)
        rounds = ROUNDS if times == 1 else 1
        found = [[timed(folder, "diff", str(old), str(new)) for old, new in pairs] for _ in range(rounds)]
        clock = statistics.median(sum(each for each, _ in one) for one in found)
        costs[times] = statistics.median(sum(each for _, each in one) for one in found)
        if times == TIMES:
            print(
                f"diff, {TIMES} times as large: {clock:.2f} s (at most {MOST_LARGER_SECONDS:.0f})", flush=True
            )
    print(f"diff, {TIMES} times as large / real size: {costs[TIMES] / costs[1]:.2f} (at most {TIMES}.00)")


def measure_loop(folder: Path) -> None:
    """Print what ``update`` takes after an edit of one field, against generating and the touched tests."""
    project = released(folder / "project")
    os.environ["PYTHONPATH"] = str(project.root / "overlays")
    new_optional_field(project)
    clock = statistics.median(timed(project.root, "diff", "--no-python")[0] for _ in range(ROUNDS))
    print(f"diff of the whole documents: {clock:.2f} s (at most {MOST_SECONDS:.0f})", flush=True)
    last = base(project.root, "HEAD")
    assert last is not None
    changes = compared(last, working_tree(project.root))
    names = sorted({name for change in changes for name in change.operations})
    steps = Steps(project.root)
    parts = [steps.generate(), steps.tests(names)]
    project.git("checkout", "--quiet", "--", "generated")
    start = time.perf_counter()
    done = project.run("update")
    whole = time.perf_counter() - start
    for problem in [*(step.output for step in parts), done.stderr if done.returncode else ""]:
        if problem:
            raise SystemExit(problem)
    ratio = whole / sum(step.seconds for step in parts)
    print(f"update / generating and the touched tests alone: {ratio:.2f} (at most {MOST_LOOP})")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        measure_diff(Path(temporary))
        measure_loop(Path(temporary))


if __name__ == "__main__":
    main()
