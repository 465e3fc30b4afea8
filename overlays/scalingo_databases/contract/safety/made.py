"""What a run has made itself: known from the documents and the answers, whichever layer sent the requests.

The documents say which operations create something (``x-resource``), and which operation ends it again: a
link of the answer leads there, or its body takes the name.
"""

import copy
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.documents.document import (
    Definition,
    ended_in_body,
    ended_parameter,
    path_parameters,
)
from scalingo_databases.contract.documents.endings import Ending
from scalingo_databases.contract.documents.expressions import evaluated, pointed
from scalingo_databases.contract.documents.routes import Request, Route
from scalingo_databases.contract.safety.names import PREFIX

_ID_OR_NAME = frozenset({"app", "database_id"})
"""Path parameters that say the same in two ways, so that their values cannot be compared."""

_ANSWER = "$response.body#"

Place = frozenset[tuple[str, str]]
"""Path parameters that say where something is."""


def place(definition: Definition, path: Mapping[str, Any] | None) -> Place:
    """Give where the thing is that ``definition`` ends at ``path``."""
    others = (path or {}).keys() - {ended_parameter(definition), *_ID_OR_NAME}
    return frozenset((key, str(path[key])) for key in others) if path else frozenset()


@dataclass(frozen=True)
class Thing:
    """Something that a run has made, and the request that ends it: all that is needed to send it.

    ``operation`` is the id of the ending operation, ``name`` what it calls the thing, ``url`` without query.
    ``body`` is ``None`` when there is none.
    """

    operation: str
    base_url: str
    name: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None


Key = tuple[str, Place, str]
"""The kind of a thing, where it is, and its name."""


class Made:
    """The things that a run has made so far; safe to use from several threads."""

    def __init__(self) -> None:
        """Know of nothing."""
        self._keys: set[Key] = set()
        self._names: set[str] = set()
        self._lock = threading.Lock()

    def learn(self, request: Request, thing: Thing) -> None:
        """Take note of what ``request`` has made."""
        ending = request.route.others[thing.operation].definition
        kinds = {ending["x-resource"]["name"], request.route.definition["x-resource"]["name"]}
        with self._lock:
            self._keys |= {(kind, place(ending, thing.path), thing.name) for kind in kinds}
            self._names |= {thing.name, *thing.query.values()}

    def owns(self, request: Request) -> bool:
        """Tell whether ``request`` is about something that the run makes with it or has made before.

        It is not when it takes the place of the default away from something else.
        """
        if _becomes_default(request.body):
            return False
        if makes(request):
            return True
        definition = request.route.definition
        key = key_of(request)
        own = definition.get("x-resource", {}).get("parameter")
        with self._lock:
            parents = {value for name, value in request.path.items() if name != own or key is None}
            return (key is not None and key in self._keys) or bool(parents & self._names)

    def knows(self, request: Request) -> bool:
        """Tell whether the thing that ``request`` names, to end it, is one that the run has made."""
        return key_of(request) in self._keys


def makes(request: Request) -> bool:
    """Tell whether ``request`` makes something that can be ended again, with a name of the run's if any."""
    if request.route.ending is None:
        return False
    resource = request.route.definition["x-resource"]
    named = pointed(request.body, resource["request"]) if "request" in resource else None
    if isinstance(named, dict):
        named = named.get("name", PREFIX)
    return named is None or (isinstance(named, str) and named.startswith(PREFIX))


def _becomes_default(body: Any) -> bool:
    """Tell whether a body asks for something to be the one that is used where none is named."""
    if not isinstance(body, dict):
        return False
    return body.get("default") is True or any(_becomes_default(value) for value in body.values())


def ends_by_name(request: Request) -> bool:
    """Tell whether ``request`` ends a thing that has a name of its own."""
    definition = request.route.definition
    return ended_parameter(definition) is not None or ended_in_body(definition) is not None


def key_of(request: Request) -> Key | None:
    """Give what ``request`` is about, when it names a thing that is no database."""
    definition = request.route.definition
    resource = definition.get("x-resource", {})
    parameter, pointer = resource.get("parameter"), resource.get("request")
    name: Any = None
    if parameter is not None and parameter != "db_id":
        name = request.path.get(parameter, request.query.get(parameter))
    elif parameter is None and pointer is not None:
        name = pointed(request.body, pointer)
    if not isinstance(name, str):
        return None
    others = {key: value for key, value in request.path.items() if key not in {parameter, *_ID_OR_NAME}}
    return resource["name"], frozenset(others.items()), name


def ends(request: Request, thing: Thing) -> bool:
    """Tell whether ``request`` is the one that ends ``thing``."""
    key = key_of(request)
    same = request.route.id == thing.operation and request.route.base_url == thing.base_url
    return same and key is not None and key[2] == thing.name and dict(request.path) == dict(thing.path)


def thing_of(request: Request, answer: Any = None) -> Thing | None:
    """Give what ``request`` makes, ``None`` when it makes nothing or its name is not known.

    ``answer`` is the body of the answer; before it is there, the name is taken from the request.
    """
    wanted = request.route.ending
    if wanted is None:
        return None
    for ending in request.route.endings:
        if ending.operation == wanted.operation and (thing := _thing(request, ending, answer)) is not None:
            return thing
    return None


def _thing(request: Request, way: Ending, answer: Any) -> Thing | None:
    ending = request.route.others[way.operation]
    name = _value(way.name, request, answer)
    if not isinstance(name, str):
        return None
    values = {key: _value(each, request, answer) for key, each in way.parameters.items()}
    values = values or dict(request.path)
    wanted = path_parameters(ending.definition)
    path = {key: str(values[key]) for key in wanted if values.get(key) is not None}
    if len(path) < len(wanted):
        return None
    query = {key: str(value) for key, value in values.items() if key not in wanted and value is not None}
    return Thing(ending.id, ending.base_url, name, path, query, _body(ending, name))


def _value(expression: Any, request: Request, answer: Any) -> Any:
    if answer is not None or not str(expression).startswith(_ANSWER):
        return evaluated(expression, path=request.path, answer=answer, request=request.body)
    given = pointed(request.body, request.route.definition["x-resource"].get("request", "/"))
    return given.get(str(expression).rpartition("/")[2]) if isinstance(given, dict) else None


def _body(ending: Route, name: str) -> Any:
    """Give the documented body of ``ending`` with ``name`` in it."""
    pointer = ended_in_body(ending.definition)
    if pointer is None:
        return None
    content = ending.definition["requestBody"]["content"]["application/json"]
    example = next(iter(content["examples"].values()))
    example = pointed(ending.document, example["$ref"][1:]) if "$ref" in example else example
    body = copy.deepcopy(example["value"])
    above, _, key = pointer.rpartition("/")
    pointed(body, above)[key] = name
    return body
