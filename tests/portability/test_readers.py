"""What the tools print is read for what it says; the texts are what they printed."""

import json
from typing import Any

import pytest

from . import readers
from .readers import Reader, read
from .remarks import Output, Remark

READERS = [
    readers.spec_validator,
    readers.redocly,
    readers.spectral,
    readers.openapi_generator,
    readers.console,
    readers.typescript,
]

BETA = "[main] WARN  o.o.codegen.DefaultCodegen - OpenAPI 3.1 support is still in beta.\n"


@pytest.mark.parametrize("reader", READERS)
def test_failure_without_a_message_is_an_error(reader: Reader) -> None:
    stdout = "[]" if reader is readers.spectral else '{"problems": []}'
    [remark] = read(reader, Output(3, stdout))
    assert remark.severity == "error"
    assert "exit code 3" in remark.what


@pytest.mark.parametrize("reader", [readers.redocly, readers.spectral])
@pytest.mark.parametrize("stdout", ["", "Cannot start", '{"problems": [{}]}', '[{"code": "x"}]'])
def test_output_that_is_not_what_it_used_to_be_is_an_error(reader: Reader, stdout: str) -> None:
    [remark] = read(reader, Output(0, stdout, "TypeError: undefined\n    at Object.run (index.js:1)"))
    assert remark.severity == "error"
    assert "TypeError: undefined" in remark.what
    assert "index.js" not in remark.what


def test_same_remark_is_told_once() -> None:
    assert read(readers.openapi_generator, Output(0, BETA * 3)) == [
        Remark("warning", "", "OpenAPI 3.1 support is still in beta.")
    ]


def test_spec_validator_names_the_place() -> None:
    stdout = """a.json: Validation Error: [1] 5 is not of type "string"

Failed validating "type" in schema["$defs"]["response"]

On instance["paths"]["~1things~1{id}"]["get"]["responses"][200]["description"]:
    5
a.json: Validation Error: [2] Path parameter 'id' was not resolved
a.json: 2 validation errors found
"""
    assert read(readers.spec_validator, Output(1, stdout)) == [
        Remark("error", "/paths/~1things~1{id}/get/responses/200/description", '5 is not of type "string"'),
        Remark("error", "", "Path parameter 'id' was not resolved"),
    ]
    assert read(readers.spec_validator, Output(0, "a.json: OK\n")) == []


def test_spec_validator_that_cannot_follow_a_reference() -> None:
    [remark] = read(
        readers.spec_validator, Output(2, stderr="a.json: Error: '/components/x' does not exist\n")
    )
    assert remark == Remark("error", "", "'/components/x' does not exist")


def redocly(severity: str) -> dict[str, Any]:
    location = [{"pointer": "#/info"}]
    return {"ruleId": "some-rule", "severity": severity, "location": location, "message": "Wrong."}


@pytest.mark.parametrize(("severity", "wanted"), [("error", "error"), ("warn", "warning")])
def test_redocly(severity: str, wanted: str) -> None:
    [remark] = read(readers.redocly, Output(0, json.dumps({"problems": [redocly(severity)]})))
    assert (remark.severity, remark.pointer, remark.what) == (wanted, "/info", "some-rule: Wrong.")


@pytest.mark.parametrize(("severity", "wanted"), [(0, "error"), (1, "warning"), (3, "warning")])
def test_spectral(severity: int, wanted: str) -> None:
    problem = {"code": "rule", "path": ["paths", "/a", "get"], "message": "Wrong.", "severity": severity}
    [remark] = read(readers.spectral, Output(0, json.dumps([problem])))
    assert (remark.severity, remark.pointer, remark.what) == (wanted, "/paths/~1a/get", "rule: Wrong.")


def test_openapi_generator_that_stops() -> None:
    log = f"""[main] INFO  o.o.codegen.TemplateManager - writing file ApiException.java
{BETA}[main] ERROR o.o.codegen.X - Error in generating `example`
Exception in thread "main" java.lang.RuntimeException: Not yet supported
        at org.openapitools.codegen.Y.z(Y.java:1)
"""
    assert [(remark.severity, remark.what) for remark in read(readers.openapi_generator, Output(1, log))] == [
        ("warning", "OpenAPI 3.1 support is still in beta."),
        ("error", "Error in generating `example`"),
        ("error", "java.lang.RuntimeException: Not yet supported"),
    ]


def test_openapi_generator_validate() -> None:
    lines = [
        "Validating spec (a.json)",
        *("Errors:", "\t- attribute", "\t  paths.'/things' is missing"),
        *("Warnings: ", "\t- Unused model: Bad", "\t- Unused model: Unused", ""),
        "[error] Spec has 1 errors.",
    ]
    stdout = "\n".join(lines)
    assert read(readers.openapi_generator, Output(1, stdout)) == [
        Remark("error", "", "attribute paths.'/things' is missing"),
        Remark("warning", "", "Unused model: Bad"),
        Remark("warning", "", "Unused model: Unused"),
    ]


@pytest.mark.parametrize(("code", "severity"), [(0, "warning"), (1, "error")])
def test_console(code: int, severity: str) -> None:
    stderr = "\x1b[33m ⚠  Could not resolve $ref\x1b[39m\n    at run (index.js:1)\n"
    [remark] = read(readers.console, Output(code, "done", stderr))
    assert (remark.severity, remark.what) == (severity, "⚠  Could not resolve $ref")


def test_typescript() -> None:
    stdout = "types/a.ts(1,14): error TS2322: Type 'number'.\nerror TS18003: No inputs were found.\n"
    assert read(readers.typescript, Output(2, stdout)) == [
        Remark("error", "types/a.ts(1,14)", "TS2322: Type 'number'."),
        Remark("error", "", "TS18003: No inputs were found."),
    ]
