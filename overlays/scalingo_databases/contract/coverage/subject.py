"""What the coverage of a run is measured against."""

from collections.abc import Iterable

from scalingo_databases.contract.coverage.book import Coverage, Subject
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.targets.target import Target


def coverage_of(target: Target, parts: Iterable[Part]) -> Coverage:
    """Give the coverage of a run over ``parts`` of ``target``, with nothing exercised yet."""
    documents = {part.name: part.original for part in parts}
    technologies = {each.addon_id: each.technology for each in target.databases}
    return Coverage(Subject(documents, technologies))
