"""A document every text of which tries to become HTML or a script: none of it comes alive."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.docs.publishing import content, publish, texts

EVIL = "<script>alert(1)</script>[x](javascript:alert(1))"
URL = "https://x.example/) [c](javascript:alert(1) <script>alert(1)</script>"
ENTITY = "&#106;avascript:alert(1)"

HEADER = {"description": EVIL, "schema": {"type": "string"}}
OPERATION = {
    "summary": EVIL,
    "description": EVIL,
    "tags": [EVIL],
    "deprecated": True,
    "x-effect": "write",
    "externalDocs": {"url": URL, "description": EVIL},
    "security": [{"oauth": [EVIL]}, {"openid": []}, {"key": []}],
    "parameters": [
        {
            "name": EVIL,
            "in": "query",
            "description": EVIL,
            "schema": {
                "type": "string",
                "format": EVIL,
                "pattern": EVIL,
                "enum": [EVIL],
                "default": EVIL,
                "examples": [EVIL],
                "x-unit": EVIL,
                "x-enumDescriptions": {EVIL: EVIL},
            },
        }
    ],
    "requestBody": {
        "description": EVIL,
        "content": {
            "multipart/form-data": {
                "schema": {"$ref": "#/components/schemas/Evil"},
                "encoding": {"field": {"contentType": EVIL, "headers": {"X-A": HEADER}}},
                "examples": {EVIL: {"summary": EVIL, "value": {"field": EVIL}}},
            }
        },
    },
    "responses": {
        "200": {
            "description": EVIL,
            "headers": {"X-B": {"description": EVIL, "schema": {"type": "string"}}},
            "content": {
                "text/plain": {"schema": {"type": "string"}, "example": EVIL},
            },
            "links": {"next": {"operationId": EVIL, "description": EVIL}},
        },
        "404": {"description": EVIL},
    },
    "callbacks": {
        EVIL: {EVIL: {"post": {"summary": EVIL, "responses": {"200": {"description": EVIL}}}}},
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {
        "title": EVIL,
        "summary": EVIL,
        "description": EVIL,
        "version": EVIL,
        "contact": {"name": EVIL, "url": URL},
        "license": {"name": EVIL, "url": "javascript:alert(1)"},
        "termsOfService": ENTITY,
    },
    "externalDocs": {"url": ENTITY, "description": EVIL},
    "servers": [
        {"url": "https://x.example/{v}", "description": EVIL,
         "variables": {"v": {"default": EVIL, "description": EVIL, "enum": [EVIL]}}}
    ],
    "tags": [{"name": EVIL, "description": EVIL}],
    "paths": {"/a": {"post": {"operationId": EVIL, **OPERATION}, "get": OPERATION}},
    "webhooks": {EVIL: {"post": OPERATION}},
    "components": {
        "schemas": {
            "Evil": {
                "title": EVIL,
                "description": EVIL,
                "oneOf": [
                    {"title": EVIL, "properties": {"field": {"type": "string", "description": EVIL}}},
                    {"properties": {EVIL: {"const": EVIL}}},
                ],
            }
        },
        "securitySchemes": {
            "oauth": {
                "type": "oauth2",
                "description": EVIL,
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": URL,
                        "tokenUrl": "javascript:alert(1)",
                        "refreshUrl": ENTITY,
                        "scopes": {EVIL: EVIL},
                    }
                },
            },
            "openid": {"type": "openIdConnect", "openIdConnectUrl": EVIL},
            "key": {"type": "apiKey", "in": "header", "name": EVIL, "description": EVIL},
        },
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "evil.json").write_text(json.dumps(DOCUMENT))
    done = publish(
        folder / "evil.json", "--title", EVIL, "--output", folder / "site",
        "--ignore-extensions", "--ignore-examples", "--ignore-links",
    )  # fmt: skip
    assert done.code == 0, done.err
    return texts(content(folder / "site"))


def read(text: str) -> Iterator[Token]:
    """Give all that a reader of Markdown who allows everything makes of a text."""
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.validateLink = lambda url: True  # type: ignore[method-assign] # markdown-it's own way to replace it
    for token in reader.parse(text):
        yield from (token, *(token.children or ()))


def test_no_markdown_comes_alive(files: dict[str, str]) -> None:
    seen = 0
    for path, text in files.items():
        if not path.endswith((".md", ".txt")):
            continue
        seen += 1
        for token in read(text):
            assert token.type not in ("html_block", "html_inline"), (path, token.content)
            url = str(token.attrGet("href") or token.attrGet("src") or "")
            assert not re.match(r"[\x00- ]*javascript:", url, re.IGNORECASE), (path, url)
    assert seen > 6


def test_links_end_where_their_address_ends(files: dict[str, str]) -> None:
    urls = [str(token.attrGet("href")) for token in read(files["evil/index.md"]) if token.type == "link_open"]
    assert any(url.startswith("https://x.example/%29%20%5Bc%5D%28javascript:alert%281%29") for url in urls)


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script":
            self.found.append(given.get("src") or "inline")
        url = given.get("href") or given.get("src") or ""
        assert not re.match(r"[\x00- ]*javascript:", url, re.IGNORECASE)
        assert not any(name.startswith("on") for name in given)


def test_pages_have_no_scripts_but_their_own(files: dict[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".html"):
            parser = _Scripts()
            parser.feed(text)
            own = ["inline", "/".join([*[".."] * path.count("/"), "static/site.js"])]
            assert parser.found == own, path


def test_the_index_of_the_search_only_holds_texts(files: dict[str, str]) -> None:
    text = files["static/search-index.js"]
    json.loads(text.removeprefix("window.searchIndex=").removesuffix(";\n"))


def test_what_can_be_sent_again_is_not_guessed(files: dict[str, str]) -> None:
    twins = "".join(text for path, text in files.items() if path.endswith(".md"))
    assert "Effect: writes.\n" in twins
    assert "Sending it again" not in twins


def test_own_downloads_stay_as_they_are(files: dict[str, str]) -> None:
    assert json.loads(files["documents/evil.json"]) == DOCUMENT
    assert yaml.safe_load(files["documents/evil.yaml"]) == DOCUMENT
