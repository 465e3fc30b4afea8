"""How to see a violation again: shell lines, and a module for pytest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scalingo_databases.contract.documents.spec_places import Cited
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction import context_of, curl_lines, pytest_file
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.targets.target import Target


@dataclass(frozen=True)
class Evidence:
    """Shell lines, and a module for pytest where there is one; both free of secrets."""

    curl: tuple[str, ...]
    pytest: str | None = None


Prove = Callable[[Violation, Cited], Evidence]
"""Makes the evidence for a violation of a sentence of the documents."""


def as_sent(violation: Violation, cited: Cited) -> Evidence:
    """Give the request that was sent as the evidence."""
    return Evidence((violation.curl,) if violation.curl else ())


def proved_on(target: Target, parts: Iterable[Part], options: Options, redactor: Redactor) -> Prove:
    """Let violations be proved on ``target``: with all requests that lead to them, where these are known.

    What was found for the ``parts`` before the tests is looked up again by reproductions.
    """
    backups = {each.backup.id for each in target.databases if each.backup is not None}
    context = context_of(target, options, backups.union(*(part.inventory.found() for part in parts)))

    def prove(violation: Violation, cited: Cited) -> Evidence:
        if violation.reproduction is None:
            return as_sent(violation, cited)
        place = f"{cited.file}:{cited.line}" if cited.file else ""
        return Evidence(
            tuple(curl_lines(violation.reproduction, redactor, context)),
            pytest_file(violation, redactor, context, sentence=cited.sentence, place=place),
        )

    return prove
