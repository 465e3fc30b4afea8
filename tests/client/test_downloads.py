"""Downloads from real servers into real folders: the whole file or nothing; the same for sync and async."""

import asyncio
import copy
import errno
import hashlib
import io
import logging
import os
import pickle
import random
import tempfile
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.client import (
    ConfigurationError,
    DownloadError,
    DownloadTargetError,
    HttpOptions,
    LinkExpiredError,
    async_download,
    download,
)
from scalingo_databases.client.downloads.links import Link
from scalingo_databases.server import OWNER_API_TOKEN, create_app

from ..serving import served
from .clock import FakeClock
from .file_server import LAST_MODIFIED, PATH, SECRET, FileServer, Reply

CONTENT = random.Random(4).randbytes(300_000)  # noqa: S311 - not for secrets
Fetch = Callable[..., Path]


def sync_fetch(url: str, path: Path, **options: Any) -> Path:
    return download(url, path, **{"sleep": lambda _: None, **options})


def async_fetch(url: str, path: Path, **options: Any) -> Path:
    renew, sleep = options.pop("renew", None), options.pop("sleep", lambda _: None)

    async def new_link() -> str:
        return str(renew())

    async def pause(seconds: float) -> None:
        sleep(seconds)

    renewing: dict[str, Any] = {"renew": new_link} if renew else {}
    return asyncio.run(async_download(url, path, sleep=pause, **renewing, **options))


@pytest.fixture(params=[sync_fetch, async_fetch], ids=["sync", "async"])
def fetch(request: pytest.FixtureRequest) -> Fetch:
    chosen: Fetch = request.param
    return chosen


@pytest.fixture
def files() -> Iterator[FileServer]:
    with FileServer(CONTENT).running() as server:
        yield server


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "backup.tar.gz"


def left_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refused(fetch: Fetch, files: FileServer, target: Path, **options: Any) -> DownloadError:
    """Fetch what cannot be fetched; make sure that nothing is left, and give the error."""
    with pytest.raises(DownloadError) as caught:
        fetch(options.pop("url", files.url), target, **options)
    assert left_in(target.parent) == []
    assert "\n" not in str(caught.value)
    assert SECRET not in str(caught.value)
    return caught.value


def test_a_file_arrives_whole_and_private(fetch: Fetch, files: FileServer, target: Path) -> None:
    assert fetch(files.url, target, expected_size=len(CONTENT)) == target
    assert target.read_bytes() == CONTENT
    assert target.stat().st_mode & 0o777 == 0o600
    assert left_in(target.parent) == [target.name]


def test_an_empty_file_is_a_file(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.content = b""
    fetch(files.url, target, expected_size=0)
    assert target.read_bytes() == b""


@pytest.mark.parametrize("reply", [Reply(chunked=True), Reply(length=None)], ids=["chunked", "until the end"])
def test_a_file_of_unknown_length_arrives(
    fetch: Fetch, files: FileServer, target: Path, reply: Reply
) -> None:
    files.replies.append(reply)
    seen: list[tuple[int, int | None]] = []
    fetch(files.url, target, progress=lambda *figures: seen.append(figures))
    assert target.read_bytes() == CONTENT
    assert {total for _, total in seen} == {None}


def test_the_request_says_nothing_about_who_asks(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [
        Reply(302, {"Location": "/elsewhere", "Set-Cookie": "session=1; Path=/"}),
        Reply(cut=10, headers={"Set-Cookie": "session=2; Path=/"}),
    ]
    fetch(files.url, target)
    assert len(files.asked) == 3
    for asked in files.asked:
        assert {name.lower() for name in asked.headers} <= {
            "host", "accept", "accept-encoding", "connection", "user-agent", "range", "if-range",
        }  # fmt: skip
        assert asked.headers["Accept-Encoding"] == "identity"


def test_a_cut_download_is_taken_up_where_it_was(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=1000), Reply(cut=0), Reply(cut=500)]
    slept: list[float] = []
    fetch(files.url, target, sleep=slept.append)
    assert target.read_bytes() == CONTENT
    assert files.ranges == [None, "bytes=1000-", "bytes=1000-", "bytes=1500-"]
    assert [asked.headers.get("If-Range") for asked in files.asked] == [None, '"one"', '"one"', '"one"']
    assert slept == [0.5, 1, 2]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [({"ETag": 'W/"weak"', "Last-Modified": LAST_MODIFIED}, LAST_MODIFIED), ({"ETag": 'W/"weak"'}, None)],
)
def test_the_validator_is_a_strong_one(
    fetch: Fetch, files: FileServer, target: Path, headers: dict[str, str], expected: str | None
) -> None:
    files.replies += [Reply(cut=1000, headers=headers), Reply(headers=headers)]
    fetch(files.url, target)
    assert target.read_bytes() == CONTENT
    assert [asked.headers.get("If-Range") for asked in files.asked] == [None, expected]
    assert files.ranges[1] == "bytes=1000-"


@pytest.mark.parametrize("fetch", [sync_fetch, async_fetch], ids=["sync", "async"])
def test_cut_wherever_it_may_be_the_file_is_the_same(fetch: Fetch) -> None:
    with FileServer().running() as files, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")

        @settings(max_examples=25, deadline=None, database=None)
        @given(
            size=st.integers(0, len(CONTENT)),
            cuts=st.lists(st.integers(0, len(CONTENT)), max_size=8),
            whole=st.sets(st.integers(0, 7)),
            chunked=st.booleans(),
        )
        def check(size: int, cuts: list[int], whole: set[int], chunked: bool) -> None:
            files.content = CONTENT[:size]
            files.replies.clear()
            files.replies += [
                Reply(cut=cut, whole=number in whole, chunked=chunked) for number, cut in enumerate(cuts)
            ]
            fetch(files.url, path, overwrite=True, expected_size=size)
            assert path.read_bytes() == files.content
            assert left_in(path.parent) == [path.name]

        check()


def test_the_number_of_attempts_is_limited(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=10)] * 9
    error = refused(fetch, files, target, resumptions=3)
    assert str(error).startswith(
        "the download ended after 40 of 300000 bytes: the connection was cut (attempt 4)"
    )
    assert (error.received, error.total, len(files.asked)) == (40, len(CONTENT), 4)


def test_a_server_without_ranges_begins_anew(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=1000), Reply(whole=True)]
    seen: list[int] = []
    fetch(files.url, target, progress=lambda received, _: seen.append(received))
    assert target.read_bytes() == CONTENT
    assert seen[0] == 0
    assert seen[seen.index(1000) + 1] == 0


def test_versions_are_never_mixed(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies.append(Reply(cut=1000))

    def change(_: float) -> None:
        files.content, files.etag = CONTENT[::-1], '"two"'

    fetch(files.url, target, sleep=change)
    assert target.read_bytes() == CONTENT[::-1]
    assert files.ranges == [None, "bytes=1000-"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Range": "bytes 999-299999/300000"},
        {"Content-Range": "bytes 1000-299999/300001"},
        {"Content-Range": "bytes x"},
        {"Content-Range": ""},
        {"ETag": '"another"'},
    ],
)
def test_a_part_that_was_not_asked_for_is_not_used(
    fetch: Fetch, files: FileServer, target: Path, headers: dict[str, str]
) -> None:
    files.replies += [Reply(cut=1000), Reply(headers=headers)]
    fetch(files.url, target)
    assert target.read_bytes() == CONTENT
    assert files.ranges == [None, "bytes=1000-", None]


def test_a_cut_after_the_last_byte_is_none(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies.append(Reply(chunked=True, cut=len(CONTENT)))
    fetch(files.url, target)
    assert target.read_bytes() == CONTENT
    assert files.ranges == [None, f"bytes={len(CONTENT)}-"]


def test_a_file_that_has_become_shorter_is_fetched_anew(
    fetch: Fetch, files: FileServer, target: Path
) -> None:
    files.replies.append(Reply(cut=1000))

    def change(_: float) -> None:
        files.content = CONTENT[:500]

    fetch(files.url, target, sleep=change)
    assert target.read_bytes() == CONTENT[:500]


@pytest.mark.parametrize("expected", [0, 299_999, 300_001])
@pytest.mark.parametrize("reply", [Reply(), Reply(chunked=True), Reply(length=None)])
def test_another_size_than_expected_is_an_error(
    fetch: Fetch, files: FileServer, target: Path, reply: Reply, expected: int
) -> None:
    files.replies.append(reply)
    refused(fetch, files, target, expected_size=expected)


def test_a_length_that_is_a_lie_is_an_error(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(length="400000", cut=len(CONTENT), whole=True)] * 3
    error = refused(fetch, files, target, resumptions=2)
    assert (error.received, error.total) == (300_000, 400_000)


def test_a_server_that_stalls_is_given_up_in_time(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=100, stall=True)]
    fetch(files.url, target, http=HttpOptions(timeout=1))
    assert target.read_bytes() == CONTENT
    assert files.ranges == [None, "bytes=100-"]


def test_a_server_that_is_not_there_is_an_error(fetch: Fetch, files: FileServer, target: Path) -> None:
    error = refused(fetch, files, target, url=f"http://127.0.0.1:1{PATH}", resumptions=1)
    assert "no connection could be made (attempt 2)" in str(error)


def test_a_server_without_encryption_is_not_asked_in_clear(
    fetch: Fetch, files: FileServer, target: Path
) -> None:
    error = refused(fetch, files, target, url=files.url.replace("http:", "https:"), resumptions=0)
    assert "no connection could be made" in str(error)
    assert files.asked == []


def test_a_certificate_that_is_not_trusted_is_not_tried_twice(
    fetch: Fetch, files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = []

    def distrust(*_: object) -> httpx.Response:
        attempts.append(1)
        raise httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed")

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", distrust)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", distrust)
    assert "look at tls= of HttpOptions" in str(refused(fetch, files, target))
    assert attempts == [1]


@pytest.mark.parametrize("name", ["a" * 64, "a..b", "..", "\u0130\u0130\u2603"])
def test_a_host_that_cannot_be_is_refused(fetch: Fetch, files: FileServer, target: Path, name: str) -> None:
    with pytest.raises((ConfigurationError, DownloadError)) as caught:
        fetch(f"https://{name}/?{SECRET}", target, resumptions=0)
    assert SECRET not in kept_by(caught.value)
    assert left_in(target.parent) == []


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_a_server_in_trouble_is_asked_again(
    fetch: Fetch, files: FileServer, target: Path, status: int
) -> None:
    slept: list[float] = []
    files.replies += [
        Reply(status),
        Reply(status, {"Retry-After": "7"}),
        Reply(status, {"Retry-After": "999"}),
    ]
    fetch(files.url, target, sleep=slept.append)
    assert target.read_bytes() == CONTENT
    assert slept == [0.5, 7, 60]


@pytest.mark.parametrize("status", [204, 304, 400, 405, 416, 501])
def test_another_answer_is_an_error(fetch: Fetch, files: FileServer, target: Path, status: int) -> None:
    files.replies.append(Reply(status))
    error = refused(fetch, files, target)
    assert (error.status, len(files.asked)) == (status, 1)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_an_expired_link_says_so(fetch: Fetch, files: FileServer, target: Path, status: int) -> None:
    files.replies += [Reply(cut=1000), Reply(status)]
    error = refused(fetch, files, target)
    assert isinstance(error, LinkExpiredError)
    assert "expired" in str(error)
    assert "ask for a new one" in str(error)
    assert (error.status, error.received) == (status, 1000)


def test_an_expired_link_is_renewed_midway(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=1000), Reply(403), Reply(cut=1000), Reply(403)]
    links = iter([f"{files.base_url}/second", f"{files.base_url}/third"])
    fetch(files.url, target, renew=lambda: next(links))
    assert target.read_bytes() == CONTENT
    assert [asked.path for asked in files.asked] == [PATH, PATH, "/second", "/second", "/third"]
    assert files.ranges[2:] == ["bytes=1000-", "bytes=2000-", "bytes=2000-"]


def test_a_new_link_that_is_refused_at_once_is_the_last(
    fetch: Fetch, files: FileServer, target: Path
) -> None:
    files.replies += [Reply(403)] * 3
    assert isinstance(refused(fetch, files, target, renew=lambda: files.url), LinkExpiredError)
    assert len(files.asked) == 2


def test_a_new_link_is_looked_at_like_the_first(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies.append(Reply(403))
    assert "plain http" in str(refused(fetch, files, target, renew=lambda: f"http://example.com/{SECRET}"))


def test_an_error_of_the_renewal_leaves_nothing(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(cut=1000), Reply(403)]

    def renew() -> str:
        raise LookupError("no link")

    with pytest.raises(LookupError):
        fetch(files.url, target, renew=renew)
    assert left_in(target.parent) == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(fetch: Fetch, files: FileServer, target: Path, status: int) -> None:
    with FileServer(CONTENT[::2]).running() as other:
        files.replies += [Reply(status, {"Location": "/again"})] * 4 + [
            Reply(status, {"Location": other.url})
        ]
        fetch(files.url, target)
        assert [asked.path for asked in other.asked] == [PATH]
    assert target.read_bytes() == CONTENT[::2]


def test_redirects_are_limited(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.replies += [Reply(302, {"Location": files.url})] * 6
    assert "more than 5 times" in str(refused(fetch, files, target))
    assert len(files.asked) == 6


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        (f"http://example.com/?{SECRET}", "plain http"),
        (f"//example.com/?{SECRET}", "plain http"),
        (f"https://me:{SECRET}@127.0.0.1/", "user name"),
        (f"ftp://127.0.0.1/{SECRET}", "cannot be read"),
        (f"file:///{SECRET}", "cannot be read"),
        (f"https://[{SECRET}/", "cannot be read"),
    ],
)
def test_redirects_elsewhere_are_refused(
    fetch: Fetch, files: FileServer, target: Path, location: str, problem: str
) -> None:
    files.replies.append(Reply(302, {"Location": location}))
    assert problem in str(refused(fetch, files, target))
    assert len(files.asked) == 1


@pytest.mark.parametrize(
    "url", ["", "x", None, f"http://example.com/{SECRET}", f"https://a:{SECRET}@example.com"]
)
def test_a_link_that_cannot_be_used_is_refused_unseen(fetch: Fetch, target: Path, url: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^the link ") as caught:
        fetch(url, target)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("options", [{"expected_size": -1}, {"expected_size": 1.5}, {"resumptions": -1}])
def test_numbers_that_make_no_sense_are_refused(
    fetch: Fetch, files: FileServer, target: Path, options: dict[str, Any]
) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(options))):
        fetch(files.url, target, **options)
    assert files.asked == []


def test_a_file_that_exists_is_left_alone(fetch: Fetch, files: FileServer, target: Path) -> None:
    target.write_text("mine")
    with pytest.raises(DownloadTargetError, match=r"exists already: give another path, or overwrite=True"):
        fetch(files.url, target)
    assert (target.read_text(), files.asked) == ("mine", [])


def test_a_file_that_appears_meanwhile_is_left_alone(fetch: Fetch, files: FileServer, target: Path) -> None:
    with pytest.raises(DownloadTargetError, match="exists already"):
        fetch(files.url, target, progress=lambda *_: target.write_text("mine"))
    assert target.read_text() == "mine"
    assert left_in(target.parent) == [target.name]


def test_a_file_is_replaced_on_request_and_only_by_a_whole_one(
    fetch: Fetch, files: FileServer, target: Path
) -> None:
    target.write_text("old")
    files.replies.append(Reply(cut=10))
    with pytest.raises(DownloadError):
        fetch(files.url, target, overwrite=True, resumptions=0)
    assert target.read_text() == "old"
    fetch(files.url, target, overwrite=True)
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == [target.name]


@pytest.mark.parametrize("overwrite", [True, False])
def test_places_where_no_file_can_be_are_refused(
    fetch: Fetch, files: FileServer, tmp_path: Path, overwrite: bool
) -> None:
    (tmp_path / "file").touch()
    places = {".": "is a folder", "none/x": "does not exist", "file/x": "is a file", "a\0b": "cannot be used"}
    places["x" * 300] = "too long"
    for place, problem in places.items():
        with pytest.raises(DownloadTargetError, match=problem):
            fetch(files.url, tmp_path / place, overwrite=overwrite)
    assert (files.asked, left_in(tmp_path)) == ([], ["file"])


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EROFS, errno.EIO]
)
def test_trouble_with_the_disk_is_told_and_leaves_nothing(
    fetch: Fetch, files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    error = refused(fetch, files, target)
    assert isinstance(error, DownloadTargetError)
    assert repr(str(target)) in str(error)
    assert "give another path" in str(error)


def test_a_file_system_without_hard_links_will_do(
    fetch: Fetch, files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", fail)
    fetch(files.url, target)
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == [target.name]


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, ZeroDivisionError])
def test_an_interrupt_leaves_nothing(
    fetch: Fetch, files: FileServer, target: Path, kind: type[BaseException]
) -> None:
    def interrupt(received: int, _: int | None) -> None:
        if received:
            raise kind

    with pytest.raises(kind):
        fetch(files.url, target, progress=interrupt)
    assert left_in(target.parent) == []


def test_a_cancelled_task_leaves_nothing(files: FileServer, target: Path) -> None:
    files.replies.append(Reply(cut=1000, stall=True))

    async def scenario() -> None:
        task = asyncio.create_task(async_download(files.url, target))
        await asyncio.to_thread(files.stalled.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert left_in(target.parent) == []


def test_a_task_cancelled_at_the_last_moment_leaves_nothing(
    files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncing, go_on = threading.Event(), threading.Event()

    def slow(_: int) -> None:
        syncing.set()
        go_on.wait()

    async def scenario() -> None:
        task = asyncio.create_task(async_download(files.url, target))
        await asyncio.to_thread(syncing.wait)
        task.cancel()
        for _ in range(10):
            await asyncio.sleep(0)
        left_early = task.done()  # while the file was in use
        go_on.set()
        assert not left_early
        with pytest.raises(asyncio.CancelledError):
            await task

    monkeypatch.setattr(os, "fsync", slow)
    asyncio.run(scenario())
    assert left_in(target.parent) == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_in_one_line(
    fetch: Fetch, files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    clock = FakeClock()
    files.replies.append(Reply(cut=100_000))
    fetch(files.url, target, progress=True, clock=clock, sleep=clock.pass_seconds)
    assert terminal.getvalue() == (
        "\r0.0 MB of 0.3 MB, 0 %\r0.1 MB of 0.3 MB, 33 %, 0.2 MB/s\r0.3 MB of 0.3 MB, 100 %, 0.6 MB/s\n"
    )


def test_a_line_is_closed_after_a_failure_too(
    files: FileServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    files.replies.append(Reply(chunked=True, cut=0))
    refused(sync_fetch, files, target, progress=True, resumptions=0, clock=FakeClock())
    assert terminal.getvalue() == "\r0.0 MB\r0.0 MB\n"


@pytest.mark.parametrize("progress", [True, False])
def test_nothing_is_drawn_without_a_terminal(
    fetch: Fetch, files: FileServer, target: Path, capfd: pytest.CaptureFixture[str], progress: bool
) -> None:
    fetch(files.url, target, progress=progress)
    assert capfd.readouterr() == ("", "")


def test_a_large_file_does_not_fill_the_memory(fetch: Fetch, files: FileServer, target: Path) -> None:
    files.content = os.urandom(1_000_000) * 50
    fetch(files.url, target.with_name("first"))  # so that what stays for good is there already
    tracemalloc.start()
    try:
        fetch(files.url, target)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3_000_000
    with target.open("rb") as file:
        assert hashlib.file_digest(file, "sha256").digest() == hashlib.sha256(files.content).digest()


def kept_by(error: BaseException | None) -> str:
    """Give all that a crash report could take from ``error`` and the frames of this package."""
    if error is None:
        return ""
    parts = [repr(error), str(error), repr(error.args), repr(vars(error)), *_frames(error.__traceback__)]
    return "\n".join([*parts, kept_by(error.__cause__), kept_by(error.__context__)])


def _frames(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        if f"{os.sep}tests{os.sep}" not in traceback.tb_frame.f_code.co_filename:
            yield repr(traceback.tb_frame.f_locals)
        traceback = traceback.tb_next


@pytest.mark.parametrize(
    "replies",
    [
        [Reply(cut=10)],
        [Reply(403)],
        [Reply(500)],
        [Reply(418)],
        [Reply(302, {"Location": f"http://example.com/?{SECRET}"})],
        [Reply(302, {"Location": f"http://127.0.0.1:1/?{SECRET}"})],
        [Reply(headers={"Content-Length": SECRET})],
        [Reply(headers={"Content-Length": "1"})],
    ],
)
def test_the_link_is_nowhere_to_be_seen(
    fetch: Fetch,
    files: FileServer,
    target: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    replies: list[Reply],
) -> None:
    files.replies += [Reply(302, {"Location": f"/second?{SECRET}"}), *replies]
    with caplog.at_level(logging.DEBUG), pytest.raises(DownloadError) as caught:
        fetch(files.url, target, progress=True, resumptions=0, expected_size=len(CONTENT))
    files.replies.clear()
    with caplog.at_level(logging.DEBUG):
        fetch(files.url, target)
    error = caught.value
    # asyncio's own frames hold the coroutine, whose repr shows no argument.
    assert SECRET not in kept_by(error)
    assert SECRET not in caplog.text
    assert SECRET not in "".join(capfd.readouterr())
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own bytes
        assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))


def test_other_requests_are_logged_as_ever(
    files: FileServer, target: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Meanwhile too, which also shows that the canary above would have been found."""

    def ask(received: int, _: int | None) -> None:
        if not received:
            thread = threading.Thread(target=httpx.get, args=(f"{files.base_url}/loud",))
            thread.start()
            thread.join()

    with caplog.at_level(logging.DEBUG):
        download(files.url, target, progress=ask)
    assert f"HTTP Request: GET {files.base_url}/loud" in caplog.text
    assert "receive_response_headers.complete" in caplog.text
    assert SECRET not in caplog.text


def test_a_link_shows_nothing_and_is_not_pickled() -> None:
    link = Link(f"https://example.com/?{SECRET}")
    assert f"{link} {link!r}" == "Link(***) Link(***)"
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="a link is not pickled"):
            attempt(link)


def test_a_backup_of_the_reference_server_is_fetched(fetch: Fetch, target: Path) -> None:
    with served(create_app()) as running:
        with httpx.Client(base_url=running.url) as http:
            exchanged = http.post("/v1/tokens/exchange", auth=("", OWNER_API_TOKEN)).json()
            http.headers["Authorization"] = f"Bearer {exchanged['token']}"
            addons = http.get("/v1/apps/sandbox-app/addons").json()["addons"]
            addon = next(addon["id"] for addon in addons if addon["addon_provider"]["id"] == "postgresql")
            opened = http.post(f"/v1/apps/sandbox-app/addons/{addon}/token").json()
            http.headers["Authorization"] = f"Bearer {opened['addon']['token']}"
            backups = http.get(f"/api/databases/{addon}/backups").json()["database_backups"]
            backup = next(backup for backup in backups if backup["status"] == "done")
            answer = http.get(f"/api/databases/{addon}/backups/{backup['id']}/archive").json()
            link = answer["download_url"]
            assert fetch(link, target).read_bytes() == http.get(link).content
        with pytest.raises(LinkExpiredError):
            fetch(link[:-3], target.with_name("other"))
        assert left_in(target.parent) == [target.name]
