"""Servers that differ from the reference server and keep the contract: none of them may be reported."""

import asyncio
import gzip
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..blocks.answers import add, answered, answers, bodies, edit, header, put, rename
from ..blocks.wire import busy_once
from ..exchange import Answer, empty_answer
from ..mutant import EVERYWHERE, Change, Mutant, Turn

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

TABLES = frozenset(
    {
        "errors",
        "flags",
        "limits",
        "pricings",
        "properties",
        "type_data",
        "instances_metrics",
        "instance_metrics",
    }
)
"""Fields that map names to values: another name there is another entry."""


def _any(turn: Turn, answer: Answer) -> bool:
    return True


def _all_json(change: Callable[[Any], Any]) -> Change:
    """Change all JSON, errors too."""
    return bodies(lambda body, turn: change(body), _any)


def _written(write: Callable[[Any], bytes]) -> Change:
    """Write the same JSON in another way."""

    def written(answer: Answer) -> Answer:
        body = answer.json()
        return answer if body is None else answer.with_body(write(body))

    return answers(written, _any)


def _walked(value: Any, change: Callable[[Any], Any]) -> Any:
    """Change each object and each leaf, the inner ones first."""
    if isinstance(value, dict):
        return change({name: _walked(item, change) for name, item in value.items()})
    if isinstance(value, list):
        return [_walked(item, change) for item in value]
    return change(value)


def _moments(change: Callable[[str], str]) -> Change:
    """Write moments in another way."""

    def moment(value: Any) -> Any:
        return change(value) if isinstance(value, str) and MOMENT.fullmatch(value) else value

    return _all_json(lambda body: _walked(body, moment))


def _backwards(value: Any) -> Any:
    return dict(reversed(value.items())) if isinstance(value, dict) else value


def _more(value: Any) -> Any:
    """Add a field to each object, but not to those whose names are data."""
    if isinstance(value, list):
        return [_more(item) for item in value]
    if not isinstance(value, dict):
        return value
    known = {name: item if name in TABLES else _more(item) for name, item in value.items()}
    return {**known, "not_in_the_documents": {"since": 2027}}


def _unknown_work(body: Any) -> Any:
    """Give maintenance, in the list and by itself, a type that the documents do not know."""
    found = body.get("maintenance") if isinstance(body, dict) else None
    if isinstance(found, list):
        return {**body, "maintenance": [{**each, "type": "no-such-work"} for each in found]}
    return {**body, "maintenance": {**found, "type": "no-such-work"}} if isinstance(found, dict) else body


def _one_hour_east(text: str) -> str:
    hour, rest = int(text[11:13]), text[13:-1]
    if hour == 23:
        return text
    return f"{text[:11]}{hour + 1:02}{rest}+01:00"


def _zipped(answer: Answer) -> Answer:
    if not answer.body:
        return answer
    return answer.with_body(gzip.compress(answer.body)).with_header("content-encoding", "gzip")


def _chunked(answer: Answer) -> Answer:
    """Leave out the length: the server then sends the body in chunks."""
    headers = tuple((name, value) for name, value in answer.headers if name != b"content-length")
    return replace(answer, headers=headers) if answer.body else answer


def _shouted(answer: Answer) -> Answer:
    return replace(answer, headers=tuple((name.upper(), value) for name, value in answer.headers))


def _reworded(error: Any) -> Any:
    return f"Sorry: {error}"[:40] if isinstance(error, str) else error


def _slow(seconds: float) -> Change:
    async def wait(turn: Turn) -> Answer:
        turn.mark()
        await asyncio.sleep(seconds)
        return await turn.faithful()

    return wait


def _options() -> Change:
    """Answer HEAD as GET without its body, and OPTIONS with what is allowed."""

    async def respond(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 405:
            return answer
        if turn.request.method == "OPTIONS":
            return empty_answer(204).with_header("allow", answer.header("allow"))
        if turn.request.method == "HEAD":
            return await turn.ask(replace(turn.request, method="GET"))
        return answer

    return respond


def _shuffled(collection: str) -> Change:
    return edit(collection, lambda items: items[::-1])


def _without_null(item: Any) -> Any:
    optional = ("started_at", "deprovisioned_at", "provisioned_at")
    return {name: value for name, value in item.items() if value is not None or name not in optional}


def _unrooted_error(body: Any, turn: Turn) -> Any:
    return {"error": "; ".join(sorted(body["errors"]))} if "errors" in body else body


CONTROLS = tuple(
    Mutant(f"control-{number:02}", "control", operation, text, change, at=(operation,))
    for number, (operation, text, change) in enumerate(
        (
            (EVERYWHERE, "keys in another order", _all_json(lambda body: _walked(body, _backwards))),
            (EVERYWHERE, "more white space", _written(lambda body: json.dumps(body, indent=7).encode())),
            (
                EVERYWHERE,
                "slashes are escaped",
                _written(lambda body: json.dumps(body).replace("/", "\\/").encode()),
            ),
            (
                EVERYWHERE,
                "a charset beside the content type",
                answers(
                    lambda answer: (
                        answer
                        if answer.json() is None
                        else answer.with_header("content-type", "application/json; charset=utf-8")
                    ),
                    _any,
                ),
            ),
            (EVERYWHERE, "+00:00 and not Z", _moments(lambda text: f"{text[:-1]}+00:00")),
            (EVERYWHERE, "another offset", _moments(_one_hour_east)),
            (
                EVERYWHERE,
                "fractions of seconds to the nanosecond",
                _moments(lambda text: f"{text[:-1]}{'000' if '.' in text else '.000000000'}Z"),
            ),
            (EVERYWHERE, "more fields than are documented", _all_json(_more)),
            (
                "get_database",
                "an unknown status of a database",
                put("database/instances/*/status", "resting"),
            ),
            ("*_database_maintenance", "an unknown type of work", _all_json(_unknown_work)),
            ("get_app", "an unknown status of an app", put("app/status", "dozing")),
            ("list_project_events", "an unknown type of event", put("events/*/type", "new_kind_of_event")),
            (EVERYWHERE, "chunks", answers(_chunked, _any)),
            (EVERYWHERE, "gzip", answers(_zipped, _any)),
            (EVERYWHERE, "errors in other words", edit("error", _reworded, lambda turn, a: a.status >= 400)),
            (
                "list_database_users",
                "database_users, which is documented too",
                rename("database-users", "database_users"),
            ),
            (
                "restore_database_backup",
                "a root key, which is documented too",
                bodies(lambda body, turn: {"backup_restoration": body}),
            ),
            (
                "create_database_user",
                "a root key, which is documented too",
                bodies(lambda body, turn: {"database_user": body}),
            ),
            (
                "create_addon_log_drain",
                "no root key, which is documented too",
                bodies(lambda body, turn: body["drain"]),
            ),
            (
                "restore_database_pitr",
                "the whole operation, which is documented too",
                bodies(
                    lambda body, turn: {
                        "operation": {
                            "id": body["operation_id"],
                            "type": "pitr_restore",
                            "status": "pending",
                            "created_at": "2026-11-21T10:00:00Z",
                        }
                    }
                ),
            ),
            (EVERYWHERE, "422 with a sentence and no list", bodies(_unrooted_error, answered(422))),
            (
                "create_database_backup",
                "started_at is absent and not null",
                edit("database_backup", _without_null),
            ),
            ("list_addons", "dates that are null are absent", edit("addons/*", _without_null)),
            (EVERYWHERE, "names of headers in capitals", answers(_shouted, _any)),
            (EVERYWHERE, "other headers", header("x-request-id", "5f0e1d2c", _any)),
            (EVERYWHERE, "a slow server", _slow(0.002)),
            ("list_regions", "a very slow answer", _slow(0.5)),
            ("list_projects", "one 429, over at once", busy_once(429, "0")),
            ("list_database_backups", "one 429, over after a second", busy_once(429, "1")),
            (EVERYWHERE, "HEAD and OPTIONS", _options()),
            (EVERYWHERE, "each connection is used once", header("connection", "close", _any)),
            (
                EVERYWHERE,
                "401 names other schemes",
                header("www-authenticate", 'Basic realm="a", Bearer realm="b"', answered(401)),
            ),
            (EVERYWHERE, "answers are not to be kept", header("cache-control", "no-store", _any)),
            ("list_database_types", "another order", _shuffled("database_types")),
            ("list_addon_providers", "another order", _shuffled("addon_providers")),
            ("postgresql_list_extensions", "another order", _shuffled("result")),
            ("get_project_private_network", "another order", _shuffled("used_ips")),
            (
                "postgresql_list_extensions",
                "one more extension",
                edit("result", lambda items: [*items, {"name": "citext", "version": "1.6"}]),
            ),
            (
                "list_firewall_managed_ranges",
                "one more range, with a long id",
                edit("ranges", lambda items: [*items, {"id": "mr-" + "0" * 90, "name": "Another region"}]),
            ),
            ("get_database_health", "numbers, which are documented too", edit("shards", int)),
            ("get_current_user", "an account with no flags", put("user/flags", {})),
            ("get_app", "more flags", add("app/flags", hds=False)),
        ),
        start=1,
    )
)
