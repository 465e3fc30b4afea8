"""A browser for each module, and a page of its own, with storage of its own, for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from .chromium import Watch, chromium

WIDE: ViewportSize = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(browser: Browser, watch: Watch) -> Iterator[Page]:
    """Give an empty page, which must end without a request to the network and without a complaint."""
    with browser.new_context(viewport=WIDE) as context:
        opened = context.new_page()
        opened.set_default_timeout(10_000)
        watch.follow(opened)
        yield opened
    assert watch.requests == []
    assert watch.complaints == []


@pytest.fixture
def url(site: Path) -> str:
    """Give the address of the site's folder, with a slash at its end."""
    return site.as_uri() + "/"
