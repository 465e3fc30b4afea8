"""How far each known operation has come: in spec, provenance, examples, handler, test.

    python -m tests.operation_coverage EXERCISED

``tests/documents/operations.tsv`` lists the operations that any source knows: document, method, path, name.
``EXERCISED`` is what the server's tests wrote down while they ran with the variable ``EXERCISED_OPERATIONS``
set to its path: an operation and a status in each line. Exit status: 0 when every operation has everything, 1
otherwise, 2 when there is no such file.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from scalingo_databases.documents import Name, load
from scalingo_databases.server.handlers import HANDLERS

from .documents.schemas import resolve

KNOWN = Path(__file__).parent / "documents" / "operations.tsv"
LEVELS = ("documented", "observed", "assumed")
# Answers without a body: there is nothing to show.
BODILESS = ("204", "3XX")


@dataclass(frozen=True)
class Row:
    """One operation; ``examples`` counts the statuses that show one, ``statuses`` all that have a body."""

    name: str
    in_spec: bool
    provenance: str
    examples: int
    statuses: int
    handled: bool
    exercised: str

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        shown = self.statuses > 0 and self.examples == self.statuses
        return all((self.in_spec, self.provenance, shown, self.handled, self.exercised))


def known_operations() -> list[dict[str, str]]:
    """Return document, method, path and operation of every operation that any source knows."""
    with KNOWN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def rows(exercised: Mapping[str, set[str]]) -> Iterator[Row]:
    """Yield a row for each known operation; ``exercised`` gives the statuses that tests saw, by operation."""
    for known in known_operations():
        document = load(cast(Name, known["document"]))
        definition = document["paths"].get(known["path"], {}).get(known["method"].lower(), {})
        name = known["operation"]
        in_spec = definition.get("operationId") == name
        level = definition.get("x-provenance", {}).get("level", "")
        responses = _responses(document, definition)
        successes = sorted(status for status in exercised.get(name, ()) if status.startswith("2"))
        yield Row(
            name=name,
            in_spec=in_spec,
            provenance=level if level in LEVELS else "",
            examples=sum(_shown(response) for response in responses),
            statuses=len(responses),
            handled=name in HANDLERS,
            exercised=", ".join(successes),
        )


def _responses(document: dict[str, Any], definition: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the responses that have a body."""
    return [
        resolve(document, response)
        for status, response in definition.get("responses", {}).items()
        if status not in BODILESS
    ]


def _shown(response: Mapping[str, Any]) -> bool:
    content = response.get("content", {})
    return bool(content) and all(media_type.get("examples") for media_type in content.values())


def read(path: Path) -> dict[str, set[str]]:
    """Return the statuses that tests saw, by operation."""
    statuses: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        name, status = line.split()
        statuses[name].add(status)
    return dict(statuses)


def table(found: list[Row]) -> str:
    """Return the rows as a table with a line of totals."""
    width = max(len(row.name) for row in found)
    head = f"{'operation':<{width}}  spec  provenance  examples  handled  exercised"
    lines = [
        f"{row.name:<{width}}  {_mark(row.in_spec):<4}  {row.provenance or '-':<10}"
        f"  {f'{row.examples}/{row.statuses}':<8}  {_mark(row.handled):<7}  {row.exercised or '-'}"
        for row in found
    ]
    total = (
        f"in spec {_count(found, 'in_spec')}, with provenance {_count(found, 'provenance')},"
        f" with examples for each status {sum(0 < row.statuses == row.examples for row in found)},"
        f" handled {_count(found, 'handled')}, exercised {_count(found, 'exercised')}"
    )
    complete = sum(row.complete for row in found)
    return "\n".join([head, *lines, total, f"complete: {complete} of {len(found)} operations"])


def _mark(yes: bool) -> str:
    return "yes" if yes else "-"


def _count(found: list[Row], what: str) -> int:
    return sum(bool(getattr(row, what)) for row in found)


def main(arguments: list[str]) -> int:
    """Print the table and return the exit status."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print("error: name the file that the server's tests wrote", file=sys.stderr)
        return 2
    found = list(rows(read(Path(arguments[0]))))
    print(table(found))
    return 0 if all(row.complete for row in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
