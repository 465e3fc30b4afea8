# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `logs`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ...clients.database_api.models.logs_archive_list_answer import LogsArchiveListAnswer
    from ...clients.database_api.models.logs_url_answer import LogsUrlAnswer
    from ...clients.database_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions
    from .bound_logs_archive import AsyncBoundLogsArchive

_GET_URL = Operation(
    id="get_database_logs_url",
    method="GET",
    path="/api/databases/{db_id}/logs",
    retry_safe=True,
    effect="read",
)
_LIST_ARCHIVES = Operation(
    id="list_database_logs_archives",
    method="GET",
    path="/api/databases/{db_id}/logs_archives",
    retry_safe=True,
    effect="read",
)


class AsyncLogs:
    """What a database writes to its log: a link to the latest lines, and links to the archives of
    earlier days."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    async def get_url(self, **call_options: Unpack[CallOptions]) -> LogsUrlAnswer:
        """Get a link to the log of a database.

        Gives a pre-signed link to the latest lines of the log. What it leads to is the log service,
        which is no part of this API. Follow the link without an `Authorization` header. Its query can
        also say how many lines to send (n), of which source (filter), and whether to stay connected for
        new ones (stream).

        The log service answers 204 or 404 while the database has written nothing yet: try again later.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_logs_url` (GET /api/databases/{db_id}/logs), documented (docs, go, js,
        cli).
        """
        from ...clients.database_api.api.logs import get_database_logs_url as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "LogsUrlAnswer",
            await self._caller.call(_GET_URL, _request, _endpoint._parse_response, call_options),
        )

    async def list_archives(
        self, *, cursor: str | Unset = UNSET, page: int | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> LogsArchiveListAnswer:
        """List the archives of the log of a database.

        Lists files with older lines of the log, newest first, each with a link to download it. Follow
        the links soon and without an `Authorization` header.

        The list is answered in portions: while `has_more` is true, send `next_cursor` back as `cursor`.
        A cursor behind the last archive gives an empty list. `page` counts portions instead; when both
        are sent, `cursor` wins.

        Args:
            cursor: The `next_cursor` of the portion before, as it was given. Left out, the list begins
                with the newest archive (1 to 256 characters).
            page: Number of the portion, from 1. Behind the last one the list is empty (1 to 1000000).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_database_logs_archives` (GET /api/databases/{db_id}/logs_archives), observed (go,
        js, cli).
        """
        from ...clients.database_api.api.logs import list_database_logs_archives as _endpoint
        from ..forms import at_most_one

        at_most_one(UNSET, cursor=cursor, page=page)
        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            cursor=cursor,
            page=page,
        )
        return cast(
            "LogsArchiveListAnswer",
            await self._caller.call(_LIST_ARCHIVES, _request, _endpoint._parse_response, call_options),
        )

    async def iterate_archives(
        self, **call_options: Unpack[CallOptions]
    ) -> AsyncIterator[AsyncBoundLogsArchive]:
        """Walk through everything that :meth:`list_archives` gives, asking for each portion when it is needed."""
        from .bound_logs_archive import AsyncBoundLogsArchive

        _cursor: str | Unset = UNSET
        _seen: set[str] = set()
        while True:
            _answer = await self.list_archives(cursor=_cursor, **call_options)
            for _item in _answer.archives:
                yield AsyncBoundLogsArchive._bind(_item, self)
            if not _answer.has_more or _answer.next_cursor in (None, "", UNSET):
                return
            _cursor = str(_answer.next_cursor)
            if _cursor in _seen:
                raise self._caller.repeats(_LIST_ARCHIVES, "a cursor that it gave before")
            _seen.add(_cursor)
