"""Samples as documentation shows them: bodies with the operation that they belong to."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.recordings.recorded import Recorded, Recording

_KEYS = frozenset(("operation", "status", "body", "request", "headers", "media"))
# list_database_backups.200, run_database_action.mysql.get-sqlmode__response, create_app__response_409_2
_NAME = re.compile(
    r"(?P<operation>[A-Za-z]\w*?(?:\.[A-Za-z]\w*\.[\w-]+)?)"
    r"(?:\.(?P<status>\d{3})|__(?P<part>request|response)(?:_(?P<other>\d{3}))?(?:_\d)?)"
)


def entries_of(value: Any) -> list[Any] | None:
    """Return the entries when ``value`` is a list of samples, or a mapping that has nothing else."""
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    if (
        isinstance(value, list)
        and value
        and all(isinstance(each, dict) and "operation" in each for each in value)
    ):
        return value
    return None


def read_samples(entries: list[Any], name: str, into: Recording) -> None:
    """Read the ``entries`` of the file called ``name``. Raises :class:`DriftError` for one that is none."""
    for number, each in enumerate(entries, 1):
        into.exchanges.append(_entry(each, f"{name}, entry {number}"))


def _entry(each: Mapping[str, Any], source: str) -> Recorded:
    if unknown := set(each) - _KEYS:
        raise DriftError(
            f"{source}: {sorted(unknown)[0]!r} is no key of a sample: it has {', '.join(sorted(_KEYS))}"
        )
    status, request, headers = each.get("status"), each.get("request"), each.get("headers")
    if status is not None and (
        isinstance(status, bool) or not isinstance(status, int) or not 100 <= status <= 599
    ):
        raise DriftError(f"{source}: the status is {status!r}; write a number such as 200")
    if request is not None and not isinstance(request, dict):
        raise DriftError(f"{source}: `request` holds `body`, `query` or both")
    if headers is not None and not isinstance(headers, dict):
        raise DriftError(f"{source}: `headers` holds names and values")
    query = (request or {}).get("query")
    if query is not None and not isinstance(query, dict):
        raise DriftError(f"{source}: `query` holds names and values")
    answered = "body" in each or status is not None
    return Recorded(
        source=source,
        operation=str(each["operation"]),
        query=query,
        request=_json(request["body"]) if request and "body" in request else None,
        status=(status or 0) if answered else None,
        headers=None
        if headers is None
        else {str(name).lower(): [str(value)] for name, value in headers.items()},
        media=str(each.get("media", "")),
        content=_json(each["body"]) if "body" in each else None,
    )


def read_named(path: Path, shown: str, value: Any, into: Recording) -> bool:
    """Read a body from a file whose name says what it is; tell whether it says so."""
    named = _NAME.fullmatch(path.name.removesuffix(path.suffix))
    if named is None:
        return False
    is_request = named["part"] == "request"
    into.exchanges.append(
        Recorded(
            source=shown,
            operation=named["operation"],
            request=_json(value) if is_request else None,
            status=None if is_request else int(named["status"] or named["other"] or 0),
            content=None if is_request else _json(value),
        )
    )
    return True


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()
