"""Bodies that nobody reads: taken off the connection while they are short, and never decompressed."""

from collections.abc import AsyncIterator, Iterator

import httpx

_SHORT = 4096
"""Bytes as sent. To read this much costs less than another connection."""

_NOTHING: tuple[bytes, ...] = ()


class Leftover(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in the place of ``body``, with nothing in it.

    Whoever reads it takes a short body off the connection, which can be used again. The connection of a
    longer one, or of one that breaks off, is closed.
    """

    def __init__(self, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> None:
        """Stand for ``body``, which is of the kind that the client reads."""
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        """Give nothing."""
        if isinstance(self._body, httpx.SyncByteStream):
            size = 0
            try:
                for chunk in self._body:
                    size += len(chunk)
                    if size > _SHORT:
                        break
            except httpx.TransportError:  # what is lost was not wanted
                self._body.close()
        yield from _NOTHING

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Give nothing."""
        if isinstance(self._body, httpx.AsyncByteStream):
            size = 0
            try:
                async for chunk in self._body:
                    size += len(chunk)
                    if size > _SHORT:
                        break
            except httpx.TransportError:
                await self._body.aclose()
        for nothing in _NOTHING:
            yield nothing

    def close(self) -> None:
        """Close the body."""
        if isinstance(self._body, httpx.SyncByteStream):
            self._body.close()

    async def aclose(self) -> None:
        """Close the body."""
        if isinstance(self._body, httpx.AsyncByteStream):
            await self._body.aclose()


def leave(response: httpx.Response) -> None:
    """Let the body of ``response`` count for nothing, unless it was read already."""
    if not response.is_stream_consumed:
        response.stream = Leftover(response.stream)
