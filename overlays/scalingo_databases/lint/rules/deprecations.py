"""Whatever is deprecated says truly since when, until when, and what takes its place."""

from collections.abc import Iterator
from datetime import date

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Operation, Place, Schema, parameters
from scalingo_databases.lint.rule import Spot, rule


def _deprecated(documents: Documents) -> Iterator[Place]:
    """Yield every deprecated operation, parameter and schema."""
    places: list[Place] = [*documents.operations, *documents.schemas]
    places += [parameter for root in documents.roots for parameter in parameters(root)]
    yield from (place for place in places if place.fields.get("deprecated") is True)


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


@rule(
    "deprecation-dates",
    why="people plan by these dates; a removal that comes before the announcement is a slip",
    preferred="`x-removed-on` after `x-deprecated-on`, both as the provider has published them",
    example="deprecated: true\nx-deprecated-on: '2026-01-15'\nx-removed-on: '2027-01-15'".replace("\n", "; "),
)
def dates(documents: Documents) -> Iterator[Spot]:
    """The removal comes after the deprecation."""
    for place in _deprecated(documents):
        since, until = (_date(place.fields.get(f"x-{word}-on")) for word in ("deprecated", "removed"))
        if since and until and until <= since:
            yield place.at("x-removed-on"), f"removed on {until}, and deprecated since {since}"


@rule(
    "deprecation-replacement",
    why="the client tells people to use the replacement; one that does not exist sends them nowhere",
    preferred="an operationId, another parameter of the same operations, another property, or another schema",
    example="x-replaced-by: pricings  # on the property `price` of a schema that has both",
)
def replacement(documents: Documents) -> Iterator[Spot]:
    """The replacement exists, and is not the deprecated thing itself."""
    for place in _deprecated(documents):
        name = place.fields.get("x-replaced-by")
        if isinstance(name, str) and name not in _replacements(documents, place):
            yield place.at("x-replaced-by"), f"nothing that could replace it is called `{name}`"


def _replacements(documents: Documents, place: Place) -> set[str]:
    """Return the names of what can stand in the place of ``place``, itself left out."""
    same = [one for one in documents.operations if one.bundle is place.bundle]
    calls = {one.name for one in same}
    if isinstance(place, Operation):
        return calls - {place.name}
    if not isinstance(place, Schema):
        return calls | _beside(same, place)
    schemas = Place(place.bundle, (), place.bundle.document).child("components", "schemas")
    if place.role == "component":
        return {*schemas.steps()} - {place.name}
    fields = {
        f"{name}.{field}" for name, one in schemas.children() for field in one.child("properties").steps()
    }
    siblings = Place(place.bundle, (), place.bundle.document)
    for step in place.pointer[:-1]:
        siblings = siblings.raw(step)
    return fields | ({*siblings.steps()} - {place.name} if place.role == "property" else set())


def _beside(operations: list[Operation], parameter: Place) -> set[str]:
    """Return the names of the other parameters that every operation with ``parameter`` takes."""
    lists = [list(one.parameters()) for one in operations]
    having = [each for each in lists if parameter.key in {one.key for one in each}]
    names = [{str(one.fields.get("name")) for one in each} for each in having]
    return set.intersection(*names) - {str(parameter.fields.get("name"))} if names else set()
