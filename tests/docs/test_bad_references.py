"""References, links and names that lead to something else than they should are told, each on one line."""

from pathlib import Path

import pytest

from tests.docs.publishing import GOOD, changed, number, publish, told

PARAMETER = "{name: id, in: path, required: true, schema: {type: string}}"
NO_SCHEMA = "that is no schema: refer to one of `#/components/schemas`"

OF_ANOTHER_KIND = {
    "a parameter": (changed(PARAMETER, "{$ref: '#/info'}"), "that is no parameter: refer to one of"),
    "a parameter that is a header": (
        changed(PARAMETER, "{$ref: '#/components/headers/H'}") + "  headers: {H: {schema: {type: string}}}\n",
        "that is no parameter",
    ),
    "a link": (
        changed("The pet.", "The pet.\n          links: {a: {$ref: '#/info/title'}}"),
        "`$ref` to `#/info/title`: that is no link: correct the reference",
    ),
    "a security scheme": (
        GOOD + "  securitySchemes: {a: {$ref: '#/info'}}\n",
        "that is no security scheme: refer to one of `#/components/securitySchemes`",
    ),
    "an answer": (
        GOOD + "  responses: {A: {$ref: '#/components/schemas/Pet'}}\n",
        "`$ref` to `#/components/schemas/Pet`: that is no response",
    ),
    "a path": (changed("paths:\n", "paths:\n  /a: {$ref: '#/openapi'}\n"), "that is no path item"),
    "a path that is a schema": (
        changed("paths:\n", "paths:\n  /a: {$ref: '#/components/schemas/Pet'}\n"),
        "that is no path item",
    ),
    "a schema that is a text": (GOOD + "    A: {$ref: '#/info/title'}\n", "that is no schema"),
    "a schema that is the document": (GOOD + "    A: {$ref: '#/info'}\n", NO_SCHEMA),
    "a schema in another file that is a text": (
        GOOD + "    A: {$ref: 'other.yaml#/text'}\n",
        "that is no schema",
    ),
    "a discriminator": (
        GOOD + "    A: {discriminator: {propertyName: a, mapping: {b: '#/info'}}}\n",
        "the discriminator leads to `#/info`: that is no schema",
    ),
    "a link by place": (
        changed("The pet.", "The pet.\n          links: {a: {operationRef: '#/info'}}"),
        "the link leads to `#/info`, where there is no operation",
    ),
}


@pytest.mark.parametrize("name", OF_ANOTHER_KIND)
def test_reference_to_another_kind(name: str, here: Path) -> None:
    text, said = OF_ANOTHER_KIND[name]
    (here / "other.yaml").write_text("text: hello\n")
    (problem,) = told(text)
    assert said in problem
    assert problem.startswith("pets.yaml:")


@pytest.mark.parametrize(
    ("reference", "beside"),
    [
        ("other.yaml#/definitions/Name", ""),
        ("other.yaml#/definitions/Anything", ""),
        ("#/x-definitions/Name", "x-definitions: {Name: {type: string, maxLength: 9}}\n"),
        ("#/components/schemas/Anything", "    Anything: true\n"),
    ],
)
def test_schema_in_a_place_that_openapi_does_not_know(reference: str, beside: str, here: Path) -> None:
    (here / "other.yaml").write_text("definitions: {Name: {type: string, maxLength: 9}, Anything: true}\n")
    text = changed("name: {type: string}", f"name: {{$ref: '{reference}'}}") + beside
    assert told(text, "--ignore-extensions") == []


def test_strange_parameter_in_a_place_that_openapi_does_not_know(here: Path) -> None:
    text = changed(PARAMETER, "{$ref: '#/x-parameters/id'}") + "x-parameters: {id: {in: path}}\n"
    found = told(text, "--ignore-extensions")
    assert f'pets.yaml:{number("x-parameters: ", text)}: `id`: "name" is a required property: add it' in found


@pytest.mark.parametrize("reference", [f"#/servers/{'1' * 5000}", f"{'a' * 5000}.yaml", "a\\0b.yaml"])
def test_very_long_and_strange_references(reference: str, here: Path) -> None:
    text = changed("servers" if "servers" in GOOD else "paths:\n", "servers: [{url: /}]\npaths:\n")
    (problem,) = told(text.replace("'#/components/schemas/Pet'", f'"{reference}"'))
    assert problem.startswith(f"pets.yaml:{number('$ref', text)}: `$ref` to `")
    assert len(problem) < 600


def test_files_elsewhere_are_not_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "secret.yaml").write_text("type: string\ndescription: A secret.\n")
    (here / "inner").mkdir()
    monkeypatch.chdir(here / "inner")
    (here / "inner/link.yaml").symlink_to(here / "secret.yaml")
    for name in ("../secret.yaml", "../none.yaml", "link.yaml", "../secret.yaml#/secret"):
        (problem,) = told(changed("'#/components/schemas/Pet'", f"'{name}'"))
        assert f"`$ref` to `{name}` leads out of the folder of the document: copy the file there" in problem
        assert "A secret" not in problem
        assert "description" not in problem


def test_files_below_the_current_folder_are_read(here: Path) -> None:
    (here / "common.yaml").write_text("type: object\n")
    (here / "inner").mkdir()
    (here / "inner/pets.yaml").write_text(changed("'#/components/schemas/Pet'", "'../common.yaml'"))
    assert publish("inner/pets.yaml", "--output", "site").code == 0


LINKS = {
    "by reference": ('"[b][r]\\n\\n[r]: nowhere2.html"', "link to `nowhere2.html` leads nowhere"),
    "a script": ("'[a](javascript:alert(1))'", "link to `javascript:alert(1)`: one of this kind is never"),
    "data": (
        "'[a](data:text/html,b)'",
        "`data:text/html,b`: one of this kind is never published: use `https:`",
    ),
    "a file": ("'[a](<file:///etc/passwd>)'", "link to `file:///etc/passwd`: one of this kind"),
    "a host alone": ("'[a](//example.com)'", "link to `//example.com` leads nowhere"),
    "an image": ("'![a](a.png)'", "link to `a.png` leads nowhere"),
}


@pytest.mark.parametrize("name", LINKS)
def test_link_in_a_text(name: str, here: Path) -> None:
    text, said = LINKS[name]
    text = changed("description: The pet.", f"description: {text}")
    (problem,) = told(text)
    assert problem.startswith(f"pets.yaml:{number('description', text)}: the ")
    assert said in problem
    assert told(text, "--ignore-links") == []


def test_what_only_looks_like_a_link(here: Path) -> None:
    text = "\\\\[a](b.html), `[a](b.html)`, <host:port>, [a][r]\\n\\n    [b](c.html)\\n\\n[r]: #Pet"
    assert told(changed("description: The pet.", f'description: "{text}"')) == []


@pytest.mark.parametrize(
    ("addition", "said"),
    [
        ("externalDocs: {url: nowhere.html}", "the address `nowhere.html` leads nowhere in the site"),
        ("externalDocs: {url: 'javascript:a'}", "the address `javascript:a`: one of this kind is never"),
        ("x-replaced-by: nothing_here", "`x-replaced-by` names `nothing_here`, which does not exist"),
    ],
)
def test_address_in_a_field(addition: str, said: str, here: Path) -> None:
    text = changed("operationId: getPet", f"operationId: getPet\n      {addition}")
    (problem,) = told(text)
    assert problem.startswith(f"pets.yaml:{number(addition, text)}: {said}")


@pytest.mark.parametrize("name", ["getPet", "id", "name", "Pet", "Pet.name"])
def test_replacement_that_exists(name: str, here: Path) -> None:
    assert told(changed("operationId: getPet", f"operationId: getPet\n      x-replaced-by: {name}")) == []


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            changed(
                f"- {PARAMETER}", f"- {PARAMETER}\n        - {PARAMETER.replace('id,', 'id, example: a,')}"
            ),
            "example: a",
            "there is a path parameter `id` already: remove one of them",
        ),
        (
            changed("paths:\n", "paths:\n  /pets/{x}: {}\n"),
            "  /pets/{id}",
            "the path `/pets/{id}` means the same as `/pets/{x}`: make one path of them",
        ),
        (
            GOOD + "tags:\n  - {name: a}\n  - {name: b}\n  - {name: a, description: c}\n",
            "description: c",
            "there is a tag `a` already: make one tag of them",
        ),
    ],
)
def test_twice(text: str, place: str, said: str, here: Path) -> None:
    assert told(text) == [f"pets.yaml:{number(place, text)}: {said}"]


def test_parameter_in_place_of_that_around_it(here: Path) -> None:
    path = f"  /pets/{{id}}:\n    parameters: [{PARAMETER}]\n"
    assert told(changed("  /pets/{id}:\n", path)) == []
