"""The official command line's files: who is logged in, which region, which regions."""

import base64
import json
import os
import pickle
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    RegionDiscoveryError,
    UnknownRegionError,
    auth_client,
    resolve_region,
)
from scalingo_databases.client.cli_files import LARGEST_FILE
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.listed import Regions
from scalingo_databases.client.transport import HttpOptions
from scalingo_databases.generated.clients.scalingo_api.api.regions import list_regions

from .clock import FakeClock
from .fake import API_TOKEN, FakeScalingo

NOW = 1_700_000_000.0  # 2023-11-14T22:13:20Z
FRESH, STALE = "2023-11-14T23:13:20.500000001+01:00", "2023-11-14T22:13:20Z"
CANARY = "canary-in-a-file"


class Silent(RegionDirectory):
    """A directory that cannot ask anybody, and remembers that it was asked to."""

    def __init__(self) -> None:
        super().__init__(FakeClock(NOW))
        self.asked = 0

    def regions(self, auth_url: str, http: HttpOptions) -> Regions:
        self.asked += 1
        raise RegionDiscoveryError("not reachable")


@pytest.fixture
def directory() -> Silent:
    return Silent()


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path)}


def logged_in(token: object = API_TOKEN, host: str = "auth.scalingo.com", version: object = "2.1") -> Any:
    account = {"tokens": {"token": token}, "user": {"username": CANARY}}
    return {"auth_data_version": version, "last_update": FRESH, "auth_config_data": {host: account}}


def write(environ: Mapping[str, str], name: str, content: object) -> Path:
    path = Path(environ["HOME"], name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def write_auth(environ: Mapping[str, str], content: object) -> Path:
    return write(environ, ".config/scalingo/auth", content)


def write_config(environ: Mapping[str, str], content: object) -> Path:
    return write(environ, ".config/scalingo/config.json", content)


def write_regions(environ: Mapping[str, str], *regions: object, expire_at: object = FRESH) -> Path:
    content = {"expire_at": expire_at, "regions": list(regions)}
    return write(environ, ".cache/scalingo/regions.json", content)


def host_of(fake: FakeScalingo) -> str:
    return fake.auth_url.removeprefix("http://")


def listed(name: str, domain: str = "scalingo.com", **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "api": f"https://api.{name}.{domain}",
        "database_api": f"https://db-api.{name}.{domain}",
    } | more


# Who is logged in


def token_of(account: Account) -> str:
    """Give the API token that ``account`` would exchange."""
    request = httpx.Request("POST", f"{account.platform.auth_url}/v1/tokens/exchange")
    flow = account.auth_service_auth().sync_auth_flow(request)
    credentials = next(flow).headers["Authorization"].removeprefix("Basic ")
    return base64.b64decode(credentials).decode().removeprefix(":")


def test_who_is_logged_in_needs_no_token(fake: FakeScalingo, environ: dict[str, str]) -> None:
    write_auth(environ, logged_in(host=host_of(fake)))
    assert Account(environ=environ, **fake.urls).bearer_token() in fake.issued


def test_the_process_environment_says_where_home_is(fake: FakeScalingo) -> None:
    write_auth(os.environ, logged_in(host=host_of(fake)))
    assert Account(**fake.urls).bearer_token() in fake.issued


def test_argument_variable_and_file_count_in_this_order(fake: FakeScalingo, environ: dict[str, str]) -> None:
    write_auth(environ, logged_in("of-the-file", host=host_of(fake)))
    both = {**environ, "SCALINGO_API_TOKEN": "of-the-variable"}
    assert Account("of-the-argument", environ=both, **fake.urls).bearer_token() == "of-the-argument"
    assert Account(bearer="of-the-argument", environ=both, **fake.urls).bearer_token() == "of-the-argument"
    assert Account(environ=both, **fake.urls).bearer_token() == "of-the-variable"
    assert token_of(Account(environ=environ, **fake.urls)) == "of-the-file"


def test_a_file_that_is_not_needed_is_not_read(fake: FakeScalingo, environ: dict[str, str]) -> None:
    write_auth(environ, b"not JSON")
    assert Account("given", environ=environ, **fake.urls).bearer_token() == "given"
    with_variable = {**environ, "SCALINGO_API_TOKEN": "given"}
    assert Account(environ=with_variable, **fake.urls).bearer_token() == "given"


def test_the_file_is_left_alone_when_asked_to(fake: FakeScalingo, environ: dict[str, str]) -> None:
    write_auth(environ, logged_in(host=host_of(fake)))
    with pytest.raises(ConfigurationError, match=r"there is no token: .* or set SCALINGO_API_TOKEN$"):
        Account(environ=environ, cli_files=False, **fake.urls)


def test_auth_file_names_another_place(fake: FakeScalingo, environ: dict[str, str]) -> None:
    path = write(environ, "elsewhere/login", logged_in(host=host_of(fake)))
    assert Account(environ={"AUTH_FILE": str(path)}, **fake.urls).bearer_token() in fake.issued
    moved = {**environ, "CONFIG_DIR": str(path.parent)}  # moves nothing for the command line either
    with pytest.raises(ConfigurationError, match="there is no token"):
        Account(environ=moved, **fake.urls)


@pytest.mark.parametrize(
    ("version", "host"),
    [("2.1", "auth.scalingo.com"), ("2.0", "api.scalingo.com"), ("2.1", "auth.scalingo.com:443")],
)
@pytest.mark.parametrize("auth_url", [None, "https://auth.scalingo.com", "auth.scalingo.com:443"])
def test_both_versions_log_in_to_the_provider(
    environ: dict[str, str], version: str, host: str, auth_url: str | None
) -> None:
    write_auth(environ, logged_in("of-the-file", host, version))
    assert token_of(Account(environ=environ, auth_url=auth_url)) == "of-the-file"


@pytest.mark.parametrize(
    ("version", "host"),
    [
        ("2.1", "api.scalingo.com"),
        ("2.0", "auth.scalingo.com"),
        ("2.1", "auth.example.com"),
        ("2.1", "scalingo.com"),
    ],
)
def test_a_token_of_another_service_does_not_count(environ: dict[str, str], version: str, host: str) -> None:
    path = write_auth(environ, logged_in(host=host, version=version))
    with pytest.raises(ConfigurationError, match="there is no token") as caught:
        Account(environ=environ)
    assert f"({path} has no token for https://auth.scalingo.com)" in str(caught.value)


@pytest.mark.parametrize(("version", "host"), [("2.1", "auth.scalingo.com"), ("2.0", "api.scalingo.com")])
def test_the_providers_token_is_not_for_a_private_platform(
    fake: FakeScalingo, environ: dict[str, str], version: str, host: str
) -> None:
    write_auth(environ, logged_in(host=host, version=version))
    with pytest.raises(ConfigurationError, match="there is no token"):
        Account(environ=environ, **fake.urls)
    with pytest.raises(ConfigurationError, match="there is no token"):
        Account(environ={**environ, "SCALINGO_AUTH_URL": "https://auth.example.com"})
    assert fake.requests == []


def test_a_host_of_another_port_or_with_more_in_front_does_not_fit(environ: dict[str, str]) -> None:
    write_auth(environ, logged_in(host="auth.example.com"))
    assert Account(environ=environ, auth_url="https://auth.example.com/base").platform.files.auth is not None
    for url in ("https://auth.example.com:8443", "https://my.auth.example.com", "https://example.com"):
        with pytest.raises(ConfigurationError, match="there is no token"):
            Account(environ=environ, auth_url=url)


def test_an_address_of_numbers_fits_its_own_key(environ: dict[str, str]) -> None:
    for url, host in (
        ("http://[::1]:8080", "[::1]:8080"),
        ("http://[::1]", "[::1]"),
        ("http://127.0.0.1", "127.0.0.1"),
    ):
        write_auth(environ, logged_in("of-the-file", host))
        assert token_of(Account(environ=environ, auth_url=url)) == "of-the-file"


@pytest.mark.parametrize("account", [None, {}])
def test_who_has_logged_out_is_not_logged_in(environ: dict[str, str], account: object) -> None:
    accounts = {"auth.scalingo.com": account} if account is None else {}
    write_auth(environ, {"auth_data_version": "2.1", "auth_config_data": accounts})
    with pytest.raises(ConfigurationError, match=r"there is no token.*scalingo login"):
        Account(environ=environ)


UNUSABLE: dict[str, object] = {
    "text": CANARY.encode(),
    "cut": b'{"auth_data_version": "2.1", "token": "' + CANARY.encode(),
    "no-utf8": b"\xff\xfe" + CANARY.encode(),
    "deep": b"[" * 200_000,
    "large": b" " * LARGEST_FILE + b"{}",
    "null": None,
    "list": [CANARY],
    "number": 5,
    "first-version": {"last_update": FRESH, "auth_config_data": {"api.scalingo.com": {"token": CANARY}}},
    "old-version": logged_in(CANARY, version="1.0"),
    "new-version": logged_in(CANARY, version="3.0"),
    "odd-version": logged_in(CANARY, version=[CANARY]),
    "number-version": logged_in(CANARY, version=2.1),
    "no-accounts": {"auth_data_version": "2.1", "auth_config_data": [CANARY]},
    "odd-account": {"auth_data_version": "2.1", "auth_config_data": {"auth.scalingo.com": CANARY}},
    "no-token": logged_in(None),
    "empty-token": logged_in(" "),
    "odd-token": logged_in([CANARY]),
    "token-of-two-lines": logged_in(f"{CANARY}\n{CANARY}"),
}


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE)
def test_a_file_that_cannot_be_used_is_named_and_not_shown(environ: dict[str, str], content: object) -> None:
    path = write_auth(environ, content)
    error = account_error(environ)
    assert str(error).startswith(f"{path} ")
    assert str(error).endswith(
        "log in again with 'scalingo login', set SCALINGO_API_TOKEN, "
        "or leave the file alone with cli_files=False"
    )
    assert "\n" not in str(error)
    assert CANARY not in inside(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


def account_error(environ: Mapping[str, str]) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        Account(environ=environ)
    assert caught.value.__context__ is None
    return caught.value


def inside(error: BaseException) -> str:
    """Give the whole traceback below this module, local variables included."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_globals["__name__"] == __name__:
        trace = trace.tb_next
    lines = traceback.TracebackException(type(error), error, trace, capture_locals=True).format()
    return "".join([*lines, repr(vars(error))])


def test_a_folder_in_the_place_of_the_file_is_an_error(environ: dict[str, str]) -> None:
    Path(environ["HOME"], ".config/scalingo/auth").mkdir(parents=True)
    assert "is not a file" in str(account_error(environ))


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(environ: dict[str, str]) -> None:
    path = Path(environ["HOME"], "pipe")
    os.mkfifo(path)
    assert "is not a file" in str(account_error({"AUTH_FILE": str(path)}))


def test_a_file_of_somebody_else_is_an_error_for_the_token(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_auth(environ, logged_in())
    forbid(monkeypatch)
    assert "cannot be read (PermissionError)" in str(account_error(environ))


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the system refuse every file, as it does for who is not root."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)


def test_a_file_below_a_file_is_none(environ: dict[str, str]) -> None:
    path = write(environ, "file", b"")
    with pytest.raises(ConfigurationError, match="there is no token"):
        Account(environ={"AUTH_FILE": str(path / "auth")})
    with pytest.raises(ConfigurationError, match="cannot be read"):
        Account(environ={"AUTH_FILE": "a\0b"})


def test_the_mode_of_the_file_is_its_owners_affair(environ: dict[str, str]) -> None:
    write_auth(environ, logged_in("of-the-file")).chmod(0o666)
    assert token_of(Account(environ=environ)) == "of-the-file"


def test_nothing_is_written(fake: FakeScalingo, environ: dict[str, str], directory: Silent) -> None:
    write_auth(environ, logged_in(host=host_of(fake)))
    before = sorted(Path(environ["HOME"]).rglob("*"))
    Account(environ=environ, directory=directory, **fake.urls).bearer_token()
    resolve_region(environ=environ, directory=directory)
    assert sorted(Path(environ["HOME"]).rglob("*")) == before


def test_an_auth_client_is_signed_for_who_is_logged_in(fake: FakeScalingo, environ: dict[str, str]) -> None:
    for content, starts in ((logged_in(host=host_of(fake)), "Bearer "), (logged_in(), "")):
        write_auth(environ, content)
        with auth_client(environ=environ, auth_url=fake.auth_url) as client:
            list_regions.sync_detailed(client=client)
        assert fake.authorizations("regions")[-1].startswith(starts)
    assert fake.authorizations("regions")[-1] == ""


# Which region


def name_of(environ: Mapping[str, str], directory: RegionDirectory, **more: Any) -> str:
    return resolve_region(environ=environ, directory=directory, **more).name


def test_argument_variable_config_and_default_count_in_this_order(
    environ: dict[str, str], directory: Silent
) -> None:
    assert name_of(environ, directory) == "osc-fr1"
    write_config(environ, {"region": "osc-secnum-fr1"})
    assert name_of(environ, directory) == "osc-secnum-fr1"
    variable = {**environ, "SCALINGO_REGION": "agora-fr1"}
    assert name_of(variable, directory) == "agora-fr1"
    assert name_of(variable, directory, region="osc-fr1") == "osc-fr1"
    assert name_of(environ, directory, cli_files=False) == "osc-fr1"


def test_an_account_takes_the_same_region(environ: dict[str, str], directory: Silent) -> None:
    write_config(environ, {"region": "osc-secnum-fr1"})
    account = Account("tk-us-x", environ=environ, directory=directory)
    assert account.platform.region.name == "osc-secnum-fr1"
    without = Account("tk-us-x", environ=environ, directory=directory, cli_files=False)
    assert without.platform.region.name == "osc-fr1"


def test_config_file_path_names_another_place(environ: dict[str, str], directory: Silent) -> None:
    path = write(environ, "elsewhere.json", {"region": "osc-secnum-fr1"})
    assert name_of({"CONFIG_FILE_PATH": str(path)}, directory) == "osc-secnum-fr1"


@pytest.mark.parametrize("content", [{}, {"region": ""}, {"region": " "}, {"region": None}])
def test_a_config_without_a_region_says_nothing(
    environ: dict[str, str], directory: Silent, content: object
) -> None:
    write_config(environ, content)
    assert name_of(environ, directory) == "osc-fr1"


@pytest.mark.parametrize("content", [CANARY.encode(), [CANARY], {"region": [CANARY]}, {"region": "a\nb"}])
def test_a_config_that_cannot_be_used_is_an_error(
    environ: dict[str, str], directory: Silent, content: object
) -> None:
    path = write_config(environ, content)
    with pytest.raises(ConfigurationError, match="set SCALINGO_REGION, or leave the file alone") as caught:
        resolve_region(environ=environ, directory=directory)
    assert str(caught.value).startswith(f"{path} ")
    assert CANARY not in inside(caught.value)
    assert name_of({**environ, "SCALINGO_REGION": "osc-fr1"}, directory) == "osc-fr1"
    both = {"api_url": "https://api.example.com", "database_api_url": "https://db.example.com"}
    assert name_of(environ, directory, **both) == "custom"


def test_a_config_of_somebody_else_says_nothing(
    environ: dict[str, str], directory: Silent, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_config(environ, {"region": "osc-secnum-fr1"})
    forbid(monkeypatch)
    assert name_of(environ, directory) == "osc-fr1"


def test_an_unknown_region_of_the_config_names_the_file_and_the_known_ones(
    environ: dict[str, str], directory: Silent
) -> None:
    path = write_config(environ, {"region": "osc-fr9"})
    write_regions(environ, listed("new-1"))
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region(environ=environ, directory=directory)
    assert str(caught.value).startswith(f"{path}: region 'osc-fr9' is not known: use one of new-1, osc-fr1,")
    assert (caught.value.name, caught.value.known[0]) == ("osc-fr9", "new-1")


# Which regions there are


def test_fresh_regions_of_the_command_line_save_a_call(environ: dict[str, str], directory: Silent) -> None:
    write_regions(environ, listed("new-1"), listed("new-2", default=True))
    assert name_of(environ, directory) == "new-2"
    found = resolve_region("new-1", environ=environ, directory=directory)
    assert (found.api_url, found.database_api_url) == (
        "https://api.new-1.scalingo.com",
        "https://db-api.new-1.scalingo.com",
    )
    assert directory.asked == 0
    assert name_of(environ, directory, cli_files=False) == "osc-fr1"
    assert directory.asked == 1


def test_regions_cache_path_names_another_place(environ: dict[str, str], directory: Silent) -> None:
    path = write_regions(environ, listed("new-1", default=True))
    assert name_of({"REGIONS_CACHE_PATH": str(path)}, directory) == "new-1"


@pytest.mark.parametrize("expire_at", [STALE, "2023-11-14T23:20:00", "soon", "9999-99-99", 9e9, None, ""])
def test_regions_that_are_not_fresh_do_not_count(
    environ: dict[str, str], directory: Silent, expire_at: object
) -> None:
    write_regions(environ, listed("new-1", default=True), expire_at=expire_at)
    assert name_of(environ, directory) == "osc-fr1"
    assert directory.asked == 1


@pytest.mark.parametrize(
    "entry",
    [
        listed("new-1", "example.com", default=True),
        listed("new-1", "evilscalingo.com", default=True),
        listed("new-1", "scalingo.com.example.com", default=True),
        listed("new-1", default=True) | {"database_api": "https://db.example.com"},
        listed("new-1", default=True) | {"api": "http://127.0.0.1:1"},
        listed("new-1", default=True) | {"api": None},
        CANARY,
    ],
)
def test_a_kept_region_leads_to_the_providers_hosts_only(
    environ: dict[str, str], directory: Silent, entry: object
) -> None:
    write_regions(environ, entry)
    assert name_of(environ, directory) == "osc-fr1"


def test_kept_regions_are_the_providers(environ: dict[str, str], directory: Silent) -> None:
    write_regions(environ, listed("new-1", default=True))
    with pytest.raises(RegionDiscoveryError):
        resolve_region(auth_url="https://auth.example.com", environ=environ, directory=directory)


@pytest.mark.parametrize(
    "content", [b"", b"not JSON", b"[]", b'{"expire_at": "', {"expire_at": FRESH, "regions": 5}]
)
def test_a_broken_cache_is_none(environ: dict[str, str], directory: Silent, content: object) -> None:
    write(environ, ".cache/scalingo/regions.json", content)
    assert name_of(environ, directory) == "osc-fr1"
