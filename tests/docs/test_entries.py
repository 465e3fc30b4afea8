"""What an entry of an operation says: all that its document says about it, at places with lasting names."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.docs.publishing import publish

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example.com'}]
security: [{petToken: []}]
tags: [{name: pets, description: Everything with fur.}]
paths:
  /pets/{id}:
    put:
      operationId: replace_pet
      tags: [pets]
      summary: Replace a pet
      deprecated: true
      x-deprecated-on: '2026-01-31'
      x-removed-on: '2027-06-30'
      x-replaced-by: update_pet
      x-effect: destructive
      x-retry-safe: false
      x-provenance: {level: observed, sources: [go, ruby], note: The old name was `swap`.}
      x-technologies: [redis]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, maxLength: 9}, example: rex}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
            examples: {rex: {summary: A dog, value: {name: Rex, kind: dog, age: 7}}}
      responses:
        '200':
          description: The new pet.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
              examples:
                dog: {summary: A dog, value: {name: Rex, kind: dog, age: 7}}
                cat: {summary: A cat, value: {name: Tom, kind: cat, age: 7}}
        '409':
          description: Somebody holds it.
          content: {application/json: {example: {error: It is held.}}}
    patch:
      operationId: update_pet
      tags: [pets]
      x-effect: write
      x-retry-safe: true
      security: []
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: It is done.}}
components:
  securitySchemes: {petToken: {type: http, scheme: bearer}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 1, description: What it is called., examples: [Rex]}
        kind:
          type: string
          enum: [dog, cat]
          x-enumDescriptions: {dog: Barks., cat: Purrs.}
        age: {type: [integer, 'null'], minimum: 0, default: 1, x-unit: d}
        chip:
          type: object
          properties:
            code: {type: string, x-secret: true, deprecated: true, x-removed-on: '2027-06-30'}
"""


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the page of the pets."""
    folder = tmp_path_factory.mktemp("entries")
    (folder / "pets.yaml").write_text(DOCUMENT)
    run = publish(folder / "pets.yaml", "--output", folder / "site")
    assert run.err == ""
    return (folder / "site" / "pets" / "pets.html").read_text()


def entry(html: str, name: str) -> str:
    """Give the HTML of an operation's entry."""
    return html.partition(f'<article class="operation" id="{name}"')[2].partition("</article>")[0]


def words(html: str) -> str:
    """Give the words of HTML; marks of a few letters do not part them."""
    joined = re.sub(r"</?(?:a|code|i|strong|time)\b[^>]*>", "", html)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", joined).split()))


def place(html: str, anchor: str) -> str:
    """Give the words from an anchor to the next one."""
    assert html.count(f'id="{anchor}"') == 1
    return words(
        "<a " + re.split(r'<(?:div|details) (?:class="answer" )?id="', html.partition(f'id="{anchor}"')[2])[0]
    )


def badges(html: str) -> list[str]:
    found = html.partition('<ul class="badges">')[2].partition("</ul>")[0]
    return [words(each) for each in re.findall(r"<li.*?</li>", found, re.S)]


def test_badges_tell_effect_retries_token_origin_and_technologies(html: str) -> None:
    assert badges(entry(html, "replace_pet")) == [
        "Destroys",
        "Do not retry blindly",
        "Pet token",
        "Observed in official clients",
        "Redis",
    ]
    assert badges(entry(html, "update_pet")) == ["Writes", "Safe to retry", "No token"]


def test_where_a_fact_comes_from_is_said_with_its_note(html: str) -> None:
    assert "Source: Go client, Ruby client. The old name was swap." in words(entry(html, "replace_pet"))


def test_the_end_of_an_operation_has_dates_and_a_way_on(html: str) -> None:
    text = entry(html, "replace_pet")
    assert "Deprecated since 2026-01-31. It goes away on 2027-06-30. Use update_pet instead." in words(text)
    assert '<a href="#update_pet"><code>update_pet</code></a> instead' in text


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        ("replace_pet-path.id", ["string", "required", "at most 9 characters", 'Example "rex"']),
        ("replace_pet-body.name", ["string", "required", "What it is called.", "at least 1 character"]),
        ("replace_pet-body.kind", ["Values:", '"dog" Barks.', '"cat" Purrs.']),
        ("replace_pet-body.age", ["integer or null", "in d", "at least 0", "Default 1"]),
        ("replace_pet-body.chip", ["1 field of chip"]),
        ("replace_pet-body.chip.code", ["secret", "deprecated", "It goes away on 2027-06-30"]),
        ("replace_pet-200.name", ["string", "required"]),
        ("replace_pet-409", ["409 Conflict", "Somebody holds it.", '"error": "It is held."']),
        ("update_pet-204", ["204 No Content", "It is done."]),
    ],
)
def test_every_place_has_a_name_and_says_what_the_document_says(
    html: str, anchor: str, said: list[str]
) -> None:
    text = place(html, anchor)
    for each in said:
        assert each in text


def test_every_example_of_a_success_stands_beside_the_text(html: str) -> None:
    beside = words(entry(html, "replace_pet").partition('<div class="samples">')[2])
    assert "200 A dog" in beside
    assert "200 A cat" in beside
    assert '"name": "Tom"' in beside


def test_requests_come_in_several_languages(html: str) -> None:
    choice = re.findall(r'name="replace_pet-language" value="([^"]+)"( checked)?', entry(html, "replace_pet"))
    assert choice[0] == ("curl", " checked")
    assert [checked for _, checked in choice[1:]] == [""] * (len(choice) - 1)
    assert "curl --request PUT" in words(entry(html, "replace_pet"))


def test_a_schema_tells_who_uses_it(html: str, tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(DOCUMENT)
    publish(tmp_path / "pets.yaml", "--output", tmp_path / "site")
    page = (tmp_path / "site" / "pets" / "schemas" / "Pet.html").read_text()
    assert '<a href="../pets.html#replace_pet">replace_pet</a>' in page
    assert 'id="Pet.chip.code"' in page
