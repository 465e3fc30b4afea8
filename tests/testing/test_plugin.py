"""The pytest plugin, used as its users do: by runs of pytest of their own."""

import subprocess
import sys
from pathlib import Path

from .conftest import CANARY, Runner

EXAMPLE = Path(__file__).parents[1] / "examples" / "your_tests.py"

HEAVY = ("httpx", "attr", "jwt", "pydantic", "starlette", "uvicorn", "scalingo_databases.generated")

NOTHING_LEFT = """
    import socket
    import threading

    URLS = []

    def pytest_unconfigure():
        (url,) = set(URLS)
        assert [thread.name for thread in threading.enumerate()] == ["MainThread"]
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", int(url.rpartition(":")[2]))) != 0
        print("nothing is left")
"""


def test_sync_tests(run_pytest: Runner) -> None:
    run = run_pytest(
        """
        import pytest

        from scalingo_databases import Scalingo
        from scalingo_databases.client import NotFoundError
        from scalingo_databases.testing import ReferenceServer, Request

        from conftest import URLS

        @pytest.fixture(autouse=True)
        def remember(scalingo_server: ReferenceServer) -> None:
            URLS.append(scalingo_server.url)

        def test_a_backup_is_done_when_the_clock_was_moved(
            scalingo: Scalingo, scalingo_server: ReferenceServer
        ) -> None:
            scalingo_server.speed = 0
            db = scalingo.database(scalingo_server.app, "postgresql")
            backup = db.backups.create()
            assert backup.status == "scheduled"
            scalingo_server.advance(minutes=1)
            assert db.backups.get(backup.id).status == "done"

        @pytest.mark.parametrize("time", [{"hours": 2}, {"days": 400}])
        def test_the_client_goes_on_when_its_tokens_have_expired(
            scalingo: Scalingo, scalingo_server: ReferenceServer, time: dict[str, int]
        ) -> None:
            db = scalingo.database(scalingo_server.app, "postgresql")
            before = db.backups.list()
            scalingo_server.advance(**time)
            assert [each.id for each in db.backups.list()] == [each.id for each in before]
            assert 401 in [request.status for request in scalingo_server.requests]

        @pytest.mark.parametrize("technology", ReferenceServer.technologies)
        def test_each_technology(
            scalingo: Scalingo, scalingo_server: ReferenceServer, technology: str
        ) -> None:
            db = scalingo.database(scalingo_server.app, technology)
            assert db.backups.list()

        def test_the_dedicated_database(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
            (dedicated,) = scalingo.dedicated_databases.list()
            assert dedicated.name == scalingo_server.dedicated_database

        def test_requests_are_noted(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
            assert scalingo_server.requests == []
            with pytest.raises(NotFoundError):
                scalingo.apps("none").get()
            assert scalingo_server.requests == [
                Request("POST", "/v1/tokens/exchange", 200),
                Request("GET", "/v1/apps/none", 404),
            ]

        def test_failures(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
            scalingo.projects.list()
            scalingo_server.fail_next(404)
            with pytest.raises(NotFoundError, match="the test has asked for this failure"):
                scalingo.projects.list()
            assert scalingo.projects.list()
            with pytest.raises(ValueError, match="not 200"):
                scalingo_server.fail_next(200)

        @pytest.mark.parametrize("number", [1, 2])
        def test_no_test_sees_what_another_did(
            scalingo: Scalingo, scalingo_server: ReferenceServer, number: int
        ) -> None:
            users = scalingo.database(scalingo_server.app, "postgresql").users
            assert [user.name for user in users.list()].count("reporting") == 0
            users.create(name="reporting", read_only=True)
        """,
        "-s",
        conftest=NOTHING_LEFT,
    )
    assert run.passed(15), run.output
    assert "nothing is left" in run.output


def test_the_example(run_pytest: Runner) -> None:
    run = run_pytest(EXAMPLE.read_text(encoding="utf-8"))
    assert run.passed(5), run.output


def test_async_tests(run_pytest: Runner) -> None:
    run = run_pytest(
        """
        import asyncio

        import pytest

        from scalingo_databases.testing import AsyncScalingoFactory, ReferenceServer

        async def use(async_scalingo: AsyncScalingoFactory, app: str) -> None:
            async with async_scalingo() as scalingo:
                db = await scalingo.database(app, "mysql")
                assert await db.backups.list()

        @pytest.fixture
        def anyio_backend() -> str:
            return "asyncio"

        @pytest.mark.anyio
        async def test_by_a_plugin(
            async_scalingo: AsyncScalingoFactory, scalingo_server: ReferenceServer
        ) -> None:
            await use(async_scalingo, scalingo_server.app)

        def test_by_hand(async_scalingo: AsyncScalingoFactory, scalingo_server: ReferenceServer) -> None:
            asyncio.run(use(async_scalingo, scalingo_server.app))
        """,
        "-p",
        "anyio.pytest_plugin",
    )
    assert run.passed(2), run.output


def test_nothing_of_the_developer_is_used(run_pytest: Runner, tmp_path: Path) -> None:
    settings = tmp_path / ".config" / "scalingo"
    settings.mkdir(parents=True)
    for name in ("auth", "config.json"):
        (settings / name).write_text("that nobody can read", encoding="utf-8")
    run = run_pytest(
        """
        import base64
        import os

        import pytest

        from scalingo_databases import Scalingo
        from scalingo_databases.testing import ReferenceServer

        @pytest.fixture
        def sent(_scalingo_host, scalingo_server):
            inner, headers = _scalingo_host.app, []

            async def spy(scope, receive, send):
                headers.append(dict(scope["headers"]))
                await inner(scope, receive, send)

            _scalingo_host.app = spy
            return headers

        def test_a_client(scalingo: Scalingo, scalingo_server: ReferenceServer, sent) -> None:
            assert scalingo.account.get_current_user().username == "sandbox-owner"
            assert scalingo.database(scalingo_server.app, "mysql").backups.list()
            assert len(sent) == 5
            for headers in sent:
                kind, _, token = headers[b"authorization"].partition(b" ")
                token = base64.b64decode(token) if kind == b"Basic" else token
                assert token
                assert os.environ["SCALINGO_API_TOKEN"].encode() not in token
        """
    )
    assert run.passed(1), run.output
    assert CANARY not in run.output


def test_code_that_makes_its_own_client(run_pytest: Runner) -> None:
    run = run_pytest(
        """
        import os
        import subprocess
        import sys

        from scalingo_databases import Scalingo
        from scalingo_databases.testing import ReferenceServer

        def test_in_this_process(scalingo_environment: ReferenceServer) -> None:
            with Scalingo() as scalingo:
                assert scalingo.account.get_current_user().username == "sandbox-owner"
            assert [request.path for request in scalingo_environment.requests][-1] == "/v1/users/self"

        def test_in_another(scalingo_server: ReferenceServer) -> None:
            program = "from scalingo_databases import Scalingo; print(len(Scalingo().projects.list()))"
            environ = {**os.environ, **scalingo_server.environ}
            subprocess.run([sys.executable, "-c", program], env=environ, check=True)
            assert scalingo_server.requests[-1].path == "/v1/projects"
        """
    )
    assert run.passed(2), run.output


def test_in_parallel(run_pytest: Runner) -> None:
    run = run_pytest(
        """
        import pytest

        from scalingo_databases import Scalingo
        from scalingo_databases.testing import ReferenceServer

        @pytest.mark.parametrize("number", range(6))
        def test_it(scalingo: Scalingo, scalingo_server: ReferenceServer, number: int) -> None:
            users = scalingo.database(scalingo_server.app, "postgresql").users
            users.create(name="reporting", read_only=True)
        """,
        *("-p", "xdist", "-n2"),
    )
    assert run.passed(6), run.output


def test_missing_extra(run_pytest: Runner) -> None:
    run = run_pytest(
        """
        def test_one(scalingo): ...

        def test_another(scalingo_server): ...

        def test_that_needs_nothing(): ...
        """,
        conftest="""
            import sys

            sys.modules["uvicorn"] = None
        """,
    )
    assert run.code == 1
    assert "1 passed, 2 errors in" in run.output
    message = "error: uvicorn is not installed: pip install 'scalingo-databases[testing]'"
    assert run.output.splitlines().count(message) == 2
    assert "Traceback" not in run.output


def test_fixtures_are_listed_with_what_they_are(run_pytest: Runner) -> None:
    run = run_pytest("", "--fixtures")
    for name in ("scalingo_server", "scalingo", "async_scalingo", "scalingo_environment"):
        assert f"\n{name} -- " in run.output


def test_a_run_that_does_not_use_it_does_not_pay_for_it() -> None:
    program = "import sys, scalingo_databases.testing.plugin; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {name for name in done.stdout.split() if name.startswith(HEAVY)}
