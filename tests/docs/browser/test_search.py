"""The search, by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect


def results(page: Page, query: str) -> list[str]:
    """Give the addresses that ``query`` leads to, best first, without the folder of the site."""
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    box.fill(query)
    expect(page.locator("dialog [role=status]")).to_contain_text("result")
    addresses = page.get_by_role("option").evaluate_all("all => all.map(each => each.href)")
    return ["/".join(each.rpartition("/site/")[2:]) for each in addresses]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("create_database_backup", "database-api/backups.html#create_database_backup"),
        ("Create a backup of a database", "database-api/backups.html#create_database_backup"),
        ("POST /api/databases/{db_id}/backups", "database-api/backups.html#create_database_backup"),
        ("/api/databases/{db_id}/backups", "database-api/backups.html#list_database_backups"),
        ("exchange", "scalingo-api/tokens.html#exchange_token"),
        ("Backup", "database-api/schemas/Backup.html"),
        ("maintenance_window", "database-api/schemas/Database.html#Database.maintenance_window"),
        ("pg-list-queries", "technologies/postgresql.html#postgresql_pg_list_queries"),
        ("postgresql_pg_list_queries", "technologies/postgresql.html#postgresql_pg_list_queries"),
    ],
)
def test_the_first_result_is_what_was_named(page: Page, url: str, query: str, address: str) -> None:
    page.goto(url + "database-api/schemas/Backup.html")
    assert results(page, query)[0] == address


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("create backup", "database-api/backups.html#create_database_backup"),
        ("create a backup", "database-api/backups.html#create_database_backup"),
        ("list backup", "database-api/backups.html#list_database_backups"),
        ("download backup", "database-api/backups.html#download_database_backup"),
        ("restore backup", "database-api/backups.html#restore_database_backup"),
        ("create user", "database-api/users.html#create_database_user"),
        ("delete users", "database-api/users.html#delete_database_user"),
        ("reset password", "database-api/users.html#reset_database_user_password"),
        ("create project", "scalingo-api/projects.html#create_project"),
        ("create token", "scalingo-api/tokens.html#create_token"),
        ("list regions", "scalingo-api/regions.html#list_regions"),
        ("upgrade database", "database-api/databases.html#upgrade_database"),
    ],
)
def test_the_operation_of_which_a_query_speaks_comes_first(
    page: Page, url: str, query: str, address: str
) -> None:
    page.goto(url + "index.html")
    assert results(page, query)[0] == address


def test_what_restores_comes_first_for_restore(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    first = results(page, "restore")[:2]
    assert all("#restore_database_" in each for each in first)


def test_a_field_is_found_by_its_key(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    assert "database-api/schemas/Backup.html#Backup.started_at" in results(page, "started_at")
    assert results(page, "Backup.started_at")[0] == "database-api/schemas/Backup.html#Backup.started_at"


def test_exact_comes_before_prefix_before_word(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("status")
    expect(page.get_by_role("option").first).to_be_visible()
    titles = [each.lower() for each in page.get_by_role("option").locator("xpath=./text()").all_inner_texts()]
    ranks = [0 if each == "status" else 1 if each.startswith("status") else 2 for each in titles]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_it_works_by_keyboard(page: Page, url: str, keys: str) -> None:
    page.goto(url + "index.html")
    page.keyboard.press(keys)
    page.keyboard.type("create_database_backup")
    box = page.get_by_role("combobox", name="Search")
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    first = box.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == first
    page.keyboard.press("Enter")
    page.wait_for_url("**/database-api/backups.html#create_database_backup")


def test_arrows_choose_and_tell(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    assert len(results(page, "backup")) > 2
    page.keyboard.press("ArrowDown")
    options = page.get_by_role("option")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(options.nth(0)).to_have_attribute("aria-selected", "false")
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == options.nth(
        1
    ).get_attribute("id")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")


def test_escape_closes_it_and_gives_the_focus_back(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_focused()


def test_nothing_found_is_said(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    assert results(page, "zzzzzz") == []
    expect(page.locator("dialog [role=status]")).to_have_text("No results")


def test_a_result_on_the_same_page_closes_the_search(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    results(page, "create_database_backup")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#create_database_backup")).to_be_in_viewport()


def test_the_index_is_read_on_first_use_only(page: Page, url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + "index.html")
    assert not any("search-index" in each for each in asked)
    results(page, "backup")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    results(page, "token")
    assert sum("search-index" in each for each in asked) == 1


def test_a_slash_that_is_typed_into_the_search_is_searched(page: Page, url: str) -> None:
    page.goto(url + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("/v1/apps")
    expect(page.get_by_role("combobox")).to_have_value("/v1/apps")
    expect(page.get_by_role("option").first).to_be_visible()
