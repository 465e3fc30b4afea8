"""A request of a conversation in the form that is written down as a command."""

import json
from collections.abc import Mapping, Sequence

from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, resolved
from scalingo_databases.contract.exchanges.operation import JSON


class WireRequest:
    """``sent`` as it went out."""

    def __init__(self, sent: Sent) -> None:
        """Show ``sent``."""
        self._sent = sent

    @property
    def method(self) -> str:
        """The method, in capitals."""
        return self._sent.method

    @property
    def uri(self) -> str:
        """The whole URL, with its query."""
        return self._sent.url

    @property
    def headers(self) -> Mapping[str, Sequence[str]]:
        """The headers that matter, by name."""
        headers = {}
        if self._sent.authorization is not None:
            headers["Authorization"] = [self._sent.authorization]
        if self.body is not None:
            headers["Content-Type"] = [self._sent.content_type or JSON]
        return headers

    @property
    def body(self) -> bytes | None:
        """The body."""
        if self._sent.raw is not None:
            return self._sent.raw
        return None if self._sent.body is ABSENT else json.dumps(resolved(self._sent.body)).encode()
