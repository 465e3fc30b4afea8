"""Results that can be waited for and downloaded, against the reference server, sync and async."""

import asyncio
import copy
import logging
import pickle
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from scalingo_databases.client import Scalingo
from scalingo_databases.client.errors import (
    ConfigurationError,
    ConflictError,
    DownloadTargetError,
    NotFoundError,
    WaitCancelledError,
    WaitFailedError,
    WaitTimeoutError,
)
from scalingo_databases.generated.clients.database_api.models.backup import Backup
from scalingo_databases.generated.models.database_api import BackupAnswer, BackupArchiveAnswer
from scalingo_databases.server import OWNER_API_TOKEN
from scalingo_databases.server.call import Answer, Call
from scalingo_databases.server.handlers import HANDLERS

from .bound import APP, BOTH, Awaited, World, plain, sandbox


@pytest.fixture
def world() -> Iterator[World]:
    with sandbox() as running:
        yield running


@BOTH
def test_a_backup_is_made_waited_for_and_downloaded(world: World, is_async: bool, tmp_path: Path) -> None:
    seen: list[str] = []
    figures: list[tuple[int, int | None]] = []

    async def script(db: Any) -> Any:
        made = await db.backups.create()
        assert made.status == "scheduled"
        options = world.soon
        advance = options.pop("on_progress")

        def told(one: Any) -> None:
            seen.append(str(one.status.value))
            advance(one)

        backup = await made.wait(**options, on_progress=told)
        assert (backup.id, backup.status) == (made.id, "done")
        path = await backup.download(tmp_path / "x.tar.gz", progress=lambda *both: figures.append(both))
        assert path == tmp_path / "x.tar.gz"
        assert path.stat().st_size == backup.size
        with pytest.raises(DownloadTargetError):
            await backup.download(path)
        assert await backup.download(path, overwrite=True) == path

    world.run(is_async, "postgresql", script)
    assert (seen[0], seen[-1]) == ("scheduled", "done")
    assert "running" in seen
    size = (tmp_path / "x.tar.gz").stat().st_size
    assert figures[-1] == (size, size)
    with tarfile.open(tmp_path / "x.tar.gz") as archive:
        assert archive.getnames()
    assert [path.name for path in tmp_path.iterdir()] == ["x.tar.gz"]


@BOTH
def test_listed_and_shown_backups_are_the_same(world: World, is_async: bool, tmp_path: Path) -> None:
    async def script(db: Any) -> Any:
        [newest, *_] = await db.backups.list()
        shown = await db.backups.get(newest.id)
        assert plain(shown) == newest
        path = tmp_path / "newest"
        shown = await shown.wait(timeout=0)
        return await shown.download(path)

    assert world.run(is_async, "mysql", script).stat().st_size > 0


@BOTH
def test_a_restoration(world: World, is_async: bool) -> None:
    async def script(db: Any) -> Any:
        [backup, *_] = await db.backups.list()
        restoration = await db.backups.restore(backup.id)
        done = await restoration.wait(**world.soon)
        assert (done.id, done.status) == (restoration.id, "done")
        assert (await (await db.get()).wait(**world.soon)).status == "running"

    world.run(is_async, "postgresql", script)


@BOTH
def test_an_upgrade_is_its_operation(world: World, is_async: bool) -> None:
    async def script(db: Any) -> Any:
        upgrade = await db.upgrade()
        operation = await upgrade.wait(**world.soon)
        assert operation.id == upgrade.operation_id
        assert operation.status in {"done", "finished"}
        assert (await operation.wait(timeout=0)).id == operation.id

    world.run(is_async, "postgresql", script)


@BOTH
def test_a_restoration_to_a_moment(world: World, is_async: bool) -> None:
    async def script(db: Any) -> Any:
        window = await db.get_pitr_recovery_window()
        started = await db.restore_pitr(restore_time=plain(window).latest_recoverable_at)
        assert (await started.wait(**world.soon)).status in {"done", "finished"}

    world.run(is_async, "postgresql", script)


@BOTH
def test_a_feature_goes_on_and_off(world: World, is_async: bool) -> None:
    async def script(db: Any) -> Any:
        enabled = await db.features.enable(name="publicly-available")
        assert enabled.status == "PENDING_TO_ACTIVATE"
        feature = await enabled.wait(**world.soon)
        assert (feature.name, feature.status) == ("publicly-available", "ACTIVATED")
        disabled = await db.features.disable(feature="publicly-available")
        assert disabled.message
        assert await disabled.wait(**world.soon) is None
        assert "publicly-available" not in [one.name for one in (await db.get()).features]

    world.run(is_async, "postgresql", script)


@BOTH
def test_time_is_over(world: World, is_async: bool) -> None:
    async def script(db: Any) -> Any:
        made = await db.backups.create()
        with pytest.raises(WaitTimeoutError, match=f"the backup '{made.id}' is not at its end after 0 s"):
            await made.wait(timeout=0)
        with pytest.raises(WaitTimeoutError, match="the database feature"):
            await (await db.features.enable(name="publicly-available")).wait(timeout=0)
        for interval in (0, -1, True, "x"):
            with pytest.raises(ConfigurationError, match="interval"):
                await made.wait(timeout=1, interval=interval)

    world.run(is_async, "postgresql", script)


def test_another_thread_gives_up(world: World) -> None:
    with Scalingo(OWNER_API_TOKEN, **world.where) as scalingo:
        made = scalingo.database(APP, "postgresql").backups.create()
        enough = threading.Event()
        with pytest.raises(WaitCancelledError):
            made.wait(timeout=600, cancelled=enough, on_progress=lambda _: enough.set())


def test_a_cancelled_task_gives_up(world: World) -> None:
    async def script(db: Any) -> Any:
        made = await db.backups.create()
        read = asyncio.Event()
        task = asyncio.create_task(made.wait(timeout=600, interval=60, on_progress=lambda _: read.set()))
        await read.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    world.run(True, "postgresql", script)


@BOTH
def test_errors_of_calls_pass_through(world: World, is_async: bool, tmp_path: Path) -> None:
    async def script(db: Any) -> Any:
        made = await db.backups.create()
        with pytest.raises(ConflictError):
            await made.download(tmp_path / "x")
        plain(made).id = "no-such-backup"
        with pytest.raises(NotFoundError):
            await made.wait(timeout=600)

    world.run(is_async, "postgresql", script)
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_a_backup_that_fails(is_async: bool) -> None:
    def failed(call: Call) -> Answer:
        answer = cast(Answer, HANDLERS["get_database_backup"](call))
        return Answer(200, BackupAnswer.model_validate(with_status(answer, "error")))

    async def script(db: Any) -> Any:
        made = await db.backups.create()
        with pytest.raises(WaitFailedError, match=f"the backup '{made.id}' has failed: its state is error"):
            await made.wait(timeout=600)

    with sandbox(get_database_backup=failed) as world:
        world.run(is_async, "postgresql", script)


@BOTH
def test_an_expired_link_is_asked_for_again(is_async: bool, tmp_path: Path) -> None:
    asked: list[int] = []

    def expired_at_first(call: Call) -> Answer:
        answer = cast(Answer, HANDLERS["get_database_backup_archive"](call))
        asked.append(answer.status)
        link = answer.body.model_dump(mode="json")["download_url"]
        return Answer(200, BackupArchiveAnswer(download_url=f"{link}x" if len(asked) == 1 else link))

    with sandbox(get_database_backup_archive=expired_at_first) as running:

        async def script(db: Any) -> Any:
            done = await (await db.backups.create()).wait(**running.soon)
            assert (await done.download(tmp_path / "x")).stat().st_size == done.size

        running.run(is_async, "postgresql", script)
    assert len(asked) == 2


def with_status(answer: Answer, status: str) -> dict[str, Any]:
    """Give the body of ``answer``, about a backup of another status."""
    body = answer.body.model_dump(mode="json")
    body["database_backup"]["status"] = status
    return body


@BOTH
def test_the_link_is_shown_nowhere(
    world: World, is_async: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []

    async def script(db: Any) -> Any:
        [backup, *_] = await db.backups.list()
        backup = backup if is_async else Awaited(backup)
        link = await db.backups.get_archive(backup.id)
        shown.extend([repr(plain(backup)), repr(link), str(plain(backup))])
        with pytest.raises(DownloadTargetError) as caught:
            await backup.download(tmp_path / "no" / "folder")
        shown.append(repr(caught.value))
        return link.download_url

    link = world.run(is_async, "postgresql", script)
    token = link.partition("token=")[2]
    assert token
    assert not [text for text in [*shown, caplog.text] if token in text or OWNER_API_TOKEN in text]


def test_log_archives(world: World, tmp_path: Path) -> None:
    with Scalingo(OWNER_API_TOKEN, **world.where) as scalingo:
        archive = next(iter(scalingo.database(APP, "postgresql").logs.iterate_archives()))
        path = archive.download(tmp_path / "log")
        assert path.stat().st_size == archive.size
        assert "token" not in repr(archive)


def test_copies_hold_the_data_alone(world: World, tmp_path: Path) -> None:
    with Scalingo(OWNER_API_TOKEN, **world.where) as scalingo:
        backup = scalingo.database(APP, "postgresql").backups.list()[0]
        plain = Backup.from_dict(backup.to_dict())
        assert plain == backup
        assert backup == plain
        assert backup != Backup.from_dict({**backup.to_dict(), "id": "another"})
        assert backup != backup.to_dict()
        stored = pickle.dumps(backup)
        assert OWNER_API_TOKEN.encode() not in stored
        for twin in (copy.copy(backup), copy.deepcopy(backup), pickle.loads(stored)):  # noqa: S301 - just pickled
            assert twin == backup
            assert repr(twin) == repr(backup)
            with pytest.raises(RuntimeError, match="BoundBackup was copied, unpickled or made by hand"):
                twin.wait(timeout=1)
            with pytest.raises(RuntimeError, match="get one from the client"):
                twin.download(tmp_path / "x")


def test_an_addon_changes_its_plan(world: World) -> None:
    with Scalingo(OWNER_API_TOKEN, **world.where) as scalingo:
        addons = scalingo.addons(APP)
        [addon] = [one for one in addons.list() if one.addon_provider.id == "postgresql"]
        plans = scalingo.addon_providers.list_plans("postgresql")
        plan = next(one for one in plans if one.id != addon.plan.id and not one.disabled)
        changed = addons.update(addon.id, plan_id=plan.id).wait(**world.soon)
        assert (changed.id, changed.status) == (addon.id, "running")
        assert changed.plan.id == plan.id
