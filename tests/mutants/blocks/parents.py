"""Children that are found where they are not, and things that are found in one way only."""

from ..exchange import Answer, json_answer
from ..matching import operation_named
from ..mutant import Change, Turn


def ignores_parent(parent: str) -> Change:
    """Find a child under a parent that it does not belong to.

    ``parent`` is the parameter of the path. Every parent of the sandbox is tried in its place, those of the
    other account too, but only for a client that may see the parent of the path.
    """

    async def search(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 404:
            return answer
        template = operation_named(turn.operation).template
        for name in turn.keys.parents(parent):
            params = {**turn.params, parent: name}
            request = turn.request.to(template.format(**params), turn.request.method)
            found = await turn.opened(request, params)
            if found.good:
                return found
        return answer

    return search


def only_by(identifier: str, parameter: str) -> Change:
    """Find something by its id and not by its name, or the reverse."""

    async def find(turn: Turn) -> Answer:
        answer = await turn.faithful()
        body = answer.json() if answer.good else None
        if body is None or next(iter(body.values()))[identifier] == turn.params[parameter]:
            return answer
        return json_answer(404, {"error": "not found"})

    return find
