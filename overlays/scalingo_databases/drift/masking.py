"""Examples of what was seen, without what opens something."""

import re
from collections.abc import Collection
from typing import Any

from scalingo_databases.contract.redact import HIDDEN, Redactor

_SECRET_NAME = re.compile(
    r"token|password|passwd|secret|signature|authorization|api_?key|private_?key", re.IGNORECASE
)
_QUERY = re.compile(r"(\w://[^\s?#\"']+)\?[^\s\"']+")
_USER = re.compile(r"(\w://)[^/\s@]+@")
# Long, without blanks, of letters and digits mixed: may be a key. Ids, dates and addresses are not.
_OPAQUE = re.compile(r"(?<![\w/+=.:-])(?=[\w/+=.-]*\d)(?=[\w/+=.-]*[A-Za-z])[\w/+=.-]{24,}")
_HARMLESS = re.compile(
    r"(?:[a-z]{2}-)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24}|\d{4}-\d\d-\d\d[\dT:.Z+-]*"
)
_WORDS = re.compile(r"[A-Za-z0-9]{1,16}(?:[_-][A-Za-z0-9]{1,16})*")
_LENGTH = 160


def names_secret(name: str) -> bool:
    """Tell whether a field called ``name`` may hold something that opens something."""
    return _SECRET_NAME.search(name) is not None


class Masker:
    """Shows values; ``secret`` are the names of fields that the documents mark as secret."""

    def __init__(self, secret: Collection[str] = ()) -> None:
        """Hide the fields called ``secret``, and all that look like it."""
        self._secret = frozenset(secret)
        self._redactor = Redactor()

    def hide(self, value: str) -> None:
        """Hide ``value``, a secret of the recording, wherever it is shown from now on."""
        if len(value) >= 8:
            self._redactor.add(value, "SECRET")

    def masked(self, value: Any, name: str = "") -> Any:
        """Return ``value``, that of a field called ``name``, without secrets."""
        if name and (name in self._secret or names_secret(name)):
            return self._hidden(value)
        if isinstance(value, dict):
            return {self.name(key): self.masked(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [self.masked(item, name) for item in value]
        return self.text(value) if isinstance(value, str) else value

    def _hidden(self, value: Any) -> Any:
        """Return what has the form of ``value`` and holds nothing of it."""
        if isinstance(value, dict):
            return {self.name(key): self._hidden(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._hidden(item) for item in value]
        return value if value is None or isinstance(value, bool) else HIDDEN

    def name(self, name: str) -> str:
        """Return the name of a field without secrets; words joined by dashes are none, however long."""
        return name if _WORDS.fullmatch(name) else self.text(name)

    def text(self, text: str) -> str:
        """Return ``text`` without secrets."""
        text = _QUERY.sub(rf"\g<1>?{HIDDEN}", self._redactor.text(text))
        text = _USER.sub(rf"\g<1>{HIDDEN}@", text)
        return _OPAQUE.sub(lambda found: found[0] if _HARMLESS.fullmatch(found[0]) else HIDDEN, text)

    def shown(self, value: Any, name: str = "") -> str:
        """Return ``value`` as one line of limited length, without secrets."""
        text = repr(self.masked(value, name))
        return text if len(text) <= _LENGTH else f"{text[: _LENGTH - 1]}…"
