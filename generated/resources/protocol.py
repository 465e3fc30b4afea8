"""What resources and callers know of each other: a call is described here and made elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypedDict, TypeVar

import httpx

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the documents."""

    id: str
    method: str
    path: str
    retry_safe: bool
    effect: str
    action: bool = False


class CallOptions(TypedDict, total=False):
    """What can be said for one call alone."""

    timeout: float
    headers: Mapping[str, str]
    retry: bool


class Parse(Protocol[T_co]):
    """Makes the result of a good answer."""

    def __call__(self, *, client: Any, response: httpx.Response) -> T_co:
        """Read ``response``."""
        ...


class Caller(Protocol):
    """Makes calls."""

    def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Make one call."""
        ...


class AsyncCaller(Protocol):
    """Makes calls without stopping the event loop."""

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Make one call."""
        ...
