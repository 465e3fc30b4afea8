"""Documents that nobody wrote for this project, in whatever words OpenAPI 3.0 and 3.1 offer."""

import contextlib
import copy
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.docs.build import Plan, build
from scalingo_databases.docs.errors import DocsError
from scalingo_databases.reading.checks import Ignored
from tests.docs.publishing import DOCUMENTS, GOOD, publish, texts

LENIENT = Ignored(extensions=True, examples=True, links=True)
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
OTHERS = sorted(
    path
    for path in DOCUMENTS.rglob("*.*")
    if path.suffix in (".yaml", ".json") and re.match(r"[\"{\s]*openapi", path.read_text())
)


def site(path: Path) -> dict[str, str]:
    """Give the site of one document, by the paths of its files."""
    return texts(build(Plan(path.parent, (path,), ignored=LENIENT)).files)


def others(name: str) -> dict[str, str]:
    return site(DOCUMENTS / name)


def written(tmp_path: Path, text: str) -> dict[str, str]:
    (tmp_path / "pets.yaml").write_text(text)
    return site(tmp_path / "pets.yaml")


def plain(html: str) -> str:
    """Give the words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_operation_and_schema_is_shown(path: Path) -> None:
    document = yaml.safe_load(path.read_text())
    files = site(path)
    html = "".join(text for name, text in files.items() if name.endswith(".html"))
    for item in [*document.get("paths", {}).values(), *document.get("webhooks", {}).values()]:
        for method in METHODS:
            operation = item.get(method) or {}
            name = re.sub(r"[^A-Za-z0-9._~-]+", "-", operation.get("operationId", "")).strip("-")
            assert not name or f'id="{name}"' in html
    for name in document.get("components", {}).get("schemas", {}):
        assert any(each.endswith(f"/schemas/{name}.html") for each in files)
    twins = {each.removesuffix(".md") for each in files if each.endswith(".md")}
    assert twins == {each.removesuffix(".html") for each in files if each.endswith(".html")}


def test_documents_of_others_are_enough() -> None:
    assert len(OTHERS) > 25


def test_documents_as_json_and_as_yaml_are_alike() -> None:
    sites = [others(f"oas-examples/3.1/webhooks.{form}") for form in ("yaml", "json")]
    assert sites[0] == sites[1]


def test_callbacks() -> None:
    page = plain(others("oas-examples/3.0/callbacks.yaml")["callbacks/default.html"])
    assert "Callback onData" in page
    assert "{$request.query.callbackUrl}/data" in page
    assert "Your server implementation should return this HTTP status code" in page


def test_webhooks() -> None:
    files = others("oas-examples/3.1/webhooks.yaml")
    assert "Information about a new pet in the system" in plain(files["webhooks/webhooks.html"])
    assert "Sent by the API: `POST`, webhook `newPet`" in files["webhooks/webhooks.md"]


def test_discriminator_of_a_schema_that_others_are_built_on() -> None:
    files = others("oas-examples/3.0/discriminators.yaml")
    page = files["discriminators/schemas/Pet.html"]
    assert 'href="Cat.html"' in page
    assert "when pet_type is Cat" in plain(page).replace(" ,", ",")


def test_schemas_in_circles() -> None:
    files = others("oas-examples/3.0/schema-circular.yaml")
    assert any("/schemas/" in path for path in files)


def test_security_schemes() -> None:
    page = plain(others("oas-examples/3.0/security.yaml")["security/index.html"])
    for words in (
        "Cookie api_key",
        "Header X-API-KEY",
        "Query parameter apiKey",
        "Authorization: Basic ...",
        "Authorization: Bearer ... (JWT)",
        "Authorization code flow",
        "Implicit flow",
        "Password flow",
        "Client credentials flow",
        "write:things Add things to your account",
        "OpenID Connect, by https://example.com/.well-known/openid-configuration",
    ):
        assert words in page
    assert "A certificate of the client (mutual TLS)" in plain(
        others("oas-examples/3.1/security.yaml")["security/index.html"]
    )


def test_scopes() -> None:
    assert "Scopes: oauth2: write:things" in plain(
        others("oas-examples/3.0/security.yaml")["security/oauth-2.html"]
    )


def test_server_variables() -> None:
    page = plain(others("oas-examples/3.0/server-variables.yaml")["server-variables/index.html"])
    assert "https://{name}.example.com:{port}/{basePath}" in page
    assert "demo (default)" in page


def test_cookies() -> None:
    files = others("oas-examples/3.0/parameters-cookies.yaml")
    assert "Cookies" in plain("".join(text for path, text in files.items() if path.endswith(".html")))


def test_forms_and_files() -> None:
    page = plain(others("oas-examples/3.0/file-uploads.yaml")["file-uploads/multipart-form-data.html"])
    assert "multipart/form-data" in page
    assert "documentFile string (binary)" in page
    page = plain(others("oas-examples/3.0/schema-encoding-style.yaml")["schema-encoding-style/default.html"])
    assert "How fields are written primitive style form" in page


def test_no_tags_and_no_names() -> None:
    files = others("oas-examples/3.0/petstore-simple-no-tags.yaml")
    assert "petstore-simple-no-tags/default.html" in files


def test_references_to_other_files() -> None:
    files = others("openapi-spec-validator/petstore-separate/spec/openapi.yaml")
    assert {"spec/schemas/Pet.html", "spec/schemas/Pets.html", "spec/schemas/Error.html"} <= files.keys()
    document = yaml.safe_load(files["documents/spec.yaml"])
    assert document["components"]["schemas"]["Pets"]["items"] == {"$ref": "#/components/schemas/Pet"}


def test_references_to_the_folder_above() -> None:
    files = others("openapi-spec-validator/parent-reference/openapi.yaml")
    assert any("/schemas/" in path for path in files)


OLD = """\
openapi: 3.0.3
info: {title: Old, version: '1'}
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                above: {type: integer, minimum: 3, exclusiveMinimum: true}
                below: {type: number, maximum: 9, exclusiveMaximum: true}
                least: {type: integer, minimum: 4, exclusiveMinimum: false}
                maybe: {type: string, nullable: true, example: hello}
                chosen: {type: string, nullable: true, enum: [all, none]}
                named: {nullable: true, description: Another., allOf: [{$ref: '#/components/schemas/Named'}]}
            example: {maybe: null, chosen: null, named: null, above: 4, least: 4}
      responses: {2XX: {description: Good.}, 4XX: {description: Your fault.}, default: {description: Else.}}
components:
  schemas:
    Named: {type: object, properties: {x: {type: string}}}
"""


def test_words_of_3_0(tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(OLD)
    files = texts(build(Plan(tmp_path, (tmp_path / "old.yaml",))).files)  # so the examples are checked too
    twin = files["old/default.md"]
    assert "`above` (integer, more than 3)" in twin
    assert "`below` (number, less than 9)" in twin
    assert "`least` (integer, at least 4)" in twin
    assert "`maybe` (string or null, for example `hello`)" in twin
    assert "`chosen` (string or null)" in twin
    assert "`named` ([Named](schemas/Named.md) or null): Another." in twin
    for status in ("2XX", "4XX", "default"):
        assert f"### Answer {status}" in twin
    assert yaml.safe_load(files["documents/old.yaml"]) == yaml.safe_load(OLD)


NEW = """\
openapi: 3.1.0
info:
  title: New
  version: '1'
  summary: In short.
  contact: {name: We, email: we@example.com}
  license: {name: MIT, identifier: MIT}
externalDocs: {url: 'https://example.com/more', description: More of it}
servers: [{url: 'https://a.example.com'}, {url: 'https://b.example.com', description: Another one.}]
paths:
  /things/{id}: {$ref: 'things.yaml#/thing'}
  /maps:
    $ref: '#/components/pathItems/Maps'
components:
  pathItems:
    Maps:
      get:
        tags: [Index, index]
        externalDocs: {url: 'https://example.com/maps', description: About maps}
        responses:
          '200':
            description: A map.
            content:
              application/json:
                schema:
                  type: object
                  additionalProperties: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}
  schemas:
    A: {type: [string, 'null'], const: a}
    index: {title: A schema with a bad name, type: array, items: {$ref: '#/components/schemas/a'}}
    a:
      oneOf:
        - {type: object, required: [kind], properties: {kind: {const: x}, one: {type: integer}}}
        - {type: object, required: [kind], properties: {kind: {const: y}, two: {type: integer}}}
  securitySchemes:
    certificate: {type: mutualTLS}
"""
THINGS = """\
thing:
  parameters: [{$ref: '#/id'}]
  get:
    responses: {'200': {$ref: 'answers.yaml'}}
id: {name: id, in: path, required: true, schema: {type: string}}
"""
ANSWERS = """\
description: A thing.
content:
  application/json:
    schema: {$ref: 'new.yaml#/components/schemas/a'}
    examples: {one: {$ref: 'one.json'}}
"""


def test_words_of_3_1(tmp_path: Path) -> None:
    for name, text in (("new.yaml", NEW), ("things.yaml", THINGS), ("answers.yaml", ANSWERS)):
        (tmp_path / name).write_text(text)
    (tmp_path / "one.json").write_text(
        '{\n\t"value": {"kind": "x", "one": 1},\n\t"summary": "\\ud83d\\ude00"\n}'
    )
    files = texts(build(Plan(tmp_path, (tmp_path / "new.yaml",))).files)
    thing = files["new/default.md"]
    assert "`GET /things/{id}`" in thing
    assert "`id` (string, required)" in thing
    assert "A thing." in thing
    assert "\U0001f600" in thing
    # Names that differ by their capitals alone, and pages of the site itself, get other files.
    assert {"new/index.html", "new/index-2.html", "new/schemas/index-2.html"} <= files.keys()
    assert {"new/schemas/A.html", "new/schemas/a-2.html"} <= files.keys()
    assert "`two` (integer)" in files["new/schemas/a-2.md"]
    assert "- `*` ([A](schemas/A.md) or null" in files["new/index-2.md"]
    assert "[About maps](https://example.com/maps)" in files["new/index-2.md"]
    about = plain(files["new/index.html"])
    for words in ("https://b.example.com Another one.", "More of it", "Contact: We", "Licence: MIT"):
        assert words in about


def test_a_name_that_another_file_has_too(tmp_path: Path) -> None:
    (tmp_path / "Pet.yaml").write_text("type: string\ndescription: Another pet.\n")
    text = GOOD.replace("schema: {type: string}", "schema: {$ref: Pet.yaml}")
    files = written(tmp_path, text)
    assert "Another pet." in files["pets/schemas/Pet_2.html"]


def test_links_by_place(tmp_path: Path) -> None:
    link = "links: {again: {operationRef: '#/paths/~1pets~1{id}/get', description: Look again.}}"
    files = written(
        tmp_path, GOOD.replace("description: The pet.", f"description: The pet.\n          {link}")
    )
    assert "- Next: [getPet](default.md) Look again." in files["pets/default.md"]


def test_merge_keys_are_told(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(GOOD.replace("        name: {type: string}", "        <<: {a: {}}"))
    done = publish(tmp_path / "pets.yaml", "--output", tmp_path / "site")
    assert "merge keys (`<<`) do not exist in YAML 1.2: write the keys out" in done.err


STRANGE: list[Any] = [
    None,
    True,
    0,
    "",
    [],
    {},
    "x",
    [None],
    {"$ref": "#"},
    {"$ref": "#/a"},
    {"$ref": "#/info"},
    {"$ref": "#/info/title"},
    {"$ref": "#/paths"},
    {"$ref": "#/components/schemas/Pet"},
    {"x-a": 1},
    [{}],
]
STRANGE += [
    {"type": ["object", "null"]},
    {"items": True},
    {"oneOf": []},
    {"allOf": [{}]},
    {"x-effect": "loud"},
]


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*at, key)
        if isinstance(item, dict | list):
            yield from places(item, (*at, key))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_document_makes_a_traceback(data: st.DataObject) -> None:
    """Whatever stands where it must not stand is told, or passed over."""
    document = yaml.safe_load(data.draw(st.sampled_from([OLD, GOOD])))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(list(places(document))))
        inner = document
        for step in way:
            inner = inner[step]
        inner[last] = copy.deepcopy(data.draw(st.sampled_from(STRANGE)))
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(DocsError):
        (Path(folder) / "strange.json").write_text(json.dumps(document))
        site(Path(folder) / "strange.json")


NAMES = ["get", "get-200", "get-title", "get-query.x", "page-menu", "page-content", "page-news", "get-body.x"]


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1], ["page", "page-menu", "menu", "page-menu-2"]])
def test_operations_called_like_anchors_of_pages(tmp_path: Path, names: list[str]) -> None:
    x = {"name": "x", "in": "query", "schema": {"type": "string"}}
    paths = {
        f"/{number}": {
            "get": {"operationId": name, "parameters": [x], "responses": {"200": {"description": "Good."}}}
        }
        for number, name in enumerate(names)
    }
    files = written(
        tmp_path, json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths})
    )
    found = re.findall(r'<article class="operation" id="([^"]+)"', files["pets/default.html"])
    assert len(set(found)) == len(names)
    assert not any(each.startswith("page-") for each in found)


def test_a_document_called_like_an_anchor_of_pages(tmp_path: Path) -> None:
    (tmp_path / "page-menu.yaml").write_text(GOOD)
    assert "page-menu/default.html" in site(tmp_path / "page-menu.yaml")
