"""What a run has done so far."""

from dataclasses import dataclass, field

from scalingo_databases.contract.coverage.book import Coverage


@dataclass
class Counts:
    """Cases generated, checks of answers, requests of conversations, operations by id that were tried.

    ``answers`` has what each operation has answered: the status and the media type, without parameters.
    ``coverage`` knows how much of the documents that was.
    """

    cases: int = 0
    checks: int = 0
    requests: int = 0
    operations: set[str] = field(default_factory=set)
    answers: dict[str, set[tuple[int, str]]] = field(default_factory=dict)
    coverage: Coverage | None = None
