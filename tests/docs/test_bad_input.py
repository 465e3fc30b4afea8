"""What is wrong with a document is told, with file and line, before anything is written."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scalingo_databases import documents
from scalingo_databases.docs.build import Plan, build
from scalingo_databases.docs.model.site import Page, Site
from scalingo_databases.docs.render.markdown import MarkdownRenderer, line, tick
from scalingo_databases.docs.render.prose import html_of, inline_html_of
from scalingo_databases.reading.checks import NOTHING, Ignored, problems
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.extensions import KNOWN
from scalingo_databases.reading.own import own_documents
from tests.docs.publishing import GOOD, ROOT, changed, content, number, publish, texts, told

SECOND = """\
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {}}]
      responses: {'204': {description: Gone.}}
"""

MISTAKES = {
    "no description": (
        changed("          description: The pet.\n", ""),
        "'200'",
        '"description" is a required property: add it',
    ),
    "a word too much": (
        changed("operationId: getPet", "operationID: getPet"),
        "operationID",
        "OpenAPI knows no `operationID` here: correct the name",
    ),
    "a wrong type": (changed("version: '1'", "version: 1"), "version: 1", "1 is not of type"),
    "no version": (changed(", version: '1'", ""), "info:", '"version" is a required property: add it'),
    "a wrong place": (changed("in: path", "in: paths"), "in: paths", '"paths" is not one of'),
    "a wrong type in a schema": (
        changed("name: {type: string}", "name: {type: text}"),
        "type: text",
        '"text" is not valid',
    ),
    "an example that does not fit": (
        changed("{name: Rex}", "{name: 7}"),
        "{name: 7}",
        "the example does not fit its schema at `name`: 7 is not of type",
    ),
    "an example of a schema": (
        changed("name: {type: string}", "name: {type: string, examples: [Rex, 7]}"),
        "examples: [Rex, 7]",
        "the example does not fit its schema",
    ),
    "a default": (
        changed("name: {type: string}", "name: {type: string, default: 7}"),
        "default: 7",
        "the default does not fit",
    ),
    "an example in a wrong form": (
        changed("name: {type: string}", "name: {type: string, format: date, examples: [today]}"),
        "today",
        '"today" is not a "date"',
    ),
    "a reference to nothing": (
        changed("schemas/Pet'", "schemas/Pets'"),
        "schemas/Pets'",
        "has no `/components/schemas/Pets`: did you mean `Pet`?",
    ),
    "a reference to no file": (
        changed("'#/components/schemas/Pet'", "'pet.yaml'"),
        "pet.yaml",
        "there is no such file: create it",
    ),
    "a reference to the web": (
        changed("'#/components/schemas/Pet'", "'https://example.com/pet.yaml'"),
        "example.com",
        "leads out of this machine: save the file beside this one",
    ),
    "a circle of references": (
        GOOD + "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
        "    A:",
        "leads round in a circle",
    ),
    "an unknown extension": (
        changed("operationId: getPet", "operationId: getPet\n      x-colour: red"),
        "x-colour",
        "the extension `x-colour` is not known",
    ),
    "a misspelt extension": (
        changed("operationId: getPet", "operationId: getPet\n      x-efect: read"),
        "x-efect",
        "did you mean `x-effect`?",
    ),
    "a link to no operation": (
        GOOD.replace("The pet.", "The pet.\n          links: {a: {operationId: getPets}}"),
        "getPets",
        "the link leads to the operation `getPets`, which does not exist: did you mean `getPet`?",
    ),
    "a link to no place": (
        GOOD.replace("The pet.", "The pet.\n          links: {a: {operationRef: '#/paths/~1a/get'}}"),
        "operationRef",
        "where there is no operation",
    ),
    "a link in a text": (
        changed("description: The pet.", "description: 'The [pet](#dog).'"),
        "#dog",
        "the link to `#dog` leads nowhere in the site: write the whole address",
    ),
    "a link in a text to a file": (
        changed("description: The pet.", "description: 'The [pet](pets/guide.md).'"),
        "guide.md",
        "the link to `pets/guide.md` leads nowhere",
    ),
    "no security scheme": (
        changed("operationId: getPet", "operationId: getPet\n      security: [{token: []}]"),
        "security",
        "there is no security scheme `token`",
    ),
    "no path parameter": (
        changed("/pets/{id}", "/pets/{name}"),
        "    get:",
        "GET /pets/{name} has no parameter `name`: add it to `parameters`",
    ),
    "one name for two operations": (
        changed("    get:\n", f"    delete:\n{SECOND}    get:\n"),
        "    get:",
        "the operationId `getPet` is already that of the operation at pets.yaml:6: rename one of them",
    ),
    "syntax": (changed("paths:", "paths: ["), "/pets/{id}", "YAML syntax: "),
    "one key twice": (GOOD + "info: {}\n", "info: {}", "key `info` is already on line 2"),
    "no document": ("- a\n- b\n", "- a", "this is not an OpenAPI document: name a file that starts with"),
    "another document": ("asyncapi: 3.0.0\n", "asyncapi", "this is not an OpenAPI document"),
    "an older document": (
        changed("openapi: 3.1.0", "swagger: '2.0'"),
        "swagger",
        "this is Swagger 2.0, which has another form: turn it into OpenAPI 3, for example by `npx",
    ),
    "a newer document": (changed("3.1.0", "3.2.0"), "3.2.0", "OpenAPI 3.2.0 is not known here"),
    "an empty document": ("", "", "this is not an OpenAPI document"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name: str, here: Path) -> None:
    text, place, said = MISTAKES[name]
    found = told(text)
    at = number(place, text) if text else 1
    assert any(said in each for each in found), found
    problem = next(each for each in found if said in each)
    where = re.match(r"pets\.yaml:(\d+): .+: .+", problem)
    assert where is not None, problem
    assert int(where[1]) in (at, at + 1), problem


def test_every_mistake_is_told_at_once(here: Path) -> None:
    text = GOOD.replace("{name: Rex}", "{name: 7}").replace(
        "schema: {type: string}", "schema: {type: string, x-a: 1}"
    )
    text = text.replace("The pet.", "'[here](#nowhere)'")
    found = told(text)
    assert len(found) == 3
    assert found == sorted(found, key=lambda each: int(each.split(":")[1]))


def test_several_documents_are_looked_at_together(here: Path) -> None:
    Path("a.yaml").write_text(changed("{name: Rex}", "{name: 7}"))
    Path("b.yaml").write_text("- nothing\n")
    done = publish("a.yaml", "b.yaml", "c.yaml", "--output", "site")
    assert [each.split(":")[0] for each in done.problems] == ["a.yaml", "b.yaml", "c.yaml"]
    assert done.problems[2] == (
        "c.yaml:1: the file cannot be read (No such file or directory): correct the path, or allow reading it"
    )


def test_mistake_in_another_file_names_that_file(here: Path) -> None:
    Path("pet.yaml").write_text("type: object\nproperties:\n  name: {type: text}\n")
    (problem,) = told(changed("'#/components/schemas/Pet'", "pet.yaml"))
    assert problem.startswith("pet.yaml:3: ")


def test_not_utf_8(here: Path) -> None:
    Path("pets.yaml").write_bytes(GOOD.replace("The pet", "L'été").encode("latin-1"))
    done = publish("pets.yaml", "--output", "site")
    assert done.problems == [f"pets.yaml:{number('The pet')}: this is not UTF-8 text: save the file as UTF-8"]


def test_a_folder_instead_of_a_document(here: Path) -> None:
    Path("pets.yaml").mkdir()
    assert "the file cannot be read (Is a directory)" in publish("pets.yaml", "--output", "site").err


def test_the_last_good_site_stays(here: Path) -> None:
    assert told(GOOD) == []
    before = content(here / "site")
    Path("pets.yaml").write_text(changed("{name: Rex}", "{name: 7}"))
    done = publish("pets.yaml", "--output", "site")
    assert done.code == 1
    assert done.err.endswith("Nothing is written: site is as it was.\n")
    assert content(here / "site") == before


@pytest.mark.parametrize(
    ("old", "new", "option"),
    [
        ("operationId: getPet", "operationId: getPet\n      x-colour: red", "--ignore-extensions"),
        ("{name: Rex}", "{name: 7}", "--ignore-examples"),
        ("description: The pet.", "description: 'The [pet](#dog).'", "--ignore-links"),
    ],
)
def test_what_can_be_passed_over(old: str, new: str, option: str, here: Path) -> None:
    assert len(told(changed(old, new))) == 1
    assert told(changed(old, new), option) == []


def test_a_request_needs_no_field_that_only_answers_have(here: Path) -> None:
    fields = "{id: {readOnly: true}, secret: {writeOnly: true}}"
    schema = f"{{type: object, required: [id, secret], properties: {fields}}}"
    body = f"""
      requestBody:
        content: {{application/json: {{schema: {schema}, example: {{secret: a}}}}}}
      responses:"""
    text = changed("      responses:", body.removeprefix("\n"))
    text = text.replace("{$ref: '#/components/schemas/Pet'}", schema).replace("{name: Rex}", "{id: 1}")
    assert told(text) == []
    assert len(told_again(text.replace("{id: 1}", "{secret: a}"))) == 1


def told_again(text: str) -> list[str]:
    Path("pets.yaml").write_text(text)
    return publish("pets.yaml", "--output", "site").problems


def test_text_that_is_no_link_to_the_site(here: Path) -> None:
    links = (
        "[a](https://example.com), `[b](#dog)`, [c](mailto:me@example.com), [d](#operation/getPet), [e](#Pet)"
    )
    assert told(changed("description: The pet.", f"description: '{links}'")) == []
    html = (here / "site/pets/default.html").read_text()
    assert '<a href="#getPet">d</a>' in html
    assert '<a href="schemas/Pet.html">e</a>' in html


@pytest.mark.parametrize(
    "extension",
    [
        "x-effect: shouts",
        "x-provenance: somebody",
        "x-provenance: {}",
        "x-technologies: mysql",
        "x-retry-safe: perhaps",
        "x-action: {name: [a]}",
        "x-deprecated-on: 5",
    ],
)
def test_extensions_that_others_use_in_another_way(extension: str, here: Path) -> None:
    text = changed("operationId: getPet", f"operationId: getPet\n      {extension}")
    (problem,) = told(text)
    assert problem.startswith(f"pets.yaml:{number('x-', text)}: the extension `x-")
    assert problem.endswith(
        "has another form here: correct it, or pass over such fields with --ignore-extensions"
    )
    assert told(text, "--ignore-extensions") == []


def test_enum_descriptions_that_others_write_as_a_list(here: Path) -> None:
    text = changed("name: {type: string}", "name: {type: string, enum: [Rex], x-enumDescriptions: [A dog.]}")
    assert len(told(text)) == 1
    assert told(text, "--ignore-extensions") == []


def test_known_extensions_are_those_of_the_table() -> None:
    table = (ROOT / "spec/EXTENSIONS.md").read_text().split("\n## ")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `x-")]
    assert frozenset(re.findall(r"`(x-[A-Za-z-]+)`", " ".join(rows))) == KNOWN


def test_own_documents_are_good() -> None:
    assert [problem for each in own_documents() for problem in problems(each, NOTHING)] == []


def test_problems_of_own_documents_are_in_spec() -> None:
    good = next(each for each in own_documents() if each.slug == "database-api")
    raw = documents.load("database-api")
    operation = raw["paths"]["/api/databases/{db_id}"]["get"]
    operation["x-colour"] = "red"
    operation["responses"]["404"]["$ref"] += "s"
    raw["components"]["examples"]["list_database_backups_none"]["value"] = 7
    found = problems(Document(good.slug, raw, good.place), NOTHING)
    assert {problem.position.file for problem in found} == {
        "spec/database-api/paths/databases.yaml",
        "spec/database-api/examples/list_database_backups.yaml",
    }
    assert all((ROOT / problem.position.file).is_file() for problem in found)


PIECES = r"""
[a](javascript:alert(1))    [a](JaVaScRiPt:x)    [a](&#106;avascript:x)    [a](vbscript:x)
[a](<javascript:x>)    [a](%6Aavascript:x)    [a](data:x,y)    ![a](data:image/png;base64,AA)
[a](//e.example)    <javascript:alert(1)>    [a]: javascript:x    [a]    [    ](javascript:x)
[a](file:///etc/passwd)    [a](#getPet)    ({{ 7 }})    <script>alert(1)</script>
<img src=x onerror=alert(1)>    <a href='javascript:x'>    <!-- -->    -->    <
[![x](https://e.example/x.png)](javascript:x)    <https://e.example/"onx=1>    &lt;script>
[a](java\tscript:x)    [a](https://e.example/?a="><script>x</script>)    `    ``    ```    ~~~    |a|b|
*    >    #    -    1.    \
"""
SPACES = ["\n", "\n\n", "    ", "> ", "# ", "- ", "\n|-|-|\n", "|a|b|\n|-|-|\n", "\x01"]
NASTY = st.lists(
    st.sampled_from([*re.split(r" {4}|\n", PIECES.strip()), *SPACES]) | st.text(max_size=5), max_size=8
).map("".join)

TAGS = (
    "a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead tr ul"
)
ALLOWED = frozenset(TAGS.split())
ATTRIBUTES = frozenset(("aria-label", "class", "href", "role", "start", "style", "tabindex", "title"))


class Seen(HTMLParser):
    """Notes the tags, addresses and other attributes of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.urls: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.urls |= {str(value) for name, value in attrs if name in ("href", "src")}
        self.attributes |= {name for name, _ in attrs}

    def handle_comment(self, data: str) -> None:
        self.tags.add("!--")


def harmless(url: str) -> bool:
    plain = re.sub(r"[\x00-\x20]", "", unquote(url)).lower()
    return (
        plain.startswith(("https://", "http://", "mailto:")) or ":" not in plain.split("#")[0].split("?")[0]
    )


@settings(max_examples=200, deadline=None)
@given(NASTY)
def test_nothing_dangerous_survives_in_html(text: str) -> None:
    for html in (html_of(text, lambda word: None), inline_html_of(text, lambda word: None)):
        seen = Seen(html)
        assert seen.tags <= ALLOWED, html
        assert seen.attributes <= ATTRIBUTES, html
        assert all(map(harmless, seen.urls)), html


@settings(max_examples=200, deadline=None)
@given(st.lists(NASTY, min_size=2, max_size=3))
def test_nothing_dangerous_survives_in_a_twin(texts: list[str]) -> None:
    """One text may not open what makes another one dangerous."""
    site = Site("Site", [])
    page = Page("a.html", "A", "", "text", data={"text": ""})
    twins = MarkdownRenderer(site)
    parts = [twins.markdown(replace(page, data={"text": text})) for text in texts]
    assert_harmless("\n\n".join(parts))


@settings(max_examples=200, deadline=None)
@given(st.lists(NASTY, min_size=1, max_size=3))
def test_nothing_dangerous_survives_in_a_line_of_markdown(texts: list[str]) -> None:
    """Nor where several texts stand on one line."""
    assert_harmless(f"- {' '.join(map(line, texts))}")
    assert_harmless(f"- {' '.join(map(tick, texts))}: {' ('.join(map(line, texts))}")


def assert_harmless(markdown: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.validateLink = lambda url: True  # type: ignore[method-assign] # a reader that allows everything
    seen = Seen(reader.render(markdown))
    assert seen.tags <= ALLOWED | {"img"}, markdown
    assert all(map(harmless, seen.urls)), markdown


def nasty_documents() -> Iterator[tuple[str, str]]:
    """Yield bad texts for every place of the good document that holds one."""
    for text in (
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](data:image/png;base64,AA)",
        "\"'>`|",
    ):
        quoted = "'" + text.replace("'", "''") + "'"
        for place in ("title: Pets", "description: The pet.", "operationId: getPet", "type: object"):
            yield place, quoted


@pytest.mark.parametrize(("place", "quoted"), list(nasty_documents()))
def test_nothing_dangerous_survives_anywhere(place: str, quoted: str, here: Path) -> None:
    replacement = {
        "title: Pets": f"title: {quoted}",
        "description: The pet.": f"description: {quoted}",
        "operationId: getPet": f"summary: {quoted}\n      tags: [{quoted}]\n      description: {quoted}",
        "type: object": f"type: object\n      title: {quoted}\n      description: {quoted}",
    }[place]
    Path("pets.yaml").write_text(changed(place, replacement))
    files = texts(build(Plan(here, (Path("pets.yaml"),), ignored=Ignored(links=True))).files)
    plain = texts(build(Plan(here, (good(),))).files)
    expected = {tag for text in plain.values() for tag in Seen(text).tags}
    for path, text in files.items():
        if path.endswith(".html"):
            seen = Seen(text)
            assert seen.tags <= expected | ALLOWED, path
            assert all(map(harmless, seen.urls - {"data:,"})), path
            assert not any(name.startswith("on") for name in seen.attributes), path
        elif path.endswith(".md"):
            assert_harmless(text)


def good() -> Path:
    Path("good.yaml").write_text(GOOD)
    return Path("good.yaml")
