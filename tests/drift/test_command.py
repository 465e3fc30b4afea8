"""The command: what it reads, what it says, how it ends."""

import base64
import copy
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scalingo_databases.drift.command import main
from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.recordings.har import read_har
from scalingo_databases.drift.recordings.reading import read
from scalingo_databases.drift.recordings.recorded import Recording

from ..contract.conftest import environment
from ..contract.serving import APP as CONTRACT_APP
from ..contract.serving import faithful
from ..contract.wrappers import Exchange, Mutant
from ..serving import served
from .conftest import SPEC
from .traffic import Entry, Har, changed, har_of, in_base64, matching

GIT = shutil.which("git") or "git"
SAMPLES = Path(__file__).parents[1] / "documents" / "samples"
Command = Callable[..., tuple[int, str, str]]
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoaXM"
LINK = "https://files.example.com/b/archive.tar.gz?temp_url_sig=0123456789abcdef0123456789abcdef&expires=1"


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command in the project."""
    monkeypatch.chdir(SPEC.parent)

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


def written(folder: Path, value: Any, name: str = "session.har") -> Path:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def with_backups(har: Har, **values: Any) -> list[Entry]:
    def change(body: Any) -> None:
        for backup in body["database_backups"]:
            backup.update(values)

    return [changed(each, change) for each in matching(har, "GET", "/backups")]


def test_the_reference_server_does_not_drift(
    command: Command, recorded: tuple[Har, str], tmp_path: Path
) -> None:
    har, url = recorded
    code, out, _ = command(written(tmp_path, har), "--base-url", f"{url}/")
    assert (code, out.splitlines()[-1][:9]) == (0, "No drift:")
    assert f"{len(har['log']['entries'])} exchanges with" in out


def test_the_same_from_the_provider(command: Command, har: Har, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        har_of(
            [
                in_base64(each) if "text" in each["response"]["content"] else each
                for each in har["log"]["entries"]
            ]
        ),
    )
    code, out, _ = command(path)
    assert (code, out.splitlines()[-1][:9]) == (0, "No drift:")


def test_the_samples_of_the_documentation(command: Command) -> None:
    code, out, _ = command(SAMPLES, "--format", "json")
    found = {(each["code"], *each["operations"]) for each in json.loads(out)["findings"]}
    # The documentation shows a body where there is none: see tests/documents/test_samples.py.
    assert found == {("DR105", "delete_addon_log_drain"), ("DR210", "delete_project")}
    assert code == 1


def test_a_file_named_after_its_operation(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bodies").mkdir()
    written(tmp_path / "bodies", {"regions": []}, "list_regions.200.json")
    assert command(tmp_path / "bodies")[0] == 0
    code, out, _ = command(written(tmp_path, {"error": "tea", "kind": 1}, "list_regions.418.json"))
    assert code == 1
    assert "Undocumented status 418 [DR101, unknown], once" in out


@pytest.mark.parametrize("name", ["samples.yaml", "samples.json", "anything.txt"])
def test_samples(command: Command, tmp_path: Path, name: str) -> None:
    entries = [
        {"operation": "list_regions", "status": 200, "body": {"regions": [], "total": 0}},
        {"operation": "list_database_maintenance", "status": 200, "request": {"query": {"sort": "up"}}},
        {"operation": "mysql_get_sqlmode", "request": {"body": {"action_name": "get-sqlmode"}}},
    ]
    code, out, _ = command(written(tmp_path, entries, name), "--format", "json")
    found = json.loads(out)["findings"]
    assert {(each["code"], each["subject"]) for each in found} == {("DR102", "total"), ("DR104", "sort")}
    assert code == 1


def test_forms(command: Command, har: Har, tmp_path: Path) -> None:
    path = written(tmp_path, har_of(with_backups(har, stored_until="2026-12-01T00:00:00Z")))
    _, text, _ = command(path)
    assert "1. Undocumented field stored_until [DR102, unknown], " in text
    assert "   spec/database-api/schemas/Backup.yaml:1\n" in text
    assert "   +    format: date-time\n" in text
    code, out, _ = command(path, "--format", "markdown")
    assert code == 1
    assert "## Undocumented field: `stored_until`" in out
    assert "```diff\n--- a/spec/database-api/schemas/Backup.yaml\n" in out
    (finding,) = json.loads(command(path, "--format", "json")[1])["findings"]
    assert finding["spec"] == {"file": "spec/database-api/schemas/Backup.yaml", "line": 1}
    assert finding["where"] == ["answer /database_backups/*/stored_until"]
    assert finding["times"] > 1
    assert finding["edit"].startswith("--- a/spec/")


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_no_secret_is_told(command: Command, har: Har, tmp_path: Path, form: str) -> None:
    secrets = {
        "word": "hunter2-hunter2", "access_token": "abcdef", "jwt": TOKEN, "link": LINK, "hidden": "p@ss",
        "key": "AKIA0123456789abcdefghijkl", "url": "postgres://user:geheim@db.example/x",
    }  # fmt: skip
    entries = with_backups(har, more=secrets, status=TOKEN, **{f"k{TOKEN}": 1}, size="tk-us-0123456789abcdef")
    for each in entries:
        each["request"]["headers"] = [{"name": "Authorization", "value": "Bearer hunter2-hunter2"}]
    _, out, err = command(written(tmp_path, har_of(entries)), "--format", form)
    for secret in ("hunter2", "abcdef", TOKEN, "temp_url_sig", "geheim", "AKIA", "tk-us-0"):
        assert secret not in out + err
    assert "more" in out


@pytest.mark.parametrize("value", ["{inner: hunter2hunter}", "99887766", "[hunter2hunter, [99887766]]"])
@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_no_secret_of_another_form_is_told(command: Command, tmp_path: Path, form: str, value: str) -> None:
    path = tmp_path / "samples.yaml"
    variable = f"{{id: 6740d7304f0c2e0012ab4702, name: B, value: {value}, more: {{value: {value}}}}}"
    path.write_text(f"[{{operation: list_app_variables, status: 200, body: {{variables: [{variable}]}}}}]")
    code, out, err = command(path, "--format", form)
    assert code == 1
    assert not re.search("hunter2|99887766", out + err)


def test_a_second_success_is_left_to_a_person(command: Command, har: Har, tmp_path: Path) -> None:
    entry = copy.deepcopy(matching(har, "GET", "/backups")[0])
    entry["response"]["status"] = 202
    code, out, _ = command(written(tmp_path, har_of([entry])))
    assert code == 1
    assert "Undocumented status 202 [DR101, unknown], once" in out
    assert "No edit is proposed" in out


def test_unseen(command: Command, har: Har, tmp_path: Path) -> None:
    path = written(tmp_path, har_of(matching(har, "GET", "/backups")))
    assert command(path)[0] == 0
    code, out, _ = command(path, "--unseen", "--format", "json")
    found = {(each["code"], each["subject"]) for each in json.loads(out)["findings"]}
    assert {("DR301", "hidden"), ("DR302", "cancelling")} <= found
    assert {code for code, _ in found} == {"DR301", "DR302"}
    assert code == 1
    assert all(each["edit"] for each in json.loads(out)["findings"])


def broken(
    code: str, operation: str, expected: str, got: str, message: str, times: int = 1
) -> dict[str, Any]:
    """Return a finding of the contract command."""
    told = {"expected": expected, "got": got, "message": message}
    return {"code": code, "operation": operation, "times": times, **told}


REQUIRED = ["id", "created_at", "name", "size", "status", "database_id"]
REPORT = {
    "violations": [
        broken(
            *("CT103", "list_database_backups", "{'type': 'string'}", "None"),
            'null is not of type "string" (at /database_backups/0/name)',
            times=3,
        ),
        broken(
            *("CT103", "list_database_backups", str({"required": REQUIRED}), "{'id': 'cut…"),
            '"name" is a required property (at /database_backups/0)',
        ),
        broken("CT101", "list_regions", "200, 401", "418", "the answer has the status 418"),
        broken("CT301", "list_regions", "", "", "something else"),
    ],
    "drift": [
        broken(
            *("CT901", "list_database_backups", "documented fields only", "colour"),
            "the field 'colour' is not documented (at /database_backups/*)",
        ),
        broken(
            *("CT902", "list_database_backups", "'periodic', 'manual'", "'imported'"),
            "'imported' is not one of the values (at /database_backups/*/method)",
        ),
    ],
}


def test_report_of_the_contract_command(command: Command, tmp_path: Path) -> None:
    code, out, _ = command(written(tmp_path, REPORT, "report.json"), "--format", "json")
    found = json.loads(out)
    assert code == 1
    assert {(each["code"], each["subject"], each["times"]) for each in found["findings"]} == {
        ("DR201", "", 3),
        ("DR203", "name", 1),
        ("DR101", "418", 1),
        ("DR102", "colour", 1),
        ("DR103", "imported", 1),
    }
    assert all(each["edit"] for each in found["findings"])
    assert sum(found["passed"].values()) == 1


def test_a_real_report(command: Command, tmp_path: Path) -> None:
    def change(exchange: Exchange) -> None:
        for backup in exchange.answer.get("database_backups", ()):
            backup["colour"] = "red"
            backup["name"] = None

    with served(Mutant(faithful(), change)) as server:
        subprocess.run(
            [
                *(sys.executable, "-m", "scalingo_databases.contract", server.url, "--app", CONTRACT_APP),
                *("--only", "list_database_backups", "--layer", "directed", "--report-dir", str(tmp_path)),
            ],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            check=False,
        )
    code, out, _ = command(tmp_path / "report.json", "--format", "json")
    found = {(each["code"], each["subject"], each["spec"]["file"]) for each in json.loads(out)["findings"]}
    assert ("DR201", "", "spec/database-api/schemas/Backup.yaml") in found
    assert code == 1


def test_apply(command: Command, har: Har, copied: Callable[[], Path], tmp_path: Path) -> None:
    spec = copied()
    path = written(tmp_path, har_of(with_backups(har, colour="red", hidden=None)))
    code, _, err = command(path, "--spec", spec, "--apply")
    assert (code, "is not in a git repository: give --force" in err) == (2, True)
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "x"],
    ):
        subprocess.run([GIT, *words], cwd=spec, check=True)
    code, _, err = command(path, "--spec", spec, "--apply")
    assert code == 1
    assert err.endswith(
        "1 files changed; nothing of the recording is left. Read the edits, then: nox -s generate\n"
    )
    lines = (spec / "database-api" / "schemas" / "Backup.yaml").read_text().splitlines()
    before = (SPEC / "database-api" / "schemas" / "Backup.yaml").read_text().splitlines()
    assert len(set(before) - set(lines)) == 1
    assert command(path, "--spec", spec)[0] == 0
    code, _, err = command(path, "--spec", spec, "--apply")
    assert (code, "has changes that are not committed" in err) == (2, True)
    assert command(path, "--spec", spec, "--apply", "--force")[0] == 0
    assert [each for each in spec.rglob(".*") if each.name != ".git" and ".git" not in each.parts] == []


ELSEWHERE = json.dumps(
    har_of([{"request": {"method": "GET", "url": "https://example.com/"}, "response": {"status": 200}}])
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is no HAR"),
        ("{", "this is not JSON"),
        ('{"log": {"entries": [{"request": ', "It may have been cut off"),
        ("[1, 2]", "it is no HAR"),
        ('{"log": {"entries": []}}', "there are no entries"),
        ('{"log": {"entries": 7}}', "it is no HAR"),
        ("[" * 100000, "too long or too deep"),
        ("a: [", "YAML syntax"),
        ('[{"operation": "list_region"}]', "did you mean 'list_regions'?"),
        ('[{"operation": "list_regions", "status": "ok"}]', "write a number such as 200"),
        ('[{"operation": "list_regions", "stats": 200}]', "'stats' is no key"),
        ('[{"operation": "list_regions", "request": 1}]', "`request` holds"),
        (ELSEWHERE, "1 to other hosts"),
    ],
)  # fmt: skip
def test_bad_input(command: Command, tmp_path: Path, text: str, said: str) -> None:
    code, out, err = command(written(tmp_path, text))
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_more_bad_input(command: Command, tmp_path: Path) -> None:
    latin = tmp_path / "latin.har"
    latin.write_bytes(b'{"a": "\xe9"}')
    (tmp_path / "empty").mkdir()
    for path, said in (
        (latin, "not UTF-8"),
        (tmp_path / "nothing", "cannot be read"),
        (tmp_path / "empty", "in this folder"),
    ):
        code, _, err = command(path)
        assert (code, said in err, err.count("\n")) == (2, True, 1)
    har = written(tmp_path, har_of([]))
    assert "name it with --spec" in command(har, "--spec", tmp_path / "no-spec")[2]
    assert command(har, "--spec", tmp_path / "empty")[0] == 2


def entry_of(har: Har, **content: Any) -> Entry:
    entry = copy.deepcopy(matching(har, "GET", "/backups")[0])
    entry["response"]["content"] = content
    return entry


def test_what_says_nothing_is_passed_over(command: Command, har: Har, tmp_path: Path) -> None:
    good = matching(har, "GET", "/backups")[0]
    media = {"mimeType": "application/json"}
    entries: list[Any] = [
        good,
        {**good, "response": {}},
        {**good, "response": None},
        {**good, "response": {"status": 0}},
        {**good, "response": {**good["response"], "status": 304}},
        {**good, "request": {**good["request"], "method": "OPTIONS"}},
        {**good, "request": {**good["request"], "url": "https://example.com/x"}},
        {**good, "request": {**good["request"], "url": "http://[::1"}},
        {**good, "request": {"method": "GET", "url": "https://db-api.osc-fr1.scalingo.com/api/coffee/7"}},
        "nothing",
        entry_of(har, **media),
        entry_of(har, **media, text="{"),
        entry_of(har, **media, text="\ud800"),
        entry_of(har, **media, text='{"database_backups": [], "\\ud800": 1}'),
        entry_of(har, **media, text=base64.b64encode(b"\xff\xfe").decode(), encoding="base64"),
        entry_of(har, **media, text="!", encoding="base64"),
    ]  # fmt: skip
    code, out, _ = command(written(tmp_path, har_of(entries)), "--format", "json")
    found = json.loads(out)
    assert (code, found["findings"]) == (0, [])
    assert sum(found["passed"].values()) + found["compared"] == len(entries)
    assert found["unknown"] == {"GET /api/coffee/*": 1}
    assert found["passed"]["with a JSON body that cannot be read"] == 4


def numbered(number: int) -> Callable[[Any], None]:
    return lambda body: body.update(n=number, pad="x" * 10000)


def test_a_huge_recording(command: Command, har: Har, tmp_path: Path) -> None:
    (entry, *_) = with_backups(har, colour="red")
    entries = [changed(entry, numbered(index)) for index in range(3000)]
    path = written(tmp_path, har_of(entries))
    assert path.stat().st_size > 30_000_000
    code, out, _ = command(path, "--format", "json")
    assert code == 1
    assert {each["subject"] for each in json.loads(out)["findings"]} == {"colour", "n", "pad"}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from([200, "GET", "https://a.example/"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "request",
                    "response",
                    "method",
                    "url",
                    "status",
                    "headers",
                    "name",
                    "value",
                    "content",
                    "text",
                    "encoding",
                    "postData",
                    "mimeType",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(st.lists(JSON, max_size=5))
def test_any_entry_is_read_or_counted(entries: list[Any]) -> None:
    into = Recording()
    read_har(har_of(entries), "any.har", into)
    assert len(into.exchanges) + sum(into.passed.values()) == len(entries)


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "any.har"
    path.write_bytes(content)
    with pytest.raises(DriftError):
        read([path])


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "exit code: 0 no drift; 1 drift" in capsys.readouterr().out
