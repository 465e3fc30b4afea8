"""Watches the requests of a run: what each one does, and what it has made or ended."""

import json
from collections.abc import Mapping
from typing import Any

from scalingo_databases.contract.documents.routes import Request, Routes
from scalingo_databases.contract.safety.ledger import Ledger
from scalingo_databases.contract.safety.made import Made, ends, ends_by_name, thing_of
from scalingo_databases.contract.safety.names import PREFIX
from scalingo_databases.contract.safety.permission import EFFECTS, Deed, worse

SERVER_ERROR = 500


class Watch:
    """Tells the requests of a run apart by the documents, and keeps the ledger."""

    def __init__(self, routes: Routes, ledger: Ledger) -> None:
        """Know the operations of ``routes``; write what is made into ``ledger``."""
        self.routes = routes
        self.ledger = ledger
        self.made = Made()

    def deed(self, method: str, request: Request | None, stated: Mapping[str, Any]) -> Deed:
        """Say what a request does; one that no document has counts as destructive.

        ``stated`` is what its sender says of it. It can be worse than what the documents say, not better, and
        nobody can call a thing his own that the run is about to end by its name and has not made.
        """
        if request is None:
            return Deed(method, EFFECTS[-1])
        effect = worse(request.route.effect, stated.get("effect", EFFECTS[0]))
        own = self.made.owns(request) or (bool(stated.get("own")) and not ends_by_name(request))
        return Deed(method, effect, own, request.values())

    def before(self, request: Request) -> int | None:
        """Note that ``request`` is about to be sent; give its number in the ledger if it creates something.

        What it would make can be ended without its answer only when nothing else can have the name.
        """
        if request.route.ending is None:
            return None
        thing = thing_of(request)
        certain = thing if thing is not None and thing.name.startswith(PREFIX) else None
        url = f"{request.route.base_url}{request.route.path}"
        return self.ledger.asked(request.route.id, url, certain)

    def after(self, request: Request, number: int | None, status: int, content: bytes) -> None:
        """Note what came of ``request``."""
        answer = _json(content)
        succeeded = 200 <= status < 300 and not (isinstance(answer, dict) and answer.get("ok") == 0)
        if number is not None:
            self._created(request, number, status, answer if succeeded else None)
        elif succeeded:
            for entry in self.ledger.newest_first():
                if entry.thing is not None and ends(request, entry.thing):
                    self.ledger.ended(entry.number)

    def _created(self, request: Request, number: int, status: int, answer: Any) -> None:
        thing = thing_of(request, answer) if answer is not None else None
        if thing is not None:
            self.made.learn(request, thing)
            self.ledger.made(number, thing)
        elif status < SERVER_ERROR:
            # It was refused, or the answer does not name anything: there is nothing that could be ended.
            self.ledger.nothing(number)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
