"""Theme and language of the samples: chosen, and remembered on the next page."""

import pytest
from playwright.sync_api import Browser, Page, expect

PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(15, 18, 24)"


@pytest.mark.parametrize(("scheme", "color"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_is_that_of_the_system(browser: Browser, url: str, scheme: str, color: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = context.new_page()
        page.goto(url + "index.html")
        assert page.evaluate(PAPER) == color


def test_a_chosen_theme_is_remembered(page: Page, url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(url + "index.html")
    button = page.get_by_role("button", name="Theme")
    expect(button).to_have_text("Theme: auto")
    button.click()
    expect(button).to_have_text("Theme: light")
    button.click()
    expect(button).to_have_text("Theme: dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(PAPER) == DARK
    page.goto(url + "database-api/schemas/Backup.html")
    assert page.evaluate(PAPER) == DARK
    expect(button).to_have_text("Theme: dark")
    button.click()
    expect(button).to_have_text("Theme: auto")
    assert page.evaluate(PAPER) == LIGHT


def test_a_remembered_theme_is_there_before_the_body(page: Page, url: str) -> None:
    """Nothing is painted in the wrong theme: the first thing in the body has the right one already."""
    page.goto(url + "index.html")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.add_init_script(
        """new MutationObserver((_, me) => { if (document.body) {
            window.first = document.documentElement.dataset.theme; me.disconnect();
        } }).observe(document, {childList: true, subtree: true})"""
    )
    page.goto(url + "database-api/backups.html")
    assert page.evaluate("window.first") == "dark"


def test_what_was_remembered_wrongly_harms_nothing(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    page.evaluate("localStorage.setItem('theme', 'pink'); localStorage.setItem('language', '\"] x')")
    page.reload()
    expect(page.get_by_role("button", name="Theme")).to_have_text("Theme: auto")
