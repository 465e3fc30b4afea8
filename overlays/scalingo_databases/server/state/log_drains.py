"""Receivers of an addon's logs, and the addresses that stand for them."""

from dataclasses import dataclass, field
from urllib.parse import quote

from .refusal import Refusal

# What each kind needs beside its name; other kinds need the address itself.
NEEDED = {
    "datadog": ("token", "drain_region"),
    "ovh-graylog": ("token", "host"),
    "syslog": ("host", "port"),
}
OTHER_KINDS = ("url",)
GRAYLOG_PORT = 6514


@dataclass(frozen=True)
class Receiver:
    """Where logs are to be sent, as a request describes it."""

    kind: str
    token: str | None = field(default=None, repr=False)
    host: str | None = None
    port: str | None = None
    url: str | None = field(default=None, repr=False)
    drain_region: str | None = None

    def address(self) -> str:
        """Return the address of the receiver, which holds its token.

        Raises ``Refusal`` when something is missing that its kind needs.
        """
        needed = NEEDED.get(self.kind, OTHER_KINDS)
        if missing := [name for name in needed if getattr(self, name) is None]:
            raise Refusal(
                f"A log drain of the kind {self.kind} needs {' and '.join(needed)};"
                f" missing: {', '.join(missing)}"
            )
        token = quote(self.token or "", safe="")
        if self.kind == "datadog":
            return f"datadog://{token}?region={self.drain_region}"
        if self.kind == "ovh-graylog":
            return f"ovh://:{token}@{self.host}:{GRAYLOG_PORT}"
        if self.kind == "syslog":
            return f"syslog://{f':{token}@' if token else ''}{self.host}:{self.port}"
        return str(self.url)
