"""The documents of a run: the published ones, adapted by overlays to a server that has less or more.

An overlay of the Database API is written for the canonical document, the one that people read. What it does
to the action endpoint, or to an entry of its ``x-actions``, then shows in the operations of the single
actions, because the expanded document is derived again from what it leaves. One that names the expanded
document in ``extends`` acts on that one, after all others.
"""

import copy
from collections.abc import Iterable, Sequence
from functools import cached_property

from scalingo_databases import documents
from scalingo_databases.codegen.expand import expand
from scalingo_databases.contract.documents.document import Document, operations
from scalingo_databases.contract.documents.overlay_actions import apply
from scalingo_databases.contract.documents.overlay_file import Action, Overlay
from scalingo_databases.contract.documents.validity import check, check_actions
from scalingo_databases.contract.errors import UsageError

CANONICAL: documents.Name = "database-api"
EXPANDED: documents.Name = "database-api.expanded"
SCALINGO: documents.Name = "scalingo-api"

APIS: dict[documents.Name, str] = {EXPANDED: "database", SCALINGO: "scalingo"}
"""The documents that are tested, and how the command line calls their APIs."""


class Documents:
    """The documents that a run tests, with its overlays applied."""

    def __init__(self, overlays: Sequence[Overlay] = ()) -> None:
        """Apply ``overlays`` in their order. Raises :class:`UsageError` where one does not fit."""
        self._documents = {EXPANDED: documents.load(EXPANDED), SCALINGO: documents.load(SCALINGO)}
        general = [overlay for overlay in overlays if overlay.extends != EXPANDED]
        if any(overlay.extends != SCALINGO for overlay in general):
            self._documents[EXPANDED] = self._adapted(general)
        else:
            self._apply(general, {SCALINGO: self._documents[SCALINGO]})
        self._apply([overlay for overlay in overlays if overlay.extends == EXPANDED], self._documents)
        if overlays:
            _valid(self._documents, overlays)

    def load(self, name: documents.Name) -> Document:
        """Give the expanded document or that of the Scalingo API, as a copy that the caller may change."""
        return copy.deepcopy(self._documents[name])

    def has(self, operation_id: str) -> bool:
        """Tell whether any document has the operation called ``operation_id``."""
        return operation_id in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(
            operation["operationId"]
            for document in self._documents.values()
            for _, _, operation in operations(document)
        )

    def _adapted(self, overlays: Sequence[Overlay]) -> Document:
        """Apply ``overlays`` to the canonical documents; give the expanded form of what they leave."""
        canonical = documents.load(CANONICAL)
        self._apply(overlays, {CANONICAL: canonical, SCALINGO: self._documents[SCALINGO]})
        _valid({CANONICAL: canonical}, overlays)
        return expand(canonical)

    @staticmethod
    def _apply(overlays: Iterable[Overlay], there: dict[documents.Name, Document]) -> None:
        for overlay in overlays:
            meant = [overlay.extends] if overlay.extends is not None else list(there)
            for action in overlay.actions:
                # Each of them: an overlay without `extends` is for both APIs.
                found = [apply(action, there[name]) for name in meant]
                if not any(found):
                    raise UsageError(_nothing(action, meant))


def _nothing(action: Action, meant: Sequence[documents.Name]) -> str:
    names = " and ".join(f"{name}.json" for name in meant)
    hint = ""
    if "#" in action.target and EXPANDED not in meant:
        hint = f"; operations of single actions are in {EXPANDED}.json: name it in `extends`"
    return f"--overlay {action.place}: {action.target} selects nothing in {names}{hint}"


def _valid(adapted: dict[documents.Name, Document], overlays: Sequence[Overlay]) -> None:
    """Raise :class:`UsageError` for what the overlays have broken in a document."""
    for name, document in adapted.items():
        wrong = check(document) or check_actions(document)
        if wrong is not None:
            files = ", ".join(str(overlay.path) for overlay in overlays)
            raise UsageError(
                f"--overlay {files}: what it leaves of {name}.json is no valid document: {wrong}"
            )
