"""Whatever an id or name holds, it is one part of the address, or it is refused before anything is sent."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scalingo_databases import open_async_database, open_database
from scalingo_databases.client import AsyncScalingo, ConfigurationError, Scalingo, ScalingoError

from ..fake import API_TOKEN, APP
from .fronts import DATABASE, Front, settled
from .platform import Platform

NASTY = st.sampled_from(
    ["/", "..", ".", "%2e", "%2F", "%", "\0", "\n", "\r\n", "?", "#", "@", ":", ";", "\\", " "]
)
IDS = st.text(max_size=30) | st.lists(NASTY | st.text(max_size=3), max_size=6).map("".join)
TOKENS = {"/v1/tokens/exchange", f"/v1/apps/{APP}/addons/{DATABASE}/token"}
OF_DATABASE = f"/api/databases/{DATABASE}"


def list_of(front: Any, app: str, addon: str) -> Any:
    """List the backups of a database, which is opened for that."""
    if isinstance(front, Scalingo):
        return front.database(app, addon).backups.list()

    async def on_a_loop() -> Any:
        return await (await front.database(app, addon)).backups.list()

    return on_a_loop()


# What is asked for, and how: with the text where the braces are.
CALLS: dict[str, tuple[list[str], Callable[[Any, Any, str], Any]]] = {
    "backup": ([f"{OF_DATABASE}/backups/{{}}"], lambda front, db, text: db.backups.get(text)),
    "restore": ([f"{OF_DATABASE}/backups/{{}}/restore"], lambda front, db, text: db.backups.restore(text)),
    "user": ([f"{OF_DATABASE}/users/{{}}"], lambda front, db, text: db.users.delete(text)),
    "app": (["/v1/apps/{}/addons"], lambda front, db, text: front.addons(text).list()),
    "app-of-database": (
        [f"/v1/apps/{{}}/addons/{DATABASE}/token", f"{OF_DATABASE}/backups"],
        lambda front, db, text: list_of(front, text, DATABASE),
    ),
    "addon": (
        [f"/v1/apps/{APP}/addons/ad-{{}}/token", "/api/databases/ad-{}/backups"],
        lambda front, db, text: list_of(front, APP, f"ad-{text}"),
    ),
}


@contextmanager
def opened(front: Front) -> Iterator[Any]:
    """Give a function that makes calls through one front, which stays open."""
    if front.kind == "sync":
        with Scalingo(API_TOKEN, **front.where) as scalingo:
            db = scalingo.database(APP, DATABASE)
            yield lambda call: call(scalingo, db)
        return
    with asyncio.Runner() as runner:

        async def open_() -> tuple[Any, Any]:
            scalingo = AsyncScalingo(API_TOKEN, **front.where)
            return scalingo, await scalingo.database(APP, DATABASE)

        scalingo, db = runner.run(open_())

        async def make(call: Any) -> Any:
            return await settled(call(scalingo, db))

        try:
            yield lambda call: runner.run(make(call))
        finally:
            runner.run(scalingo.aclose())


@pytest.mark.parametrize("name", CALLS)
def test_an_id_is_one_part_of_the_address(platform: Platform, front: Front, name: str) -> None:
    paths, call = CALLS[name]
    seen: set[str] = set()
    with opened(front) as make:

        @settings(deadline=None, max_examples=60, database=None)
        @given(IDS)
        @example("../../v1/apps")
        @example("..")
        @example("%2e%2e")
        @example("a/b")
        @example("a\0b")
        @example("a\nb")
        @example("日本 é")
        @example("x" * 70_000)
        def check(text: str) -> None:
            platform.asked.clear()
            error = error_of(lambda: make(lambda scalingo, db: call(scalingo, db, text)))
            assert str(error).isprintable()
            targets = [each.target for each in platform.asked if each.target not in TOKENS]
            if isinstance(error, ConfigurationError):
                # What does not look like an id of an addon is looked for among the addons of the app.
                assert set(targets) <= {f"/v1/apps/{APP}/addons"}
                return
            wanted = paths[-1:] if text in seen else paths  # its token is there already
            seen.add(text)
            assert len(targets) == len(wanted)
            for target, path in zip(targets, wanted, strict=True):
                assert_one_part(target, *path.split("{}"), text=text)

        check()


def assert_one_part(target: str, start: str, end: str | None = None, *, text: str) -> None:
    """Check that ``target`` has ``text``, quoted, between ``start`` and ``end``, or is ``start``."""
    if end is None:
        assert target == start
        return
    assert target.startswith(start)
    assert target.endswith(end)
    part = target[len(start) : len(target) - len(end)]
    assert not set("/?#\\") & set(part)
    assert part.isascii()
    assert unquote(part, errors="strict") == text


@pytest.mark.parametrize("name", CALLS)
def test_what_is_no_text_is_not_sent(platform: Platform, front: Front, name: str) -> None:
    """A lone half of a surrogate pair has no bytes: there is nothing that could be sent."""
    _, call = CALLS[name]
    with opened(front) as make, pytest.raises(ConfigurationError):
        make(lambda scalingo, db: call(scalingo, db, "a\ud800"))
    assert {each.target for each in platform.asked} <= TOKENS


@pytest.mark.parametrize(
    "call",
    [
        lambda db, text: db.features.disable(feature=text),
        lambda db, text: db.features.enable(name=text),
        lambda db, text: db.mysql.create_database(database_name=text),
        lambda db, text: db.users.create(name=text, password="canary-2"),
    ],
    ids=["query", "body", "action", "user"],
)
def test_what_is_no_text_is_no_value(platform: Platform, front: Front, call: Callable[..., Any]) -> None:
    with opened(front) as make, pytest.raises(ConfigurationError, match="half of a character") as caught:
        make(lambda scalingo, db: call(db, "canary\ud800"))
    assert caught.value.__context__ is None
    assert "canary" not in str(caught.value)
    assert platform.asked == []


def error_of(act: Callable[[], object]) -> ScalingoError | None:
    """Give the error that ``act`` raises, if it does."""
    try:
        act()
    except ScalingoError as error:
        return error
    return None


NO_TEXTS: list[Any] = [None, 5, b"b-1", ["b-1"]]


@pytest.mark.parametrize("wrong", NO_TEXTS, ids=repr)
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("backup_id", lambda front, db, wrong: db.backups.get(wrong)),
        ("backup_id", lambda front, db, wrong: db.backups.restore(wrong)),
        ("username", lambda front, db, wrong: db.users.delete(wrong)),
        ("app", lambda front, db, wrong: front.addons(wrong).list()),
        ("addon_id", lambda front, db, wrong: front.log_drains(APP, wrong).list()),
        ("app", lambda front, db, wrong: front.database(wrong, DATABASE)),
        ("app", lambda front, db, wrong: front.database(wrong, "postgresql")),
        ("addon", lambda front, db, wrong: front.database(APP, wrong)),
    ],
)
def test_an_id_that_is_no_text_is_named(
    platform: Platform, front: Front, name: str, call: Callable[..., Any], wrong: Any
) -> None:
    problem = f"^{name} is no text but {type(wrong).__name__}: give an id or a name$"
    with opened(front) as make, pytest.raises(ConfigurationError, match=problem):
        make(lambda scalingo, db: call(scalingo, db, wrong))
    assert platform.asked == []


def test_what_is_needed_in_a_query_is_named(platform: Platform, front: Front) -> None:
    nothing: Any = None
    with opened(front) as make, pytest.raises(ConfigurationError, match=r"^feature is None: give a value$"):
        make(lambda scalingo, db: db.features.disable(feature=nothing))
    assert platform.asked == []


def test_a_database_is_not_opened_by_what_is_no_text() -> None:
    nothing: Any = None

    async def on_a_loop() -> None:
        async with open_async_database(nothing, database_token="x"):
            """Not reached."""

    with pytest.raises(ConfigurationError, match="addon_id is no text"):
        open_database(nothing, database_token="x")
    with pytest.raises(ConfigurationError, match="addon_id is no text"):
        asyncio.run(on_a_loop())
