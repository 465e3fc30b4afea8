"""The requests of a reproduction as Python."""

import json
from typing import Any
from urllib.parse import quote

from scalingo_databases.contract.exchanges.exchange import Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.python import Expression, call, kept, source
from scalingo_databases.contract.reproduction.values import (
    Known,
    Names,
    Text,
    Variable,
    has_json,
    plainly_built,
    reading,
    taken,
    word,
)

INDENT = "    "
_VERBS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_WITHOUT_BODY = ("GET", "DELETE")


class Requests:
    """Writes requests as calls of httpx."""

    def __init__(self, redactor: Redactor, known: Known, names: Names, step_names: dict[int, str]) -> None:
        """Put the variables of ``known`` into them; more come from ``names``."""
        self.known = known
        self._redactor = redactor
        self._names = names
        self._step_names = step_names
        self._taken: dict[tuple[int, str], Variable] = {}
        self.quotes = False

    def captures(self, sent: Sent) -> list[str]:
        """Give the lines that take from earlier answers what ``sent`` needs."""
        lines = []
        for each in (*taken(sent.path), *taken(sent.query), *taken(sent.body), *taken(sent.password)):
            key = (id(each.sent), each.pointer)
            if key not in self._taken and id(each.sent) in self._step_names:
                variable, line = self.capture(each, self._wanted(sent, each), sent)
                self._taken[key] = variable
                lines.append(line)
        return lines

    def capture(self, value: Taken, wanted: str, user: Sent) -> tuple[Variable, str]:
        """Give a variable for a value of an earlier answer, for ``user``, and the line that sets it."""
        variable = Variable(self._names.free(wanted), value.value)
        read = reading(value, f"{self._step_names[id(value.sent)]}.json()", user)
        line = f"{INDENT}{variable.name} = {read}"
        text = variable.original
        if isinstance(text, str) and len(text) >= 6 and text not in self.known:
            self.known.add(variable)
        return variable, kept(line)

    def described(self, sent: Sent, name: str) -> str:
        """Give the line that sets ``name`` to what ``sent`` asks for, in the form in which rules see it."""
        parts = {
            "path": {key: self._queried(value) for key, value in sent.path.items()},
            "query": {key: self._queried(value) for key, value in sent.query.items()},
            "body": self.value(sent.body) if has_json(sent) else None,
        }
        return f"{INDENT}{name} = {source(parts, INDENT, len(name) + 3)}"

    def line(self, sent: Sent, base: Variable, headers: Any, *, before: str, indent: str = INDENT) -> str:
        """Give the call that sends ``sent``; ``base`` is the address, ``headers`` what proves the sender."""
        arguments: list[tuple[str, Any]] = [("", self.url(sent, base))]
        if sent.query and plainly_built(sent):
            query = {name: self._queried(value) for name, value in sent.query.items()}
            arguments.append(("params", query))
        kind, body = self._body(sent)
        if sent.content_type is not None or kind == "content":
            headers = _with(headers, "Content-Type", sent.content_type or JSON)
        if isinstance(headers, tuple):
            arguments.append(("auth", headers))
        elif headers is not None:
            arguments.append(("headers", headers))
        if kind:
            arguments.append((kind, body))
        function = f"http.{sent.method.lower()}"
        if sent.method not in _VERBS or (kind and sent.method in _WITHOUT_BODY):
            function = "http.request"
            arguments.insert(0, ("", sent.method))
        return call(function, arguments, indent, before=before)

    def url(self, sent: Sent, base: Variable) -> Text:
        """Give the address of ``sent``, without its query."""
        if not plainly_built(sent):
            rest = self._redactor.text(sent.url.removeprefix(sent.operation.base_url))
            return _text(base, self.known.text(rest))
        parts: list[Any] = [base]
        path = sent.operation.wire_path
        while "{" in path:
            literal, _, rest = path.partition("{")
            name, _, path = rest.partition("}")
            parts += [literal, self._quoted(sent.path.get(name, f"{{{name}}}"))]
        return _text(*parts, path)

    def _quoted(self, value: Any) -> str | Text | Variable:
        variable = self.value(value)
        original = str(resolved(value))
        if not isinstance(variable, Variable):
            return self.known.text(quote(self._redactor.text(original), safe=""))
        if quote(original, safe="") == original:
            return variable
        self.quotes = True
        return Variable(f"quote({variable.name}, safe='')", original)

    def value(self, value: Any) -> Any:
        """Give ``value`` with variables, and without secrets."""
        if isinstance(value, Taken):
            found = self._taken.get((id(value.sent), value.pointer))
            return self.value(value.value) if found is None else found
        if isinstance(value, str):
            text = self.known.text(value)
            return self._redactor.text(value) if text == value else text
        if isinstance(value, dict):
            return {key: self.value(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.value(each) for each in value]
        return value

    def _queried(self, value: Any) -> Any:
        found = self.value(value)
        return found if isinstance(found, (str, Text, Variable)) else word(resolved(value))

    def _body(self, sent: Sent) -> tuple[str, Any]:
        """Give the argument that holds the body, and what it is."""
        if not has_json(sent):
            return ("", None) if sent.raw is None else ("content", self._hidden(sent.raw))
        try:
            json.dumps(resolved(sent.body), ensure_ascii=False, allow_nan=False).encode()
        except ValueError:  # httpx cannot send it as JSON, although it is
            return "content", self._hidden(json.dumps(resolved(sent.body)).encode())
        return "json", self.value(sent.body)

    def _hidden(self, raw: bytes) -> Any:
        text = raw.decode("latin-1")
        hidden = self._redactor.text(text)
        if hidden != text:
            return hidden.encode("latin-1", "replace")
        known = self.known.text(text) if text.isascii() else text
        if known == text:
            return raw
        return Expression(f"{source(known)}.encode()")

    def _wanted(self, sent: Sent, value: Taken) -> str:
        """Choose the name of a variable: the parameter's, or the field's."""
        for name, each in sent.path.items():
            if each is value:
                return name
        last = value.pointer.rpartition("/")[2]
        return last if last and not last.isdecimal() else "value"


def _with(headers: Any, name: str, value: str) -> Any:
    if headers is None:
        return {name: value}
    if isinstance(headers, dict):
        return {**headers, name: value}
    if isinstance(headers, tuple):
        return headers
    return Expression(f"{{**{source(headers)}, {source(name)}: {source(value)}}}")


def _text(*parts: Any) -> Text:
    flat: list[str | Variable] = []
    for part in parts:
        flat += part.parts if isinstance(part, Text) else [part] if part != "" else []
    return Text(tuple(flat))
