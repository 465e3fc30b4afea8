"""Samples for documents that are not the project's: command lines that send what they should."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest

from scalingo_databases.codegen.problems import Position
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.samples import Sample, samples_of
from scalingo_databases.reading.document import Document

AWKWARD = 'it\'s "quoted" $HOME `id` \\n ü %41 & more\nand a second line; @file'
TOKENS = {"API_KEY": "k/1", "SESSION": "s 2", "BEARER": "b3", "BASIC_USER": "u", "BASIC_PASSWORD": "p:4"}


@dataclass
class Got:
    """A request as it arrived."""

    method: str = ""
    path: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@pytest.fixture(scope="module")
def echo() -> Iterator[tuple[str, Got]]:
    """Serve anything, and keep the last request."""
    got = Got()

    class Handler(BaseHTTPRequestHandler):
        def __getattr__(self, name: str) -> Any:
            if name.startswith("do_"):
                return self.answer
            raise AttributeError(name)

        def answer(self) -> None:
            got.method, got.path = self.command, self.path
            got.headers = {name.lower(): value for name, value in self.headers.items()}
            got.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", got
    server.shutdown()
    thread.join()
    server.server_close()


def document(operation: Mapping[str, Any], path: str = "/things", **root: Any) -> Document:
    raw = {
        "openapi": "3.1.1",
        "info": {"title": "T", "version": "1"},
        "paths": {
            path: {"post": {"operationId": "op", "responses": {"200": {"description": "x"}}, **operation}}
        },
        **root,
    }
    return Document("t", raw, lambda _: Position("t.yaml", 1))


def samples(document: Document) -> dict[str, Sample]:
    [operation] = Operations(document).all()
    found = samples_of(operation, document)
    assert {one.language for one in found} == {"curl", "httpie"}
    return {one.language: one for one in found}


def body(media_type: str, **content: Any) -> dict[str, Any]:
    return {"requestBody": {"content": {media_type: content}}}


def send(sample: Sample, url: str, folder: Path) -> None:
    (folder / "config.json").write_text('{"disable_update_warnings": true}')
    text = re.sub(r"https://api\.example\.com", url, sample.text)
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "HTTPIE_CONFIG_DIR": str(folder), **TOKENS}
    done = subprocess.run(
        ["bash", "-euc", f'PATH="{Path(sys.executable).parent}:$PATH"; {text}'],  # noqa: S607 - the bash that a reader has
        cwd=folder, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, f"{sample.text}\n{done.stderr}"


languages = pytest.mark.parametrize("language", ["curl", "httpie"])


@languages
def test_json_of_any_kind(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    value: dict[str, Any] = {"text": AWKWARD, "list": [1, 2.5, None, True, {}], "é": {"'": "''"}}
    sample = samples(document(body("application/json", example=value)))[language]
    send(sample, echo[0], tmp_path)
    assert json.loads(echo[1].body) == value
    assert echo[1].headers["content-type"] == "application/json"


@languages
def test_secrets_within_json(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    schema = {
        "properties": {
            "password": {"type": "string", "format": "password"},
            "all": {"items": {"$ref": "#/components/schemas/One"}},
        }
    }
    one = {"properties": {"key": {"x-secret": True}}}
    given = document(
        body(
            "application/json",
            schema=schema,
            example={"password": "hush", "all": [{"key": "shh"}, {"key": "hush"}]},
        ),
        components={"schemas": {"One": one}},
    )
    sample = samples(given)[language]
    assert "hush" not in sample.text
    assert "shh" not in sample.text
    names = re.findall(r"\$(\w+)", sample.text)
    assert names == ["DEFAULT_PASSWORD", "DEFAULT_KEY", "DEFAULT_PASSWORD"]
    text = "export DEFAULT_PASSWORD=one DEFAULT_KEY='a b'\n" + sample.text
    send(Sample(sample.language, "", text, "bash"), echo[0], tmp_path)
    assert json.loads(echo[1].body) == {"password": "one", "all": [{"key": "a b"}, {"key": "one"}]}


@languages
def test_a_form(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    value = {"a": AWKWARD, "b:c": "x", "n": 1, "list": ["y", "z"]}
    sample = samples(document(body("application/x-www-form-urlencoded", example=value)))[language]
    send(sample, echo[0], tmp_path)
    expected = [("a", AWKWARD), ("b:c", "x"), ("n", "1"), ("list", "y"), ("list", "z")]
    assert parse_qsl(echo[1].body.decode()) == expected


@languages
def test_a_form_with_a_file(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    schema = {"properties": {"title": {"type": "string"}, "photo": {"type": "string", "format": "binary"}}}
    sample = samples(document(body("multipart/form-data", schema=schema)))[language]
    (tmp_path / "photo").write_bytes(b"\x89PNG")
    send(sample, echo[0], tmp_path)
    assert echo[1].headers["content-type"].startswith("multipart/form-data")
    assert b"\x89PNG" in echo[1].body
    assert b'name="title"' in echo[1].body


@languages
def test_a_file_as_it_is(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    sample = samples(document(body("image/png", schema={"type": "string", "format": "binary"})))[language]
    (tmp_path / "file").write_bytes(b"\x89PNG\n\x00")
    send(sample, echo[0], tmp_path)
    assert (echo[1].headers["content-type"], echo[1].body) == ("image/png", b"\x89PNG\n\x00")


@languages
def test_parameters_everywhere(language: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "example": "a/b c"},
        {"name": "filter[x]", "in": "query", "schema": {"type": "string"}, "example": "1 & 2"},
        {
            "name": "many",
            "in": "query",
            "required": True,
            "schema": {"type": "array", "items": {"enum": ["u", "v"]}},
        },
        {
            "name": "X-Trace",
            "in": "header",
            "required": True,
            "schema": {"type": "string", "const": "on 'e'"},
        },
        {"name": "unknown", "in": "query", "schema": {"type": "string"}},
        {"name": "old", "in": "query", "deprecated": True, "schema": {"type": "string"}},
    ]
    sample = samples(document({"parameters": parameters}, "/things/{id}"))[language]
    send(sample, echo[0], tmp_path)
    assert echo[1].method == "POST"
    path, _, query = echo[1].path.partition("?")
    assert path == "/things/a%2Fb%20c"
    assert parse_qsl(query) == [("filter[x]", "1 & 2"), ("many", "u")]
    assert echo[1].headers["x-trace"] == "on 'e'"


@languages
@pytest.mark.parametrize(
    ("scheme", "place", "value"),
    [
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, "x-key", "k/1"),
        ({"type": "apiKey", "in": "cookie", "name": "sid"}, "cookie", "sid=k/1"),
        ({"type": "apiKey", "in": "query", "name": "key"}, "?", "key=k/1"),
    ],
)
def test_keys(
    language: str, scheme: dict[str, str], place: str, value: str, echo: tuple[str, Got], tmp_path: Path
) -> None:
    given = document({"security": [{"apiKey": []}]}, components={"securitySchemes": {"apiKey": scheme}})
    sample = samples(given)[language]
    assert "$API_KEY" in sample.text
    send(sample, echo[0], tmp_path)
    found = unquote(echo[1].path.partition("?")[2]) if place == "?" else echo[1].headers[place]
    assert found == value
    assert echo[1].method == "POST"


@languages
@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ({"type": "http", "scheme": "bearer"}, "Bearer b3"),
        ({"type": "oauth2", "flows": {}}, "Bearer b3"),
    ],
)
def test_bearers(
    language: str, scheme: dict[str, Any], value: str, echo: tuple[str, Got], tmp_path: Path
) -> None:
    given = document({"security": [{"bearer": []}]}, components={"securitySchemes": {"bearer": scheme}})
    send(samples(given)[language], echo[0], tmp_path)
    assert echo[1].headers["authorization"] == value


@pytest.mark.parametrize(
    ("servers", "address"),
    [
        (None, "https://api.example.com/things"),
        ([{"url": "/v2"}], "https://api.example.com/v2/things"),
        (
            [{"url": "https://{a}.test/{b}/", "variables": {"a": {"default": "x"}, "b": {"default": "y"}}}],
            "https://x.test/y/things",
        ),
    ],
)
def test_addresses(servers: Any, address: str) -> None:
    given = document({}, **({} if servers is None else {"servers": servers}))
    assert address in samples(given)["curl"].text.split()


def test_a_body_without_an_example_is_made_from_its_schema() -> None:
    schema = {
        "allOf": [
            {
                "properties": {
                    "id": {"type": "integer", "readOnly": True},
                    "n": {"type": "integer", "minimum": 5},
                }
            },
            {"$ref": "#/components/schemas/Node"},
        ]
    }
    node = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "when": {"type": "string", "format": "date"},
            "kind": {"enum": ["leaf", "branch"]},
            "maybe": {"oneOf": [{"type": "null"}, {"type": "boolean"}]},
            "anything": True,
            "next": {"$ref": "#/components/schemas/Node"},
        },
    }
    text = samples(document(body("application/json", schema=schema), components={"schemas": {"Node": node}}))[
        "curl"
    ].text
    sent = json.loads(text.partition("--data '")[2].rstrip("'"))
    assert (sent["n"], sent["name"], sent["when"], sent["kind"], sent["maybe"]) == (
        5,
        "name",
        "2026-11-21",
        "leaf",
        True,
    )
    assert "id" not in sent
    assert sent["next"]["name"] == "name"


def test_no_program_for_an_operation_that_only_has_the_same_name() -> None:
    raw = {
        "openapi": "3.1.1",
        "info": {"title": "T", "version": "1"},
        "paths": {"/other": {"get": {"operationId": "list_regions", "responses": {}}}},
    }
    [operation] = Operations(given := Document("t", raw, lambda _: Position("t.yaml", 1))).all()
    assert {one.language for one in samples_of(operation, given)} == {"curl", "httpie"}


LIST, OBJECT = ["a", "b c"], {"k": "v", "l": 1}


@languages
@pytest.mark.parametrize(
    ("written", "value", "path"),
    [
        ({}, LIST, "?x=a&x=b+c"),
        ({"style": "form", "explode": False}, LIST, "?x=a,b%20c"),
        ({"style": "form", "explode": False}, OBJECT, "?x=k,v,l,1"),
        ({"style": "form"}, OBJECT, "?k=v&l=1"),
        ({"style": "deepObject", "explode": True}, OBJECT, "?x[k]=v&x[l]=1"),
        ({"style": "pipeDelimited"}, LIST, "?x=a%7Cb%20c"),
        ({"style": "spaceDelimited"}, LIST, "?x=a%20b%20c"),
        ({"in": "path"}, LIST, "/a,b%20c"),
        ({"in": "path"}, OBJECT, "/k,v,l,1"),
        ({"in": "path", "explode": True}, OBJECT, "/k=v,l=1"),
        ({"in": "path", "style": "label"}, LIST, "/.a,b%20c"),
        ({"in": "path", "style": "label", "explode": True}, LIST, "/.a.b%20c"),
        ({"in": "path", "style": "matrix"}, "a", "/;x=a"),
        ({"in": "path", "style": "matrix"}, LIST, "/;x=a,b%20c"),
        ({"in": "path", "style": "matrix", "explode": True}, LIST, "/;x=a;x=b%20c"),
        ({"in": "path", "style": "matrix", "explode": True}, OBJECT, "/;k=v;l=1"),
    ],
)
def test_styles_of_parameters(
    language: str, written: dict[str, Any], value: Any, path: str, echo: tuple[str, Got], tmp_path: Path
) -> None:
    parameter = {"name": "x", "in": "query", "required": True, "schema": {}, "example": value, **written}
    place = "/b/{x}" if parameter["in"] == "path" else "/b"
    send(samples(document({"parameters": [parameter]}, place))[language], echo[0], tmp_path)
    assert echo[1].path.replace("%5B", "[").replace("%5D", "]") == f"/b{path}"


@languages
def test_styles_go_together_with_other_parameters(
    language: str, echo: tuple[str, Got], tmp_path: Path
) -> None:
    parameters = [
        {"name": "x", "in": "query", "explode": False, "schema": {}, "example": LIST},
        {"name": "y", "in": "query", "schema": {}, "example": "1"},
        {"name": "X-Many", "in": "header", "required": True, "schema": {}, "example": LIST},
        {"name": "j", "in": "query", "content": {"application/json": {"schema": {}}}, "example": LIST},
    ]
    send(samples(document({"parameters": parameters}))[language], echo[0], tmp_path)
    path, _, query = echo[1].path.partition("?")
    assert path == "/things"
    assert query.startswith("x=a,b%20c&")
    assert parse_qsl(query)[1:] == [("y", "1"), ("j", '["a", "b c"]')]
    assert echo[1].headers["x-many"] == "a,b c"


@languages
@pytest.mark.parametrize("media_type", ["multipart/form-data", "multipart/mixed"])
def test_lists_of_files(language: str, media_type: str, echo: tuple[str, Got], tmp_path: Path) -> None:
    schema = {"properties": {"file": {"type": "array", "items": {"type": "string", "format": "binary"}}}}
    sample = samples(document(body(media_type, schema=schema)))[language]
    (tmp_path / "file").write_bytes(b"\x89PNG")
    send(sample, echo[0], tmp_path)
    assert re.match(rf"{media_type}; ?boundary=", echo[1].headers["content-type"])
    assert b"\x89PNG" in echo[1].body
    assert b'filename="file"' in echo[1].body


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer", "maximum": 0}, 0),
        ({"type": "integer", "exclusiveMaximum": 0}, -1),
        ({"type": "integer", "exclusiveMinimum": 7}, 8),
        ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
        ({"type": "string", "maxLength": 2}, "va"),
        ({"type": "string", "minLength": 7}, "valuexx"),
    ],
)
def test_values_obey_limits(schema: dict[str, Any], value: Any) -> None:
    text = samples(document(body("application/json", schema={"properties": {"value": schema}})))["curl"].text
    assert json.loads(text.partition("--data '")[2].rstrip("'")) == {"value": value}


@pytest.mark.parametrize(("name", "variable"), [("-", "SECRET"), ("1", "SECRET_1"), ("日本", "SECRET")])
def test_schemes_whose_names_are_no_names_of_variables(name: str, variable: str) -> None:
    schemes = {"securitySchemes": {name: {"type": "http", "scheme": "bearer"}}}
    given = document({"security": [{name: []}]}, components=schemes)
    for sample in samples(given).values():
        assert re.findall(r"\$(\w*)", sample.text) == [variable]
