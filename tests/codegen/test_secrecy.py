"""What is marked ``x-secret`` is in no ``repr`` of a generated class."""

from collections.abc import Iterator
from http import HTTPStatus
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases import documents
from scalingo_databases.codegen.problems import GeneratorError
from scalingo_databases.codegen.secrecy import hide_in_client, hide_in_models, secret_fields
from scalingo_databases.generated.clients.database_api.errors import UnexpectedStatus
from scalingo_databases.generated.clients.database_api.types import Response

SECRET = "only-for-one-pair-of-eyes"
APIS: list[tuple[documents.Name, str]] = [("database-api", "database_api"), ("scalingo-api", "scalingo_api")]
FIELDS = [(name, api, *field) for name, api in APIS for field in secret_fields(documents.load(name))]


def example(document: dict[str, Any], schema: str, field: str) -> dict[str, Any]:
    """Return an example of ``schema`` in the document, with the secret in ``field``."""
    found = [
        value
        for component in document["components"]["examples"].values()
        for value in values(component["value"])
        if isinstance(value, dict) and field in value
    ]
    needed = document["components"]["schemas"][schema]["required"]
    value = next(value for value in found if all(name in value for name in needed))
    return {**value, field: SECRET if field == "token" else f"https://example.com/{SECRET}"}


def values(value: Any) -> Iterator[Any]:
    """Yield ``value`` and everything inside it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in inner:
        yield from values(child)


def test_there_are_secrets_in_both_documents() -> None:
    assert {name for name, *_ in FIELDS} == {"database-api", "scalingo-api"}


@pytest.mark.parametrize(("name", "api", "schema", "field"), FIELDS)
def test_repr_of_an_answer_hides_the_secret(name: documents.Name, api: str, schema: str, field: str) -> None:
    value = example(documents.load(name), schema, field)
    client = getattr(import_module(f"scalingo_databases.generated.clients.{api}.models"), schema)
    decoded = client.from_dict(value)
    assert SECRET in getattr(decoded, field)
    assert SECRET not in repr(decoded)
    model = getattr(import_module(f"scalingo_databases.generated.models.{api}"), schema)
    validated = model.model_validate(value)
    assert SECRET in str(getattr(validated, field))
    assert SECRET not in repr(validated)


def test_repr_of_a_response_hides_body_and_headers() -> None:
    response: Response[None] = Response(
        status_code=HTTPStatus.OK, content=SECRET.encode(), headers={"Location": SECRET}, parsed=None
    )
    assert SECRET not in repr(response)


def test_unexpected_status_does_not_quote_the_body() -> None:
    error = UnexpectedStatus(418, SECRET.encode())
    assert SECRET not in str(error)
    assert "418" in str(error)
    assert error.content == SECRET.encode()


def test_a_generator_that_writes_otherwise_is_noticed(tmp_path: Path) -> None:
    document = documents.load("scalingo-api")
    module = tmp_path / "models.py"
    module.write_text("class Something:\n    pass\n")
    with pytest.raises(GeneratorError, match="secrecy"):
        hide_in_models(module, document)
    (tmp_path / "models").mkdir()
    with pytest.raises(GeneratorError, match="secrecy"):
        hide_in_client(tmp_path, document)
