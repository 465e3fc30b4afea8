"""Lists in portions, from a server that never comes to an end."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, closing

import pytest

from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.calls import AsyncioCaller, SyncCaller
from scalingo_databases.client.connections import Connections
from scalingo_databases.client.errors import DecodingError
from scalingo_databases.generated.resources.database_api import AsyncDatabase, Database

from ..fake import Answer, serving

PAGE = {
    "maintenance": [],
    "meta": {
        "pagination": {
            **{"current_page": 1, "prev_page": None, "next_page": 1},
            **{"total_pages": 1, "total_count": 0},
        }
    },
}
PORTION = {"archives": [], "has_more": True, "next_cursor": "20776"}


def reply(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
    return Answer(200, PAGE if "maintenance" in path else PORTION)


def test_a_page_that_names_itself_as_the_next_is_an_error() -> None:
    with serving(reply) as url, closing(Connections()) as connections:
        db = Database(SyncCaller(connections, url), "ad-1")
        with pytest.raises(DecodingError, match="names page 1 after page 1 as the next portion") as raised:
            list(db.maintenance.iterate())
    assert (raised.value.operation, raised.value.method) == ("list_database_maintenance", "GET")


def test_a_cursor_that_comes_again_is_an_error() -> None:
    async def walk(url: str) -> None:
        async with aclosing(AsyncConnections()) as connections:
            async for _ in AsyncDatabase(AsyncioCaller(connections, url), "ad-1").logs.iterate_archives():
                pass

    with serving(reply) as url, pytest.raises(DecodingError, match="names a cursor that it gave before"):
        asyncio.run(walk(url))
