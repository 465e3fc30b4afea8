# Generated from codegen/resources/templates/protocol.py.jinja by: nox -s generate
"""What the resource classes need of whoever makes their requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypedDict, TypeVar

import httpx

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Operation:
    """What the documents say about one operation, apart from its request and its answer."""

    id: str
    """ Its operationId. """
    method: str
    """ The HTTP method, in capitals. """
    path: str
    """ The template of its path. """
    retry_safe: bool
    """ Whether sending it twice does what sending it once does (`x-retry-safe`). """
    effect: str
    """ `read`, `write` or `destructive` (`x-effect`). """
    action: bool = False
    """ Whether it is an action of an engine, which answers 200 with `ok` 0 when it is refused. """


class CallOptions(TypedDict, total=False):
    """What every method takes besides its own arguments; all of it may be left out."""

    timeout: float
    """ Seconds for this call. """
    headers: Mapping[str, str]
    """ Headers to send as well. """
    retry: bool
    """ False: never sent twice. True: repeated although the operation is not safe to repeat. """


class Parse(Protocol[T_co]):
    """Makes a value of an answer."""

    def __call__(self, *, client: Any, response: httpx.Response) -> T_co:
        """Return what the body of ``response`` means."""
        ...


class Caller(Protocol):
    """Makes requests and waits for their answers."""

    def call(self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions) -> T:
        """Return what ``parse`` makes of the answer to ``request``; raise for all but a documented success."""
        ...


class AsyncCaller(Protocol):
    """Makes requests whose answers are awaited."""

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Return what ``parse`` makes of the answer to ``request``; raise for all but a documented success."""
        ...


__all__ = ["AsyncCaller", "CallOptions", "Caller", "Operation", "Parse"]
