"""What a comparison finds: one finding for each place in ``spec/``, however often it was seen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.codegen.sources import Location
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.drift.judging.codes import CODES, Code
from scalingo_databases.drift.judging.evidence import Evidence
from scalingo_databases.drift.judging.spec import Place, Spec

MOST_VALUES = 5000
"""So many values of one place are kept to infer a schema from; the rest is like them."""

Key = tuple[str, Location, str]


@dataclass
class Finding:
    """Something at ``place`` that the recording contradicts, or that it knows more of.

    ``evidence`` is the first of it and ``source`` where in the recording that is. ``values`` are those seen,
    with the media type that each came as.
    """

    evidence: Evidence
    source: str
    place: Place
    times: int = 0
    operations: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    medias: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    @property
    def code(self) -> Code:
        """What it is."""
        return CODES[self.evidence.code]

    @property
    def key(self) -> Key:
        """What makes it the same one in another run."""
        return self.evidence.code, self.place.location, self.evidence.name

    def take(self, each: Evidence, source: str) -> None:
        """Count ``each``, seen in ``source``."""
        self.times += each.times
        if each.operation not in self.operations:
            self.operations.append(each.operation)
        where = f"{each.part} {each.where}".strip()
        if where not in self.where:
            self.where.append(where)
        file = source.partition(", ")[0]
        if file not in self.sources:
            self.sources.append(file)
        if each.given and len(self.values) < MOST_VALUES:
            self.values.append(each.value)
            self.medias.append(each.media or JSON)


class Findings:
    """The findings of a comparison, by their keys."""

    def __init__(self, spec: Spec) -> None:
        """Look places up in ``spec``."""
        self._spec = spec
        self._places: dict[tuple[str, str, bool], Place] = {}
        self._found: dict[Key, Finding] = {}

    def add(self, evidence: Iterable[Evidence], source: str) -> None:
        """Take in what was seen in ``source``."""
        for each in evidence:
            place = self._place(each)
            key = (each.code, place.location, each.name)
            if key not in self._found:
                self._found[key] = Finding(each, source, place)
            self._found[key].take(each, source)

    def sorted(self) -> list[Finding]:
        """Return all: contradictions first, then by their place."""
        levels = ("contradiction", "unknown", "unseen")
        return sorted(
            self._found.values(),
            key=lambda each: (
                levels.index(each.code.level),
                each.place.shown,
                each.place.line,
                each.code.code,
                each.evidence.name,
            ),
        )

    def _place(self, each: Evidence) -> Place:
        asked = (each.document, each.pointer, each.as_written)
        if asked not in self._places:
            look_up = self._spec.site if each.as_written else self._spec.place
            self._places[asked] = look_up(each.document, each.pointer)
        return self._places[asked]
