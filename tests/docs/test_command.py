"""The command: what it writes, what it answers, and how it shows a site while that is being written."""

import http.client
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from jinja2 import Environment, FileSystemLoader

from scalingo_databases.docs import preview
from scalingo_databases.docs.build import Built, Plan, build
from scalingo_databases.docs.errors import DocsError
from tests.docs.publishing import GOOD, ROOT, content, publish


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        publish("--help")
    assert end.value.code == 0


def test_help_is_complete() -> None:
    command = [sys.executable, "-m", "scalingo_databases.docs", "--help"]
    said = " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    for word in (
        "exit code: 0",
        "; 1 nothing",
        "; 2 wrong arguments",
        "130 interrupted",
        "--serve",
        "--base-url",
    ):
        assert word in said


def test_own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = publish("--output", tmp_path / "site")
    assert (done.code, done.err) == (0, "")
    files = content(tmp_path / "site")
    assert f": {sum(path.endswith('.html') for path in files)} pages" in done.out
    assert {"index.html", "database-api/backups.html", "actions.html", "llms.txt"} <= files.keys()
    assert "sitemap.xml" not in files


def test_own_documents_need_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = publish("--output", tmp_path / "site")
    assert done.code == 1
    assert "run this in a checkout" in done.err
    assert not (tmp_path / "site").exists()


def test_document_by_path_with_a_title(tmp_path: Path) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    done = publish(document, "--title", "All <pets>", "--output", tmp_path / "site")
    assert done.code == 0, done.err
    start = (tmp_path / "site/index.html").read_text()
    assert "<title>All &lt;pets&gt;</title>" in start
    assert (tmp_path / "site/pets/default.html").exists()


def test_two_documents_with_one_name_and_the_same_operations(tmp_path: Path) -> None:
    for version in ("1", "2"):
        (tmp_path / version).mkdir()
        (tmp_path / version / "pets.yaml").write_text(GOOD.replace("version: '1'", f"version: '{version}'"))
    done = publish(tmp_path / "1/pets.yaml", tmp_path / "2/pets.yaml", "--output", tmp_path / "site")
    assert done.code == 0, done.err
    files = content(tmp_path / "site")
    assert {"pets/default.html", "pets-2/default.html", "documents/pets-2.yaml"} <= files.keys()
    schema = files["pets-2/schemas/Pet.html"].decode()
    assert "../default.html#getPet" in schema


@pytest.mark.parametrize(
    "url",
    [
        *("docs.example.com", "ftp://docs.example.com", "https://a.example/?b=c", "https://"),
        *(
            'https://x y/<b>"',
            'https://x/"',
            "https://[bad",
            "https://a:99999999",
            "https://me:secret@a.example",
        ),
    ],
)
def test_base_url_that_is_none(url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scalingo_databases.docs", "--base-url", url, "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith(f"{url!r} is no address such as https://docs.example.com/api/\n")


@pytest.mark.parametrize("others", [["pets.yaml"], ["--serve"]])
def test_addresses_of_others_are_not_noted(others: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        publish("--publish", *others, "--output", tmp_path / "site")
    assert end.value.code == 2


def test_base_url_without_a_slash(tmp_path: Path) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    done = publish(document, "--base-url", "https://x.example/docs", "--output", tmp_path / "site")
    assert done.code == 0
    assert (
        "<loc>https://x.example/docs/pets/default.html</loc>" in (tmp_path / "site/sitemap.xml").read_text()
    )


class Shown:
    """A preview that runs: its process, and the pages that it shows."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process = process
        self.port = port

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    @contextmanager
    def events(self) -> Iterator[Iterator[int]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/preview-events")
        answer = connection.getresponse()
        try:
            lines = iter(answer.readline, b"")
            yield (int(line.removeprefix(b"data: ")) for line in lines if line.startswith(b"data: "))
        finally:
            connection.close()


@contextmanager
def shown(document: Path) -> Iterator[Shown]:
    command = [sys.executable, "-m", "scalingo_databases.docs", str(document), "--serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.fullmatch(r"ready (http://127\.0\.0\.1:\d+/)\n", process.stdout.readline())
            assert found is not None
            port = urlsplit(found[1]).port
            assert port is not None
            yield Shown(process, port)
        finally:
            process.kill()


def test_preview_follows_the_document(tmp_path: Path) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    with shown(document) as here, here.events() as numbers:
        first = next(numbers)
        assert here.get("/nothing")[0] == 404
        assert "EventSource" in here.get("/")[1]
        assert "The pet." in here.get("/pets/default.html")[1]
        document.write_text(GOOD.replace("The pet.", "The one pet."))
        assert next(each for each in numbers if each != first)
        assert "The one pet." in here.get("/pets/default.html")[1]
        document.write_text(GOOD.replace("openapi: 3.1.0", "swagger: '2.0'"))
        assert here.process.stderr is not None
        assert "this is Swagger 2.0" in here.process.stderr.readline()
        assert "The one pet." in here.get("/pets/default.html")[1]
        here.process.send_signal(signal.SIGTERM)
        assert here.process.wait(timeout=30) == 0


def test_preview_goes_on_when_a_template_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    shown = preview.Preview(Plan(tmp_path, (document,)))
    before = shown.built
    (tmp_path / "page.html.j2").write_text("<p>\n{% if %}\n")

    def broken(plan: Plan) -> Built:
        Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("page.html.j2")
        return build(plan)

    with monkeypatch.context() as patch:
        patch.setattr(preview, "build", broken)
        document.write_text(f"{GOOD}\n")
        shown.poll()
    said, last = capsys.readouterr().err.splitlines()
    assert said.startswith(f"{tmp_path}/page.html.j2:2: TemplateSyntaxError: ")
    assert last == "The last good site stays."
    assert shown.built is before
    document.write_text(f"{GOOD}\n\n")
    shown.poll()
    assert shown.number == 2


def test_preview_on_a_port_that_is_taken(tmp_path: Path) -> None:
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = publish(document, "--serve", "--port", taken.getsockname()[1])
    assert done.code == 1
    assert "choose another one with --port" in done.err


def test_preview_of_a_bad_document(tmp_path: Path) -> None:
    done = publish(tmp_path / "none.yaml", "--serve", "--port", 0)
    assert done.code == 1
    assert "none.yaml:1: the file cannot be read" in done.err


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a copy of what the project's site is made of."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    return tmp_path


def test_preview_takes_documents_as_they_are_being_written(checkout: Path) -> None:
    file = checkout / "spec/database-api/paths/backups.yaml"
    file.write_text(file.read_text().replace("List the backups of a database", "See them all"))
    live = build(Plan(checkout, live=True)).files
    assert b"See them all" in live["database-api/backups.html"]
    assert b"See them all" not in build(Plan(checkout)).files["database-api/backups.html"]


def test_preview_tells_where_spec_is_wrong(checkout: Path) -> None:
    file = checkout / "spec/database-api/actions/mysql.yaml"
    file.write_text(file.read_text().replace("x-effect:", "x-efect:", 1))
    with pytest.raises(DocsError, match=r"^spec/database-api/actions/mysql\.yaml:\d+: .*x-effe?ct"):
        build(Plan(checkout, live=True))
    file.write_text("a: [")
    with pytest.raises(DocsError, match=r"spec/database-api/actions/mysql\.yaml:\d+: YAML syntax"):
        build(Plan(checkout, live=True))
