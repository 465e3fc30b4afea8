"""What machines find: twins in Markdown, lists, downloads, a map of the site, and addresses that stay."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases import documents
from scalingo_databases.codegen.yaml_source import parse
from scalingo_databases.docs.build import Built
from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.render.yaml import yaml_of
from scalingo_databases.docs.site.links import check_links
from scalingo_databases.docs.site.urls import PUBLISHED, known_urls, publish, redirected
from tests.docs.publishing import texts


def pages(own: Built) -> set[str]:
    return {path for path in own.files if path.endswith(".html")}


def test_every_page_has_a_twin(own: Built) -> None:
    twins = {path.removesuffix(".md") for path in own.files if path.endswith(".md")}
    assert twins == {path.removesuffix(".html") for path in pages(own)}


def test_twins_link_to_what_exists(own: Built) -> None:
    for path, text in texts(own.files).items():
        if path.endswith(".md"):
            prose = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
            for url in re.findall(r"\]\(([^)\s]+)\)", prose):
                if not url.startswith(("http://", "https://", "mailto:")):
                    target = Path("/", path).parent / url.partition("#")[0]
                    assert str(target.resolve()).lstrip("/") in own.files, (path, url)


def test_twin_of_an_operation_says_what_the_document_says(own: Built) -> None:
    twin = own.files["database-api/backups.md"].decode()
    operation = documents.load("database-api")["paths"]["/api/databases/{db_id}/backups"]["get"]
    assert operation["summary"] in twin
    assert " ".join(operation["description"].split()) in " ".join(twin.split())
    assert "`GET /api/databases/{db_id}/backups`" in twin
    assert "`db_id` (string, required" in twin


def test_every_action_is_in_a_twin_of_its_technology(own: Built) -> None:
    expanded = documents.load("database-api.expanded")
    for item in expanded["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "x-action" in operation:
                twin = own.files[f"technologies/{operation['x-action']['technology']}.md"].decode()
                assert f"`{operation['operationId']}`" in twin


def test_list_for_models(own: Built) -> None:
    text = own.files["llms.txt"].decode()
    assert text.startswith("# Scalingo database APIs\n\n> ")
    urls = re.findall(r"^- \[[^\]]+\]\(https://docs\.example\.com/api/([^)]+)\)", text, re.MULTILINE)
    assert len(urls) > 40
    assert set(urls) <= own.files.keys()
    assert {"documents/database-api.yaml", "llms-full.txt", "technologies/mysql.md"} <= set(urls)


def test_everything_in_one_file(own: Built) -> None:
    whole = own.files["llms-full.txt"].decode()
    for path in ("technologies/mysql.md", "database-api/schemas/Backup.md", "errors.md"):
        assert own.files[path].decode().strip() in whole


@pytest.mark.parametrize("name", ["database-api", "scalingo-api"])
def test_downloads(own: Built, name: documents.Name) -> None:
    expected = documents.load(name)
    assert json.loads(own.files[f"documents/{name}.json"]) == expected
    text = own.files[f"documents/{name}.yaml"].decode()
    assert yaml.safe_load(text) == expected
    file, problems = parse(text, "download")
    assert file is not None
    assert (file.value, problems) == (expected, [])
    assert "  description: |\n" in text


def test_pages_name_their_address(own: Built) -> None:
    page = own.files["technologies/mysql.html"].decode()
    assert '<link rel="canonical" href="https://docs.example.com/api/technologies/mysql.html">' in page
    assert '<link rel="alternate" type="text/markdown" href="mysql.md">' in page


def test_map_of_the_site(own: Built) -> None:
    root = ElementTree.fromstring(own.files["sitemap.xml"])  # noqa: S314 - our own file
    found = {each.text for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert found == {f"https://docs.example.com/api/{path}" for path in pages(own)}


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(alphabet=st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(
        ["yes", "null", "1.0", "- a", "a: b", "a #b", " a", "a\nb\n", "a\n\n b", "\n", "~", "=", "<<"]
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(codec="ascii")), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(values)
def test_yaml_can_be_read_again(value: Any) -> None:
    file, problems = parse(yaml_of({"value": value}), "text")
    assert problems == []
    assert file is not None
    assert file.value == {"value": value}


def test_nothing_that_was_published_is_gone(own: Built) -> None:
    known = known_urls()
    assert known.missing(own.urls) == []
    assert "database-api/backups.html#list_database_backups" in known.published
    assert "technologies/mysql.html#mysql_get_sqlmode" in known.published


def test_all_addresses_are_published(own: Built) -> None:
    """Otherwise one could disappear before anybody knows it: run the command with --publish."""
    assert set(own.urls) <= set(PUBLISHED.read_text().splitlines())


def test_publishing_adds_and_never_takes_away(tmp_path: Path) -> None:
    file = tmp_path / "published.txt"
    assert publish(["b.html", "a.html#x"], file) == 2
    assert publish(["c.html"], file) == 1
    assert file.read_text() == "a.html#x\nb.html\nc.html\n"
    assert known_urls(file, tmp_path / "none").missing(["b.html", "c.html"]) == ["a.html#x"]


PAGE = b'<html><body><main><h1 id="top">A</h1></main></body></html>'


def moved(tmp_path: Path, lines: str) -> dict[str, str]:
    (tmp_path / "redirects.txt").write_text(lines)
    return dict(known_urls(tmp_path / "none", tmp_path / "redirects.txt").moved)


def test_a_page_that_has_moved_leads_on(tmp_path: Path) -> None:
    table = moved(tmp_path, "# old new\nold/a.html b/new.html#top\nold/a.html#x b/new.html\n")
    files = redirected({"b/new.html": PAGE}, table, "https://docs.example.com/")
    page = files["old/a.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../b/new.html#top">' in page
    assert '<link rel="canonical" href="https://docs.example.com/b/new.html#top">' in page
    assert '<p id="x"><a href="../b/new.html">' in page
    check_links(files)


def test_a_place_that_has_moved_leads_on(tmp_path: Path) -> None:
    files = redirected({"a.html": PAGE, "b.html": PAGE}, moved(tmp_path, "a.html#old b.html#top\n"), None)
    assert '<p id="old">Moved: <a href="b.html#top">b.html#top</a></p>' in files["a.html"].decode()
    check_links(files)


def test_what_moves_twice_leads_to_the_end(tmp_path: Path) -> None:
    table = moved(tmp_path, "a.html b.html\nb.html c.html\n")
    files = redirected({"c.html": PAGE}, table, None)
    assert "url=c.html" in files["a.html"].decode()
    assert "url=c.html" in files["b.html"].decode()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("a.html gone.html", "leads to `gone.html`, which the site does not have"),
        ("a.html b.html\nb.html a.html", "round in a circle"),
        ("a.html", "not two addresses"),
        ("a.html#x b.html", "`a.html` is gone"),
    ],
)
def test_redirects_that_are_wrong(tmp_path: Path, lines: str, said: str) -> None:
    with pytest.raises(DocsError, match=re.escape(said)):
        redirected({"b.html": PAGE}, moved(tmp_path, lines), None)
