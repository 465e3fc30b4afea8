"""What a run may end: only what it made itself.

The documents say which operations are destructive and what names the thing that they end. Its name can come
from many places: an example, chance, a link, a ``Location``. So the rule stands where a request is sent.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from schemathesis import Case, HookContext
from schemathesis.core.transport import Response
from schemathesis.hooks import GLOBAL_HOOK_DISPATCHER

from scalingo_databases.contract.documents.document import (
    Definition,
    Document,
    ended_in_body,
    ended_parameter,
    operations,
)
from scalingo_databases.contract.documents.endings import endings
from scalingo_databases.contract.documents.expressions import evaluated, pointed
from scalingo_databases.contract.safety.made import place

NOBODYS = "nobody7f3a91c2e5"
"""A name that nobody gives to anything."""

_NAME = re.compile(r"[!-~]{1,255}")
"""What may be the name of something; texts with spaces or odd characters, or very long ones, are none."""

_Made = tuple[str, frozenset[tuple[str, str]], str]
"""The operation that ends it, where that is (the other path parameters of the operation), and the name."""


class Guard:
    """Sees all requests and answers of one part of a run, and keeps what was there from being ended."""

    def __init__(self, document: Document) -> None:
        """Learn from ``document`` which operations end something, and whose answers name what is new."""
        definitions = {each["operationId"]: each for _, _, each in operations(document)}
        self._definitions = definitions
        self._endings = {name: list(endings(each, definitions)) for name, each in definitions.items()}
        self._made: set[_Made] = set()
        self._renamed: set[str] = set()

    def renamed(self, case: Case[Any]) -> bool:
        """Tell whether ``case`` was sent with another name than it had when it was generated."""
        return case.id in self._renamed

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Stand before all requests that schemathesis sends, and take note of the answers."""
        hooks: dict[str, Callable[..., Any]] = {"before_call": self._before, "after_call": self._after}
        for name, hook in hooks.items():
            GLOBAL_HOOK_DISPATCHER.register_hook_with_name(hook, name)
        try:
            yield
        finally:
            for hook in hooks.values():
                GLOBAL_HOOK_DISPATCHER.unregister(hook)

    def _before(self, context: HookContext, case: Case[Any], kwargs: dict[str, Any]) -> None:
        """Replace the name of what the operation ends, unless the run made it or nothing can be called so."""
        definition = self._definitions[case.operation.definition.raw["operationId"]]
        for holder, key in _places(definition, case):
            name = str(holder[key])
            if _NAME.fullmatch(name) and self._key(definition, case.path_parameters, name) not in self._made:
                holder[key] = NOBODYS
                self._renamed.add(case.id)

    def _after(self, context: HookContext, case: Case[Any], response: Response) -> None:
        """Take note of what a request has made."""
        known = self._endings[case.operation.definition.raw["operationId"]]
        if not known or response.status_code >= 300:
            return
        try:
            answer = response.json()
        except ValueError:
            return
        if isinstance(answer, dict) and answer.get("ok") == 0:
            return  # an action that failed
        path = case.path_parameters or {}
        for ending in known:
            name = evaluated(ending.name, path=path, answer=answer, request=case.body)
            if isinstance(name, str):
                self._made.add(self._key(self._definitions[ending.operation], path, name))

    @staticmethod
    def _key(definition: Definition, path: Mapping[str, Any] | None, name: str) -> _Made:
        return definition["operationId"], place(definition, path), name


def _places(definition: Definition, case: Case[Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Give where ``case`` names what its operation ends: containers and keys."""
    parameter, pointer = ended_parameter(definition), ended_in_body(definition)
    if parameter is not None:
        for container in (case.path_parameters, case.query):
            if container and parameter in container:
                yield container, parameter
    if pointer is not None:
        parent, _, key = pointer.rpartition("/")
        holder = pointed(case.body, parent)
        if isinstance(holder, dict) and isinstance(holder.get(key), str):
            yield holder, key
