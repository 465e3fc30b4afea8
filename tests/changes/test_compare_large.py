"""Documents of any size and form are compared, in whatever order their parts lead to each other."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from tests.changes.rules.pairs import changes

Json = dict[str, Any]
REF = "#/components/schemas/"


def _answered(components: Json) -> Json:
    content = {"application/json": {"schema": {"$ref": f"{REF}C0"}}}
    send = {"operationId": "send", "responses": {"200": {"description": "Fine.", "content": content}}}
    info = {"title": "Things", "version": "1"}
    whole = {"schemas": components}
    return {"openapi": "3.1.0", "info": info, "paths": {"/things": {"post": send}}, "components": whole}


def _thing(**fields: Any) -> Json:
    return {"type": "object", "properties": fields}


def _to(number: int) -> Json:
    return {"$ref": f"{REF}C{number}"}


def _net(last: Json) -> Json:
    chance = Random(1)  # noqa: S311 -- draws an example
    found = {
        f"C{number}": _thing(**{f"f{each}": _to(chance.randrange(300)) for each in range(5)})
        for number in range(300)
    }
    return found | {"C7": _thing(last=last)}


def _chain(last: Json) -> Json:
    return {f"C{number}": _thing(next=_to(number + 1)) for number in range(2000)} | {
        "C2000": _thing(last=last)
    }


def _parts(last: Json) -> Json:
    chain = {f"C{number}": {"allOf": [_to(number + 1)], "minProperties": 1} for number in range(3000)}
    return chain | {"C3000": _thing(last=last)}


def _forms(last: Json) -> Json:
    chain = {f"C{number}": {"anyOf": [_to(number + 1)]} for number in range(3000)}
    return chain | {"C3000": _thing(last=last)}


@pytest.mark.parametrize(
    ("made", "name"),
    [(_net, "C7.last"), (_chain, "C2000.last"), (_parts, "C0.last"), (_forms, "C0.last")],
)
def test_long_ways_and_circles_are_gone_to_the_end(made: Callable[[Json], Json], name: str) -> None:
    old, new = (_answered(made({"type": kind})) for kind in ("string", "boolean"))
    (change,) = changes(old, new)
    assert (change.code, change.name) == ("response-type-changed", name)


def test_the_order_of_the_fields_does_not_matter() -> None:
    old, new = (_net({"type": kind}) for kind in ("string", "boolean"))
    turned = [
        {
            name: {**schema, "properties": dict(reversed(schema["properties"].items()))}
            for name, schema in each.items()
        }
        for each in (old, new)
    ]
    assert changes(*map(_answered, turned)) == changes(_answered(old), _answered(new))
