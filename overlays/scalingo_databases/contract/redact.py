"""Secrets, kept out of everything that is shown or written."""

import base64
import re
import shlex

HIDDEN = "[redacted]"

_KEY = r"[\w-]*(?:token|password|secret)[\w-]*"
_PATTERNS = (
    # A JSON Web Token, wherever it stands.
    re.compile(r"()\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?()"),
    # An API token.
    re.compile(r"()\btk-[a-z]{2}-[\w-]{8,}()"),
    # A field of a JSON body whose name says that it is one.
    re.compile(rf'("{_KEY}"\s*:\s*")[^"]*("|$)', re.IGNORECASE),
    # The same as Python shows it, which may be cut off.
    re.compile(rf"('{_KEY}'\s*:\s*')[^']*('|$)", re.IGNORECASE),
    # A parameter of a pre-signed link.
    re.compile(rf"([?&]{_KEY}=)[^&#\s\"'\\]+()", re.IGNORECASE),
    # The user information of a connection string.
    re.compile(r"(\w://[^/\s:@]*:)[^@/\s]+(@)"),
)


class Redactor:
    """Knows the secrets of a run, each with the variable that stands for it in a reproduction."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._variables: dict[str, str] = {}

    def add(self, secret: str, variable: str) -> None:
        """Hide ``secret`` from now on; reproductions show ``$variable`` in its place."""
        if secret:
            self._variables[secret] = variable

    def add_basic(self, api_token: str, variable: str) -> None:
        """Hide an API token, as it is and in the HTTP basic credentials made of it."""
        self.add(api_token, variable)
        self.add(base64.b64encode(f":{api_token}".encode()).decode(), variable)

    def text(self, text: str) -> str:
        """Give ``text`` without secrets: those that are known, and what looks like one."""
        for secret, variable in self._longest_first():
            text = text.replace(secret, f"${variable}")
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>{HIDDEN}\g<2>", text)
        return text

    def shell_word(self, text: str) -> str:
        """Give ``text`` as one word of a shell command in which variables stand for the known secrets."""
        parts = [text]
        for secret, variable in self._longest_first():
            parts = [piece for part in parts for piece in _split(part, secret, variable)]
        if len(parts) == 1:
            return quote(self.text(text))
        return _joined([self.text(part) if index % 2 == 0 else part for index, part in enumerate(parts)])

    def _longest_first(self) -> list[tuple[str, str]]:
        """One secret can be part of another; the longer one goes first."""
        return sorted(self._variables.items(), key=lambda item: -len(item[0]))


class _Variable(str):
    """The name of a shell variable among the pieces of a text."""

    __slots__ = ()


def _split(part: str, secret: str, variable: str) -> list[str]:
    if isinstance(part, _Variable) or secret not in part:
        return [part]
    pieces: list[str] = []
    for piece in part.split(secret):
        pieces += [piece, _Variable(variable)]
    return pieces[:-1]


def _joined(parts: list[str]) -> str:
    """Join literal and variable pieces; within one pair of double quotes when nothing in them needs more."""
    literals = [part for part in parts if not isinstance(part, _Variable)]
    if all(re.fullmatch(r"[\w ./:;,=?&%+~@-]*", literal, re.ASCII) for literal in literals):
        return '"' + "".join(f"${part}" if isinstance(part, _Variable) else part for part in parts) + '"'
    words = (f'"${part}"' if isinstance(part, _Variable) else quote(part) if part else "" for part in parts)
    return "".join(words)


def quote(text: str) -> str:
    """Quote ``text`` for a shell, on one line; control characters in the form of bash, zsh and ksh."""
    if text.isprintable():
        return shlex.quote(text)
    escaped = "".join(_escaped(character) for character in text)
    return f"$'{escaped}'"


def _escaped(character: str) -> str:
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\x{byte:02x}" for byte in character.encode("utf-8", "surrogateescape"))
