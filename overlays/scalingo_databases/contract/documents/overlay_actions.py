"""What the actions of an overlay do to a document.

The Overlay Specification 1.0 leaves open how deep an update goes and what becomes of lists inside it. Version
1.1 says it, so that is the rule here: objects are merged level by level, lists are joined, single values
replaced.
"""

import copy
from collections.abc import Sequence
from typing import Any

import jsonpath

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.overlay_file import Action
from scalingo_databases.contract.errors import UsageError


def apply(action: Action, document: Document) -> bool:
    """Change ``document`` as ``action`` says; tell whether there was anything that its target selects.

    Raises :class:`UsageError` when the change does not fit what is there.
    """
    try:
        matches = list(action.query.finditer(document))
    except (jsonpath.JSONPathError, RecursionError) as error:
        raise _wrong(action, str(error).partition("\n")[0]) from None
    if action.remove:
        _remove(action, matches)
    else:
        for match in matches:
            _update(action, match)
    return bool(matches)


def _remove(action: Action, matches: Sequence[jsonpath.JSONPathMatch]) -> None:
    """Take all ``matches`` away; from a list the last ones first, so that the others stay where they are."""
    lists: dict[int, tuple[list[Any], set[int]]] = {}
    for match in matches:
        if match.parent is None:
            raise _wrong(action, "the whole document cannot be removed")
        holder, key = match.parent.obj, match.parts[-1]
        if isinstance(holder, dict):
            holder.pop(key, None)
        elif isinstance(holder, list) and isinstance(key, int):
            lists.setdefault(id(holder), (holder, set()))[1].add(key)
    for items, indexes in lists.values():
        for index in sorted(indexes, reverse=True):
            del items[index]


def _update(action: Action, match: jsonpath.JSONPathMatch) -> None:
    there, update = match.obj, copy.deepcopy(action.update)
    if isinstance(there, dict):
        if not isinstance(update, dict):
            raise _wrong(action, f"{match.path} is an object, and `update` is none")
        _merge(action, there, update, match.path)
    elif isinstance(there, list):
        there.extend(update if isinstance(update, list) else [update])
    elif isinstance(update, dict | list):
        raise _wrong(action, f"{match.path} is a single value, and `update` is none")
    elif match.parent is not None:
        holder: Any = match.parent.obj
        holder[match.parts[-1]] = update


def _merge(action: Action, there: dict[str, Any], update: dict[str, Any], path: str) -> None:
    for key, new in update.items():
        old = there.get(key)
        if key not in there:
            there[key] = new
        elif isinstance(old, dict) and isinstance(new, dict):
            _merge(action, old, new, f"{path}['{key}']")
        elif isinstance(old, list) and isinstance(new, list):
            old.extend(new)
        elif isinstance(old, dict | list) or isinstance(new, dict | list):
            raise _wrong(action, f"{path}['{key}'] cannot be merged: it is of another kind than its update")
        else:
            there[key] = new


def _wrong(action: Action, what: str) -> UsageError:
    return UsageError(f"--overlay {action.place}: {action.target}: {what}")
