"""Links to an operation, a field or a status lead there, also into what is closed."""

import pytest
from playwright.sync_api import Browser, Page, expect

PLACES = [
    ("database-api/backups.html", "create_database_backup"),
    ("database-api/backups.html", "create_database_backup-path.db_id"),
    ("database-api/backups.html", "create_database_backup-409"),
    ("database-api/backups.html", "list_database_backups-200.database_backups"),
    ("database-api/schemas/Backup.html", "Backup.started_at"),
]


@pytest.mark.parametrize(("path", "anchor"), PLACES)
def test_a_link_leads_to_its_place(page: Page, url: str, path: str, anchor: str) -> None:
    page.goto(f"{url}{path}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_link_leads_to_the_top_and_stays_there(page: Page, url: str) -> None:
    """The operations above are laid out after the first key, and must not push away what was asked for."""
    page.goto(url + "scalingo-api/addons.html#resume_addon")
    page.keyboard.press("Shift")
    page.wait_for_function(
        "[...document.querySelectorAll('article')].every(each => each.style.contentVisibility)"
    )
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    top = page.locator("#resume_addon").bounding_box()
    assert top is not None
    bar = page.locator("header.top").bounding_box()
    assert bar is not None
    assert bar["height"] <= top["y"] < bar["height"] + 60


def test_a_link_opens_the_answer_that_it_leads_to(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html#create_database_backup-409")
    expect(page.locator("#create_database_backup-409 pre")).to_be_visible()
    page.evaluate("location.hash = 'create_database_backup-404'")
    expect(page.locator("#create_database_backup-404 pre")).to_be_visible()


def test_a_link_opens_the_answer_without_scripts(browser: Browser, url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(url + "database-api/backups.html#create_database_backup-409")
        expect(page.locator("#create_database_backup-409 pre")).to_be_visible()


def test_a_field_inside_a_field_is_opened(page: Page, url: str) -> None:
    page.goto(url + "database-api/databases.html")
    anchor = page.evaluate("document.querySelector('details.inner:not([open]) .fields [id]').id")
    page.goto("about:blank")
    page.goto(f"{url}database-api/databases.html#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.parametrize("fragment", ["nowhere", "%", "%E0%A4%A", "'\"<b>"])
def test_a_link_to_nowhere_harms_nothing(page: Page, url: str, fragment: str) -> None:
    page.goto(f"{url}database-api/backups.html#{fragment}")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_the_heading_of_an_operation_links_to_it(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    page.get_by_role("heading", name="Create a backup of a database").get_by_role("link").click()
    assert page.url.endswith("#create_database_backup")
