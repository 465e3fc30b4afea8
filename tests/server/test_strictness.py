"""What the generated models let through although the documents do not, found by the schema itself."""

from typing import Any

import pytest

from scalingo_databases.server.protocol.strictness import Strictness

DOCUMENT: dict[str, Any] = {
    "components": {
        "schemas": {
            "Bare": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name"],
                "properties": {"name": {"type": "string"}, "label": {"type": "string"}},
            },
            "Rooted": {
                "type": "object",
                "additionalProperties": False,
                "required": ["thing"],
                "properties": {"thing": {"$ref": "#/components/schemas/Bare"}},
            },
            "Open": {
                "type": "object",
                "properties": {"kind": {"const": "open"}, "label": {"type": ["string", "null"]}},
            },
            "Either": {
                "oneOf": [{"$ref": "#/components/schemas/Bare"}, {"$ref": "#/components/schemas/Rooted"}]
            },
            "ByKind": {
                "anyOf": [{"$ref": "#/components/schemas/Open"}, {"$ref": "#/components/schemas/Bare"}]
            },
            "Labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "Untyped": {"anyOf": [{"enum": ["small"]}, {"type": "null"}]},
        }
    }
}


def places(value: object, name: str) -> list[str]:
    """Return where ``value`` breaks the schema ``name``."""
    schema = DOCUMENT["components"]["schemas"][name]
    return [".".join(map(str, path)) for path, _ in Strictness(DOCUMENT).gaps(value, schema)]


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        ({"name": "a"}, "Either", []),
        ({"name": "a", "label": None}, "Either", ["label"]),
        ({"thing": {"name": "a"}}, "Either", []),
        ({"thing": {"name": "a", "label": None}}, "Either", ["thing.label"]),
        ({"kind": "open", "label": None}, "ByKind", []),
        ({"name": "a", "label": None, "kind": "closed"}, "ByKind", [""]),
        (None, "Either", [""]),
        ({"name": "a", "label": None}, "Bare", ["label"]),
        ({"a": "b", "c": None}, "Labels", ["c"]),
        ("small", "Untyped", []),
        (None, "Untyped", []),
    ],
)
def test_null_in_an_optional_field(value: object, name: str, expected: list[str]) -> None:
    assert places(value, name) == expected
