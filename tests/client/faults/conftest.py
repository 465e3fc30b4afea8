"""A platform with faults, and both fronts to use it by."""

from collections.abc import Iterator

import pytest

from scalingo_databases.client import HttpOptions
from scalingo_databases.client.platform import PlatformOptions

from .fronts import Front
from .platform import Platform
from .serving import in_a_thread


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def url(platform: Platform) -> Iterator[str]:
    with in_a_thread(platform) as url:
        yield url


@pytest.fixture(params=["sync", "async"])
def front(request: pytest.FixtureRequest, url: str) -> Front:
    where: PlatformOptions = {"auth_url": url, "api_url": url, "database_api_url": url}
    return Front(request.param, {**where, "http": HttpOptions(timeout=30)})
