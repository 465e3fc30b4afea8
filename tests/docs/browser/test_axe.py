"""What axe finds on every page: nothing, in both themes, on a wide screen and on a phone."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from .conftest import WIDE
from .test_every_page import OPEN

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
PHONE: ViewportSize = {"width": 360, "height": 740}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Level A, but not yet among the rules of that level in every version of axe.
MORE = {"label-content-name-mismatch": {"enabled": True}}
# The rules that look at colours; all others see the same in each theme.
COLORS = ["color-contrast", "link-in-text-block"]
SHARDS = 12


def violations(page: Page, **only: Any) -> list[str]:
    """Give what axe objects to on ``page`` as it stands: the rule and where, one line for each place."""
    options = {"preload": False, "resultTypes": ["violations"], "runOnly": only, "rules": MORE}
    found = page.evaluate("async (options) => (await axe.run(document, options)).violations", options)
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def in_all_views(page: Page, *, light_alone: bool = False) -> list[str]:
    """Give what axe objects to in both themes and on a phone, with everything open that can be opened."""
    page.evaluate(AXE)
    page.evaluate(OPEN)
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")
    light = [f"light: {each}" for each in violations(page, type="tag", values=RULES)]
    if light_alone:
        return light
    page.emulate_media(color_scheme="dark")
    dark = [f"dark: {each}" for each in violations(page, type="rule", values=COLORS)]
    page.set_viewport_size(PHONE)
    return light + dark + [f"phone: {each}" for each in violations(page, type="tag", values=RULES)]


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_page_breaks_a_rule(page: Page, site: Path, shard: int) -> None:
    """Pages of schemas are many and alike: in the light theme all of them are looked at, otherwise a part."""
    found = {}
    for number, path in enumerate(sorted(site.rglob("*.html"))[shard::SHARDS]):
        page.goto(path.as_uri())
        alike = path.parent.name == "schemas" and number % 4 > 0
        found[path.relative_to(site).as_posix()] = in_all_views(page, light_alone=alike)
    assert found
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_the_open_search_breaks_no_rule(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("backup")
    page.get_by_role("option").first.wait_for()
    assert in_all_views(page) == []


def test_the_open_menu_breaks_no_rule(page: Page, url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(url + "database-api/backups.html#page-menu")
    page.evaluate(AXE)
    page.evaluate(OPEN)
    assert violations(page, type="tag", values=RULES) == []


def test_axe_sees_what_is_wrong(page: Page, tmp_path: Path) -> None:
    """A broken page, so that silence means something."""
    path = tmp_path / "broken.html"
    path.write_text(
        "<html><body><p style='color: #bbb; background: #fff'>Pale</p><img src='data:,'></body></html>"
    )
    page.goto(path.as_uri())
    assert {each.split(": ")[1] for each in in_all_views(page)} >= {
        "color-contrast",
        "image-alt",
        "html-has-lang",
    }
