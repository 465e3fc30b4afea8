"""What lives: one thing that the run makes, and what later requests call it."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.directed.ground import Family
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.bodies import Bodies
from scalingo_databases.contract.exchanges.exchange import Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import Operation


class Life:
    """One thing of a kind, and what has come of it so far.

    ``given_away`` tells that another account has it now. ``there`` is the list that had to have it,
    ``missing`` the operation that should have listed it and did not. ``keys`` are the answers that gave
    credentials of it.
    """

    def __init__(
        self, run: Run, family: Family, create: Operation, path: dict[str, Any], depth: int = 0
    ) -> None:
        """Let ``create`` make it in the place ``path``, within ``depth`` other things that the run made."""
        self.run = run
        self.family = family
        self.create = create
        self.path = path
        self.depth = depth
        self.talk = Talk(run)
        self.given_away = False
        self.there: Sent | None = None
        self.missing: Operation | None = None
        self.keys: list[Sent] = []

    @property
    def bodies(self) -> Bodies:
        """The bodies of the API that makes it."""
        return self.run.bodies[self.create.api]

    @property
    def may_give_away(self) -> bool:
        """Whether it may go to another account: it is within something that the run has made."""
        return self.depth > 0 and self.run.permission.destroys

    def asked(self, created: Sent) -> Any:
        """Give what the request that made it said of it; ``None`` where it said nothing."""
        pointer = self.create.resource.get("request")
        return pointed(resolved(created.body), pointer) if pointer is not None else None

    def id_of(self, created: Sent, field: str) -> Any:
        """Give the id of what was created, as later requests take it: from the answer or from the request."""
        item = created.item()
        if isinstance(item, dict) and field in item:
            return created.taken(f"{created.item_pointer()}/{field}")
        pointer = self.create.resource.get("request")
        asked = pointed(created.body, pointer) if pointer is not None else None
        return asked.get(field) if isinstance(asked, dict) else asked

    def expression(self, created: Sent, field: str) -> str:
        """Give Python for the id of what was created."""
        value = self.id_of(created, field)
        if isinstance(value, Taken):
            return f"at({created.name}.json(), {value.pointer!r})"
        return repr(value)

    def paths_to(self, created: Sent, operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
        """Give the fields that ``operation`` knows it by, each with the path that names it so."""
        parameter = operation.resource.get("parameter")
        for key in ("id", "alias"):
            field = operation.resource.get(key)
            if field is None or parameter is None:
                continue
            # Also what the path does not have: the database says whose token opens it.
            path = dict(self.path)
            value = self.id_of(created, field)
            if resolved(value) is not None:
                path[parameter] = value
            if set(operation.named("path")) <= path.keys():
                yield field, path
