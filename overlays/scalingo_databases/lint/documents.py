"""The documents as the rules see them: both bundles, their files, and the table of extensions."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.derive import derive
from scalingo_databases.codegen.sources import Sources
from scalingo_databases.lint.places import (
    Action,
    Operation,
    Place,
    Schema,
    actions,
    operations,
    outer_schemas,
    request_schemas,
    schemas,
)
from scalingo_databases.lint.tables import Extensions, read_extensions
from scalingo_databases.lint.validation import wrong_places


@dataclass(frozen=True, eq=False)
class Documents:
    """Everything that a rule may look at. What is costly to find is found once."""

    sources: Sources
    bundles: list[Bundle]
    extensions: Extensions
    official: frozenset[str]

    @cached_property
    def roots(self) -> list[Place]:
        """Each document as a whole."""
        return [Place(bundle, (), bundle.document) for bundle in self.bundles]

    @cached_property
    def operations(self) -> list[Operation]:
        """Every operation of every document."""
        return [operation for root in self.roots for operation in operations(root)]

    @cached_property
    def actions(self) -> list[Action]:
        """Every action of the engine, once for each technology that has it."""
        return [action for operation in self.operations for action in actions(operation)]

    @property
    def calls(self) -> list[Operation | Action]:
        """Operations and actions: whatever somebody can call."""
        return [*self.operations, *self.actions]

    @cached_property
    def schemas(self) -> list[Schema]:
        """Every schema, components and inline ones, with the schemas inside them."""
        return [schema for root in self.roots for schema in schemas(root)]

    @cached_property
    def wrong_schemas(self) -> list[tuple[Place, str]]:
        """Places in schemas that JSON Schema does not allow, and what is wrong with each."""
        outer = [schema for root in self.roots for schema in outer_schemas(root)]
        return [wrong for schema in outer for wrong in wrong_places(schema)]

    @cached_property
    def request_schemas(self) -> list[Schema]:
        """The schemas that a request body is checked against."""
        reached = request_schemas(self.calls)
        return [schema for schema in self.schemas if schema.key in reached]


def load(spec: Path, official: frozenset[str]) -> Documents:
    """Read the folder ``spec``; messages name files relative to the folder around it.

    ``official`` holds the fingerprints of the pages whose words must not be repeated.

    Raises :class:`SpecError` with everything that keeps the documents from being put together, and
    :class:`UsageError` when the folder or its table of extensions is not there.
    """
    spec = spec.resolve()
    derived = derive(spec, spec.parent)
    return Documents(
        derived.bundles[0].sources,
        derived.bundles,
        read_extensions(spec / "EXTENSIONS.md", f"{spec.name}/EXTENSIONS.md"),
        official,
    )
