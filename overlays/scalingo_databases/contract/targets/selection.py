"""Which operations and databases are wanted: ``--only`` and ``--exclude``.

Both take the id of an operation, a tag of the documents, or a technology. Ids and tags choose operations. A
technology chooses databases: what is left out is neither called nor asked for a token. Alone, it leaves those
operations of the Database API that databases of that technology have.
"""

import difflib
from collections.abc import Iterator

from scalingo_databases.contract.documents.adapted import APIS, Documents
from scalingo_databases.contract.documents.document import Definition, operations
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.technologies import TECHNOLOGIES

SUGGESTIONS = 3
"""Known names that are shown for one that is not known."""


class Selection:
    """What is wanted of ``documents``."""

    def __init__(
        self,
        documents: Documents,
        api: str = "all",
        only: frozenset[str] = frozenset(),
        exclude: frozenset[str] = frozenset(),
    ) -> None:
        """Choose from the API called ``api``, or from ``all``.

        Raises :class:`UsageError` for a name that is not known there.
        """
        self.documents = documents
        self._apis = frozenset(APIS.values()) if api == "all" else frozenset({api})
        known = self._names() | TECHNOLOGIES.keys()
        for option, names in (("--only", only), ("--exclude", exclude)):
            for name in sorted(names - known):
                raise UsageError(_unknown(option, name, known))
        self._only = only - TECHNOLOGIES.keys()
        self._only_technologies = only & TECHNOLOGIES.keys()
        self._exclude = exclude
        self.technologies = frozenset((self._only_technologies or TECHNOLOGIES.keys()) - exclude)
        """The technologies whose databases are tested."""

    def wants(self, api: str, definition: Definition) -> bool:
        """Tell whether an operation of the API called ``api`` is wanted."""
        names = _names_of(definition)
        if api not in self._apis or names & self._exclude:
            return False
        technologies = definition.get("x-technologies", TECHNOLOGIES)
        if api == "database" and self.technologies.isdisjoint(technologies):
            return False
        if self._only:
            return bool(names & self._only)
        return api == "database" or not self._only_technologies

    def apis(self) -> set[str]:
        """Give the APIs that have operations which are wanted. Raises :class:`UsageError` when none has."""
        found = {api for api, definition in self._operations() if self.wants(api, definition)}
        if not found:
            raise UsageError("nothing is left to test: --only, --exclude and --overlay leave no operation")
        return found

    def _operations(self) -> Iterator[tuple[str, Definition]]:
        for document, api in APIS.items():
            if api in self._apis:
                for _, _, definition in operations(self.documents.load(document)):
                    yield api, definition

    def _names(self) -> set[str]:
        return {name for _, definition in self._operations() for name in _names_of(definition)}


def _names_of(definition: Definition) -> set[str]:
    return {definition["operationId"], *definition.get("tags", [])}


def _unknown(option: str, name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), SUGGESTIONS)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"{option} {name}: there is no such operation, tag or technology in what is tested{hint}"
