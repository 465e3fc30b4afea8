"""Lists and objects as parameters carry them: the styles of OpenAPI, which follow RFC 6570."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from scalingo_databases.docs.model.fields import Field

_BETWEEN = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
"""What stands between the values of a list in one entry of the query; elsewhere a comma does."""


def plain(value: Any) -> str:
    """Give a value as it stands in a URL or a header."""
    return value if isinstance(value, str) else json.dumps(value)


def in_path(parameter: Field, value: Any) -> str:
    """Give what stands in the path for a parameter."""
    style, explode = _style(parameter, "simple"), bool(parameter.raw.get("explode", False))
    start, between = {"label": (".", "."), "matrix": (";", ";")}.get(style, ("", ","))
    if not isinstance(value, list | Mapping) or not style:
        named = f"{_quoted(parameter.name)}=" if style == "matrix" else ""
        return f"{start}{named}{_quoted(value)}"
    if style == "matrix" and not (explode and isinstance(value, Mapping)):
        named = f"{_quoted(parameter.name)}="
        values = list(map(_quoted, value)) if isinstance(value, list) else _flat(value)
        return f";{named}" + (f";{named}" if explode else ",").join(values)
    return start + (between if explode or style == "simple" else ",").join(_pieces(value, explode))


def in_header(parameter: Field, value: Any) -> str:
    """Give what a header says."""
    if not isinstance(value, list | Mapping) or not _style(parameter, "simple"):
        return plain(value)
    if isinstance(value, list):
        return ",".join(map(plain, value))
    between = "=" if parameter.raw.get("explode") else ","
    return ",".join(f"{name}{between}{plain(each)}" for name, each in value.items())


def in_query(parameter: Field, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the entries of the query that are names and values; none where :func:`joined` gives it."""
    style, name = _style(parameter, "form"), parameter.name
    if style and isinstance(value, Mapping):
        for key, each in value.items():
            yield (f"{name}[{key}]" if style == "deepObject" else str(key)), plain(each)
    elif style and isinstance(value, list):
        for each in value:
            yield name, plain(each)
    else:
        yield name, plain(value)


def joined(parameter: Field, value: Any) -> str | None:
    """Give a list or an object that stands in one entry of the query, which is encoded already.

    What stands between its values must not be encoded, as then it would be a part of them.
    """
    style = _style(parameter, "form")
    if not isinstance(value, list | Mapping) or not style or style == "deepObject":
        return None
    if parameter.raw.get("explode", style == "form"):
        return None
    values = list(map(_quoted, value)) if isinstance(value, list) else _flat(value)
    return f"{_quoted(parameter.name)}={_BETWEEN.get(style, ',').join(values)}"


def _style(parameter: Field, usual: str) -> str:
    return str(parameter.raw.get("style", usual))


def _pieces(value: Any, explode: bool) -> list[str]:
    if isinstance(value, list):
        return list(map(_quoted, value))
    return [f"{_quoted(name)}={_quoted(each)}" for name, each in value.items()] if explode else _flat(value)


def _flat(value: Mapping[str, Any]) -> list[str]:
    return [_quoted(each) for pair in value.items() for each in pair]


def _quoted(value: Any) -> str:
    return quote(plain(value), safe="")
