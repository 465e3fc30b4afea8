"""A headless Chromium without a network, and what its pages ask for and complain about."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# No host has an address, and nothing is fetched in the background. Root may not use the sandbox.
_OPTIONS = ["--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--no-sandbox"]


def executable() -> str:
    """Give the path of Chromium: the one that ``CHROMIUM`` names, or that of the system."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail("Chromium is missing: apt-get install chromium, or set CHROMIUM to the path of one")
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a browser.

    The event loop of its driver lives as long as it does, and tests of other modules have loops of their own,
    so that it must not outlive a module.
    """
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable(), args=_OPTIONS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watch:
    """What pages asked for beyond the disk, and what they wrote to the console as errors and warnings."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to ``page`` from now on."""
        page.on("request", lambda request: self._asked(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self._said(message.type, message.text))

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:")):
            self.requests.append(url)

    def _said(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)
