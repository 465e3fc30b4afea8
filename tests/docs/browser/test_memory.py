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


def shown(page: Page) -> list[str]:
    """Give the language that each choice on ``page`` has made, each once."""
    return sorted(
        set(page.locator(".choice input:checked").evaluate_all("all => all.map(each => each.value)"))
    )


def test_a_chosen_language_holds_for_all_samples_and_is_remembered(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    assert shown(page) == ["curl"]
    entry = page.locator("#create_database_backup")
    entry.get_by_role("radio", name="Python", exact=True).check()
    assert shown(page) == ["python"]
    expect(entry.locator(".panel:visible")).to_contain_text("with Scalingo() as scalingo")
    page.goto(url + "technologies/postgresql.html")
    assert shown(page) == ["python"]
    page.locator("#postgresql_pg_list_queries .choice").get_by_role("radio", name="HTTPie").check()
    page.goto(url + "authentication.html")
    assert shown(page) == ["httpie"]


def test_a_language_is_chosen_by_keyboard(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html#create_database_backup")
    page.locator("#create_database_backup").get_by_role("radio", name="curl").focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["python"]


def test_what_the_reader_looks_at_stays_where_it_is(page: Page, url: str) -> None:
    """Samples of other operations change their heights too."""
    page.goto(url + "database-api/backups.html#restore_database_backup")
    radio = page.locator("#restore_database_backup").get_by_role("radio", name="Python (async)")
    before = radio.bounding_box()
    radio.check()
    after = radio.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 2


def test_a_sample_is_copied_as_it_is(page: Page, url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(url + "database-api/backups.html#create_database_backup")
    figure = page.locator("#create_database_backup .panel:visible figure").first
    figure.get_by_role("button", name="Copy").click()
    expect(page.locator("#page-news")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == figure.locator("pre").text_content()
    assert copied.startswith("curl --request POST")


def test_what_cannot_be_copied_is_selected(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html#create_database_backup")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')) }")
    figure = page.locator("#create_database_backup .panel:visible figure").first
    figure.get_by_role("button", name="Copy").click()
    expect(page.locator("#page-news")).to_contain_text("Selected")
    assert "curl --request POST" in page.evaluate("getSelection().toString()")
