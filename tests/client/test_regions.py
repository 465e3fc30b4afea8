"""Which region and which hosts: the order, the overrides, what happens without an answer."""

import gzip
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    Region,
    RegionDiscoveryError,
    UnknownRegionError,
    discovery,
    resolve_region,
)
from scalingo_databases.client import regions as table
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.errors import InsecureUrlError
from scalingo_databases.client.listed import ListedRegion
from scalingo_databases.client.transport import HttpOptions

from .clock import FakeClock
from .fake import API_TOKEN, Answer, FakeScalingo

PROVIDER = "https://auth.scalingo.com"


def entry(name: str, **more: Any) -> dict[str, Any]:
    urls = {"api": f"https://api.{name}.example.com", "database_api": f"https://db.{name}.example.com/"}
    return {"name": name, **urls, **more}


def region(name: str, auth_url: str) -> Region:
    return Region(name, auth_url, f"https://api.{name}.example.com", f"https://db.{name}.example.com")


def provider_region(name: str) -> Region:
    return Region(name, PROVIDER, f"https://api.{name}.scalingo.com", f"https://db-api.{name}.scalingo.com")


class FixedDirectory(RegionDirectory):
    """Lists without a network: what the provider's service would answer, or its failure."""

    def __init__(self, *listed: ListedRegion) -> None:
        super().__init__()
        self.listed = listed
        self.asked: list[str] = []

    def regions(self, auth_url: str, http: HttpOptions) -> tuple[ListedRegion, ...]:
        self.asked.append(auth_url)
        if not self.listed:
            raise RegionDiscoveryError("not reachable")
        return self.listed


NEW = ListedRegion("new-1", "https://api.new-1.example.com", "https://db.new-1.example.com", True)


@pytest.fixture
def directory(clock: FakeClock) -> RegionDirectory:
    return RegionDirectory(clock)


@pytest.mark.parametrize("name", ["osc-fr1", "osc-secnum-fr1", "agora-fr1"])
def test_a_region_of_the_table_needs_no_discovery(name: str) -> None:
    directory = FixedDirectory(NEW)
    assert resolve_region(name, environ={}, directory=directory) == provider_region(name)
    assert resolve_region(environ={"SCALINGO_REGION": name}, directory=directory) == provider_region(name)
    assert directory.asked == []


def test_the_argument_goes_before_the_environment_and_that_before_discovery() -> None:
    directory = FixedDirectory(NEW)
    environ = {"SCALINGO_REGION": "osc-secnum-fr1"}
    assert resolve_region("osc-fr1", environ=environ, directory=directory).name == "osc-fr1"
    assert resolve_region(environ=environ, directory=directory).name == "osc-secnum-fr1"
    assert resolve_region(environ={"SCALINGO_REGION": " "}, directory=directory).name == "new-1"
    assert directory.asked == [PROVIDER]


def test_without_an_answer_the_table_gives_the_default_region() -> None:
    assert resolve_region(environ={}, directory=FixedDirectory()) == provider_region("osc-fr1")


def test_without_a_default_in_the_answer_the_table_gives_it() -> None:
    directory = FixedDirectory(ListedRegion("new-1", NEW.api_url, NEW.database_api_url))
    assert resolve_region(environ={}, directory=directory) == provider_region("osc-fr1")


@pytest.mark.parametrize(("directory", "known"), [(FixedDirectory(NEW), ("new-1",)), (FixedDirectory(), ())])
def test_an_unknown_region_is_an_error_that_lists_the_known_ones(
    directory: RegionDirectory, known: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownRegionError) as caught:
        resolve_region("osc-fr2", environ={}, directory=directory)
    assert caught.value.known == (*known, "osc-fr1", "osc-secnum-fr1", "agora-fr1")
    assert caught.value.name == "osc-fr2"
    assert f"region 'osc-fr2' is not known: use one of {', '.join(caught.value.known)}" in str(caught.value)


@pytest.mark.parametrize("wrong", [5, b"osc-fr1", ["osc-fr1"]])
def test_a_region_that_is_no_text_is_an_error(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="region is no text: give a name"):
        resolve_region(wrong, environ={}, directory=FixedDirectory(NEW))


def test_an_empty_region_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match="region is empty"):
        resolve_region(" ", environ={}, directory=FixedDirectory())


def test_discovery_gives_the_default_region_and_those_asked_for(
    fake: FakeScalingo, directory: RegionDirectory
) -> None:
    fake.regions = {"regions": [entry("north"), entry("south", default=True)]}
    options: dict[str, Any] = {"auth_url": fake.auth_url, "environ": {}, "directory": directory}
    assert resolve_region(**options) == region("south", fake.auth_url)
    assert resolve_region("north", **options) == region("north", fake.auth_url)
    assert fake.count("regions") == 1
    assert fake.authorizations("regions") == [""]


def test_an_answer_is_remembered_for_ten_minutes(
    fake: FakeScalingo, directory: RegionDirectory, clock: FakeClock
) -> None:
    fake.regions = {"regions": [entry("north", default=True)]}
    for seconds, calls in ((0, 1), (599, 1), (1, 2)):
        clock.pass_seconds(seconds)
        resolve_region(auth_url=fake.auth_url, environ={}, directory=directory)
        assert fake.count("regions") == calls


@pytest.mark.parametrize(
    "answer",
    [
        Answer(500, {}),
        Answer(200, b"<html>"),
        Answer(200, []),
        Answer(200, {"regions": None}),
        Answer(200, {"regions": []}),
        Answer(200, {"regions": ["osc-fr1"]}),
        Answer(200, {"regions": [{"name": "x"}, {"name": "y", "api": 1, "database_api": 2}]}),
        Answer(200, {"regions": [entry("x") | {"api": "http://api.example.com"}]}),
        Answer(200, {"regions": [entry("x") | {"database_api": "postgres://u:p@db"}]}),
        Answer(302, b"", {"Location": "https://elsewhere.example.com"}),
    ],
)
def test_a_private_platform_that_does_not_answer_gets_no_provider_hosts(
    fake: FakeScalingo, directory: RegionDirectory, answer: Answer
) -> None:
    fake.script("regions", answer, answer)
    for name in (None, "osc-fr1"):
        with pytest.raises(RegionDiscoveryError, match="the regions are not known"):
            resolve_region(name, auth_url=fake.auth_url, environ={}, directory=directory)


def test_a_private_platform_without_a_default_region_says_so(
    fake: FakeScalingo, directory: RegionDirectory
) -> None:
    fake.regions = {"regions": [entry("north")]}
    with pytest.raises(UnknownRegionError, match="no region is the default one: use one of north, or give"):
        resolve_region(auth_url=fake.auth_url, environ={}, directory=directory)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (gzip.compress(b'{"regions": [%s]}' % (b" " * 2**21)), "its body is larger than 1048576 bytes"),
        (b"no gzip", "its body cannot be decompressed"),
    ],
)
def test_a_list_that_cannot_be_taken_in_is_a_discovery_error(
    fake: FakeScalingo, directory: RegionDirectory, body: bytes, says: str
) -> None:
    fake.script("regions", Answer(200, body, {"Content-Encoding": "gzip"}))
    with pytest.raises(RegionDiscoveryError, match=f"answered 200 but {says}: the regions are not known"):
        resolve_region(auth_url=fake.auth_url, environ={}, directory=directory)


def test_nobody_there_is_a_discovery_error(directory: RegionDirectory) -> None:
    with pytest.raises(RegionDiscoveryError, match="could not be reached"):
        resolve_region(auth_url="http://127.0.0.1:1", environ={}, directory=directory)


def test_both_urls_given_need_no_region() -> None:
    directory = FixedDirectory()
    urls: dict[str, Any] = {"api_url": "api.example.com", "database_api_url": "https://db.example.com/base/"}
    expected = ("https://api.example.com", "https://db.example.com/base")
    found = resolve_region(**urls, environ={}, directory=directory)
    assert found == Region(table.UNNAMED_REGION, PROVIDER, *expected)
    named = resolve_region("mine", **urls, environ={}, directory=directory)
    assert named == Region("mine", PROVIDER, *expected)
    assert directory.asked == []


def test_one_url_given_replaces_that_of_the_region() -> None:
    found = resolve_region("osc-fr1", database_api_url="https://db.example.com", environ={})
    assert found.api_url == "https://api.osc-fr1.scalingo.com"
    assert found.database_api_url == "https://db.example.com"


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"SCALINGO_DB_URL": "db.example.com"}, "https://db.example.com"),
        ({"SCALINGO_DB_URL": "https://db.example.com/"}, "https://db.example.com"),
        ({"SCALINGO_DB_API_URL": "db.example.com:8443"}, "https://db.example.com:8443"),
        (
            {"SCALINGO_DB_API_URL": "a.example.com", "SCALINGO_DB_URL": "b.example.com"},
            "https://a.example.com",
        ),
        (
            {"SCALINGO_DB_API_URL": "a.example.com", "SCALINGO_DB_URL": "mysql://u:p@h/d"},
            "https://a.example.com",
        ),
        ({"SCALINGO_DB_API_URL": "", "SCALINGO_DB_URL": " "}, "https://db-api.osc-fr1.scalingo.com"),
    ],
)
def test_the_environment_gives_the_database_api(variables: Mapping[str, str], expected: str) -> None:
    assert resolve_region("osc-fr1", environ=variables).database_api_url == expected


def test_the_environment_gives_the_other_urls_and_arguments_go_first() -> None:
    environ = {"SCALINGO_AUTH_URL": "auth.example.com", "SCALINGO_API_URL": "http://127.0.0.1:8000/"}
    directory = FixedDirectory(NEW)
    found = resolve_region(environ=environ, directory=directory)
    assert (found.auth_url, found.api_url) == ("https://auth.example.com", "http://127.0.0.1:8000")
    assert directory.asked == ["https://auth.example.com"]
    first = resolve_region(
        auth_url=PROVIDER, api_url="https://x.example.com", environ=environ, directory=directory
    )
    assert (first.auth_url, first.api_url) == (PROVIDER, "https://x.example.com")


@pytest.mark.parametrize(
    "value",
    [
        "postgres://user:hunter2@db.example.com:5432/base?sslmode=prefer",
        "mysql://user:hunter2@db.example.com/base",
        "user:hunter2@db.example.com",
        "https://user:hunter2@db.example.com",
        "db.example.com:hunter2",
        "https://db.example.com/?password=hunter2",
        "db.example.com#hunter2",
        "host=db.example.com password=hunter2",
        "https:///hunter2",
    ],
)
def test_a_connection_string_is_refused_unseen(value: str) -> None:
    with pytest.raises(ConfigurationError, match=r"SCALINGO_DB_URL .*SCALINGO_DB_API_URL") as caught:
        resolve_region("osc-fr1", environ={"SCALINGO_DB_URL": value})
    error = caught.value
    assert "hunter2" not in f"{error!r} {error} {error.__cause__!r} {error.__context__!r}"


def test_plain_http_in_the_environment_is_refused() -> None:
    with pytest.raises(InsecureUrlError, match="SCALINGO_API_URL is plain http"):
        resolve_region("osc-fr1", environ={"SCALINGO_API_URL": "http://api.example.com"})


def test_an_account_looks_nothing_up_before_it_must(
    fake: FakeScalingo, directory: RegionDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.regions = {"regions": [entry("north", default=True)]}
    monkeypatch.setenv("SCALINGO_API_TOKEN", API_TOKEN)
    account = Account(auth_url=fake.auth_url, directory=directory)
    account.bearer_token()
    assert fake.count("regions") == 0
    assert account.platform.region == region("north", fake.auth_url)
    assert account.platform.database_api_url == "https://db.north.example.com"
    assert fake.count("regions") == 1


def test_the_shared_directory_is_the_usual_one(fake: FakeScalingo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery.SHARED_DIRECTORY, "_lists", {})
    fake.regions = {"regions": [entry("north", default=True)]}
    for _ in range(2):
        resolve_region(auth_url=f"{fake.auth_url}/", environ={})
    assert fake.count("regions") == 1
    assert discovery.SHARED_DIRECTORY.regions(fake.auth_url, HttpOptions())[0].name == "north"


def test_a_slow_look_up_holds_up_nobody_else() -> None:
    asked, answer = threading.Event(), threading.Event()

    class SlowDirectory(FixedDirectory):
        def regions(self, auth_url: str, http: HttpOptions) -> tuple[ListedRegion, ...]:
            asked.set()
            assert answer.wait(10)
            return super().regions(auth_url, http)

    slow = Account("x", environ={}, directory=SlowDirectory(NEW))
    quick = Account("x", environ={}, directory=FixedDirectory(NEW))
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lambda: slow.platform.region)
        try:
            assert asked.wait(10)
            assert pool.submit(lambda: quick.platform.region).result(5).name == "new-1"
        finally:
            answer.set()
        assert first.result(10) is slow.platform.region


@pytest.mark.parametrize("name", [None, "hidden"])
def test_a_region_that_only_the_account_sees_is_found_with_its_bearer(
    fake: FakeScalingo, directory: RegionDirectory, name: str | None
) -> None:
    public = Answer(200, {"regions": [entry("north")]})
    fake.script("regions", public, Answer(401, {}))
    fake.regions = {"regions": [entry("north"), entry("hidden", default=True)]}
    account = Account(API_TOKEN, region=name, auth_url=fake.auth_url, environ={}, directory=directory)
    assert {account.platform.region, account.platform.region} == {region("hidden", fake.auth_url)}
    anonymous, *signed = fake.authorizations("regions")
    assert anonymous == ""
    assert len({*signed}) == 2  # the second bearer replaced the refused one
    assert {header.removeprefix("Bearer ") for header in signed} <= fake.issued
    with pytest.raises(UnknownRegionError):
        resolve_region(name, auth_url=fake.auth_url, environ={}, directory=directory)


def test_a_public_region_is_found_without_the_bearer(fake: FakeScalingo, directory: RegionDirectory) -> None:
    fake.regions = {"regions": [entry("north", default=True)]}
    account = Account(API_TOKEN, auth_url=fake.auth_url, environ={}, directory=directory)
    assert account.platform.region.name == "north"
    assert [request.name for request in fake.requests] == ["regions"]


def test_a_region_that_the_account_does_not_see_is_unknown(
    fake: FakeScalingo, directory: RegionDirectory
) -> None:
    fake.script("regions", Answer(200, {"regions": [entry("north")]}))
    fake.regions = {"regions": [entry("north"), entry("hidden")]}
    account = Account(API_TOKEN, region="nowhere", auth_url=fake.auth_url, environ={}, directory=directory)
    for _ in range(2):
        with pytest.raises(UnknownRegionError, match="'nowhere' is not known: use one of north, hidden,"):
            _ = account.platform.region
    assert len(fake.authorizations("regions")) == 2


def test_a_bearer_that_is_refused_is_in_no_error_about_regions(
    fake: FakeScalingo, directory: RegionDirectory
) -> None:
    fake.script("regions", Answer(200, {"regions": [entry("north")]}), Answer(403, {}))
    account = Account(bearer="canary", auth_url=fake.auth_url, environ={}, directory=directory)
    with pytest.raises(RegionDiscoveryError, match="answered 403: the regions are not known") as caught:
        _ = account.platform.region
    assert "canary" not in f"{caught.value!r} {caught.value.__context__!r}"
