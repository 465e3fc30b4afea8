"""Reading one thing again: by the operation that shows it, or in the list where none does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.exchange import Sent, resolved
from scalingo_databases.contract.exchanges.operation import Operation


@dataclass(frozen=True)
class Reading:
    """How a thing is read: ``operation`` at ``path``; in a list, the entry with ``field`` as ``name``."""

    operation: Operation
    path: Mapping[str, Any]
    field: str | None = None
    name: Any = None

    def send(self, talk: Talk, called: str, needs: Iterable[Sent]) -> Sent:
        """Read it."""
        body = talk.run.bodies[self.operation.api].first(self.operation)
        return talk.look(called, self.operation, self.path, needs=needs, body=body)

    def item(self, sent: Sent) -> Any:
        """Give the thing in the answer, ``None`` when it is not there."""
        if self.field is None:
            return sent.item()
        wanted = resolved(self.name)
        entries = [each for each in sent.items() if isinstance(each, dict)]
        return next((each for each in entries if each.get(self.field) == wanted), None)

    def line(self, sent: Sent, called: str = "item") -> str:
        """Give the line of a claim that calls the thing in the answer to ``sent`` by ``called``."""
        if self.field is None:
            return f"{called} = at({sent.name}.json(), {sent.item_pointer()!r})"
        entries = f"at({sent.name}.json(), {sent.collection!r})"
        return f"{called} = next(e for e in {entries} if e[{self.field!r}] == {resolved(self.name)!r})"


def reading_of(run: Run, operation: Operation, path: Mapping[str, Any]) -> Reading | None:
    """Give how to read what ``operation`` changes at ``path``; ``None`` when nothing reads it."""
    known = {name: value for name, value in path.items() if name not in operation.named("query")}
    relatives = [each for each in run.ground.operations.values() if _alike(each, operation)]
    for other in relatives:
        if other.role == "show" and "item" in other.resource and set(other.named("path")) <= known.keys():
            return Reading(other, known)
    parameter, field = operation.resource.get("parameter"), operation.resource.get("id")
    for other in relatives:
        if field is None or parameter is None or parameter not in known:
            return None
        if other.role == "list" and set(other.named("path")) <= known.keys():
            return Reading(other, known, field, known[parameter])
    return None


def _alike(one: Operation, other: Operation) -> bool:
    """Tell whether two operations are about the same kind of thing."""
    same = one.resource.get("name") == other.resource.get("name")
    return same and one.api == other.api and one.technologies == other.technologies
