"""Values and calls as Python source, in the form that ruff and black leave alone."""

from typing import Any

from scalingo_databases.contract.reproduction.values import Text, Variable

WIDTH = 88
"""Characters of a line, as in the defaults of the usual formatters."""

_STEP = "    "


def source(value: Any, indent: str = "", used: int = 0) -> str:
    """Give ``value`` as an expression.

    ``indent`` is that of the line on which it begins, ``used`` the number of characters beside it on that
    line. What does not fit gets one line per entry.
    """
    flat = _flat(value)
    if len(indent) + used + len(flat) <= WIDTH or not isinstance(value, (dict, list, tuple)) or not value:
        return flat
    inner = indent + _STEP
    if isinstance(value, dict):
        heads = [f"{_flat(key)}: " for key in value]
        opening, closing = "{", "}"
        values = list(value.values())
    else:
        heads = [""] * len(value)
        opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
        values = list(value)
    lines = [
        f"{inner}{head}{source(each, inner, len(head) + 1)},"
        for head, each in zip(heads, values, strict=True)
    ]
    return "\n".join([opening, *lines, indent + closing])


def call(function: str, arguments: list[tuple[str, Any]], indent: str, *, before: str = "") -> str:
    """Give the call of ``function`` as a statement; ``arguments`` have names or the empty text.

    ``before`` stands in front of it, such as the variable that takes the result.
    """
    heads = [f"{name}=" if name else "" for name, _ in arguments]
    flat = ", ".join(head + _flat(value) for head, (_, value) in zip(heads, arguments, strict=True))
    line = f"{indent}{before}{function}({flat})"
    if len(line) <= WIDTH:
        return line
    inner = indent + _STEP
    lines = [
        f"{inner}{head}{source(value, inner, len(head) + 1)},"
        for head, (_, value) in zip(heads, arguments, strict=True)
    ]
    return "\n".join([f"{indent}{before}{function}(", *lines, f"{indent})"])


def kept(line: str) -> str:
    """Give ``line``, marked for formatters when it is too long to be left alone."""
    return line if len(line) <= WIDTH else f"{line}  # fmt: skip"


class Expression(str):
    """Python source that stands for itself among values."""

    __slots__ = ()


def _flat(value: Any) -> str:
    if isinstance(value, Expression):
        return str(value)
    if isinstance(value, Variable):
        return value.name
    if isinstance(value, Text):
        return _formatted(value)
    if isinstance(value, str):
        mark = _mark(value)
        return mark + _escaped(value, mark) + mark
    if isinstance(value, bytes):
        return _bytes(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flat(key)}: {_flat(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flat, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_flat, value)) + (",)" if len(value) == 1 else ")")
    return repr(value)


def _formatted(text: Text) -> str:
    literal = "".join(part for part in text.parts if isinstance(part, str))
    mark = _mark(literal)
    parts = (
        f"{{{part.name}}}"
        if isinstance(part, Variable)
        else _escaped(part, mark).replace("{", "{{").replace("}", "}}")
        for part in text.parts
    )
    return f"f{mark}{''.join(parts)}{mark}"


def _mark(text: str) -> str:
    """Choose the quotes that need fewer backslashes, the double ones if both need as many."""
    return "'" if text.count('"') > text.count("'") else '"'


def _escaped(text: str, mark: str) -> str:
    return "".join(
        f"\\{each}" if each in (mark, "\\") else each if each.isprintable() else repr(each)[1:-1]
        for each in text
    )


def _bytes(value: bytes) -> str:
    text = value.decode("latin-1")
    mark = _mark(text)
    plain = "".join(
        f"\\{each}"
        if each in (mark, "\\")
        else each
        if each.isascii() and each.isprintable()
        else repr(each.encode("latin-1"))[2:-1]
        for each in text
    )
    return f"b{mark}{plain}{mark}"
