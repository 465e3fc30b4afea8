"""What holds on every page, whatever it is about."""

from pathlib import Path

from playwright.sync_api import Browser, Page

# What is closed, and what is not on the screen, is laid out too.
OPEN = """
document.querySelectorAll('details').forEach(each => { each.removeAttribute('name'); each.open = true });
document.querySelectorAll('.operation').forEach(each => { each.style.contentVisibility = 'visible' });
"""
SPILLED = "document.documentElement.scrollWidth > innerWidth"


def test_no_page_asks_the_network_or_complains(page: Page, site: Path) -> None:
    """The fixture ``page`` looks at requests and complaints when the test is over."""
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.title()


def test_no_page_is_wider_than_a_phone(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    wide = []
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate(OPEN)
        if page.evaluate(SPILLED):
            wide.append(path.relative_to(site).as_posix())
    assert wide == []


def test_headings_and_landmarks_come_in_order(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Backups"]
    assert page.get_by_role("banner").count() == page.get_by_role("main").count() == 1
    assert (
        page.get_by_role("navigation", name="Pages").locator("[aria-current=page]").inner_text() == "Backups"
    )


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page-content"


def test_copy_buttons_cover_no_code(page: Page, url: str) -> None:
    """Each button ends above the code that it copies."""
    page.goto(url + "database-api/backups.html")
    page.evaluate(OPEN)
    overlaps = page.evaluate(
        """[...document.querySelectorAll('figure.code')].filter(each => {
            const button = each.querySelector('button')?.getBoundingClientRect();
            return button?.height && button.bottom > each.querySelector('pre').getBoundingClientRect().top;
        }).length"""
    )
    assert overlaps == 0
    assert page.locator("button.copy:visible").count() > 0


def test_samples_stand_beside_the_text_and_stay_while_it_is_read(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html#list_database_backups")
    entry = page.locator("#list_database_backups")
    text, samples = entry.locator("> .about"), entry.locator("> .samples")
    beside = text.bounding_box(), samples.bounding_box()
    assert beside[0] is not None
    assert beside[1] is not None
    assert beside[1]["x"] >= beside[0]["x"] + beside[0]["width"]
    before = beside[1]["y"]
    page.mouse.move(beside[0]["x"] + 50, 400)
    page.mouse.wheel(0, 300)
    page.wait_for_function("before => Math.abs(scrollY - before) >= 300", arg=0)
    after = samples.bounding_box()
    assert after is not None
    assert abs(after["y"] - before) < 100


def test_paper_has_the_text_alone(page: Page, url: str) -> None:
    page.goto(url + "database-api/backups.html")
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in ("header.top", "nav.pages", "button.copy >> nth=0"):
        assert not page.locator(hidden).is_visible()
    assert page.locator("#create_database_backup-409 pre").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.samples')).position") == "static"


def test_without_scripts_everything_is_there(browser: Browser, url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(url + "index.html")
        page.get_by_role("navigation").get_by_role("link", name="Backups").click()
        assert page.locator("h1").inner_text() == "Backups"
        assert page.locator("button:visible").count() == 0
        page.get_by_role("navigation").get_by_role("link", name="Create a backup of a database").click()
        assert page.url.endswith("#create_database_backup")
        samples = page.locator("#create_database_backup > .samples")
        assert samples.locator(".panel:visible").count() == 1
        samples.get_by_role("radio", name="Python", exact=True).check()
        assert "with Scalingo() as scalingo" in samples.locator(".panel:visible").inner_text()
        page.locator("#create_database_backup-409 > summary").click()
        assert page.locator("#create_database_backup-409 pre").is_visible()


def test_without_scripts_a_phone_has_a_menu(browser: Browser, url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(url + "index.html")
        assert not page.locator("nav.pages").is_visible()
        page.get_by_role("link", name="Menu", exact=True).click()
        page.get_by_role("navigation", name="Pages").get_by_role("link", name="Backups").click()
        assert page.locator("h1").inner_text() == "Backups"
        assert not page.locator("nav.pages").is_visible()
