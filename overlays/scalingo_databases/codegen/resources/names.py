"""What resource classes and their methods are called: pure rules over operationIds, tags and paths.

A method is called like its operation, less the words that its class says already: the words of the tag, the
parameters that the class is bound to, and ``database`` and ``dedicated``, which are what both APIs are about.
Only words right behind the verb are left out, so that the rest still reads: ``get_database_type_version`` of
the tag ``types`` becomes ``get_version``. An operation that does without what its class is bound to keeps its
words where only the verb would be left: ``get_database_backup`` is ``get``, ``get_backup`` stays as it is.
Actions lose their technology and the prefix ``pg``: ``postgresql_pg_list_queries`` is ``list_queries``.
"""

import keyword
import re
from collections.abc import Collection, Sequence

_ACTIONS = "-actions"
_SAID_BY_ALL = frozenset({"database", "dedicated"})
# The token of the Database API is one database's, so whatever is asked there belongs to a database.
_BOUND_WHERE_ANY_HAS_IT = "db_id"


def module_name(tag: str) -> str:
    """Return the module of the class of ``tag``: ``mysql-actions`` gives ``mysql_actions``."""
    return re.sub(r"\W+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", tag)).lower()


def class_name(tag: str) -> str:
    """Return the class of ``tag``: ``mysql-actions`` gives ``MysqlActions``."""
    return "".join(word.capitalize() for word in module_name(tag).split("_"))


def attribute_name(tag: str) -> str:
    """Return what a front calls the class of ``tag``: ``mysql-actions`` is ``mysql``."""
    return module_name(tag.removesuffix(_ACTIONS))


def path_parameters(path: str) -> list[str]:
    """Return the names of the parameters of a path template, in order."""
    return re.findall(r"\{(\w+)\}", path)


def bound_parameters(paths: Collection[str]) -> tuple[str, ...]:
    """Return what the class of a tag is made with, from the ``paths`` of its operations.

    These are the parameters in the part that all paths begin with, and ``db_id`` where any of them has it.
    """
    shared = []
    for steps in zip(*(path.split("/") for path in paths), strict=False):
        if len(set(steps)) > 1:
            break
        shared += path_parameters(steps[0])
    if _BOUND_WHERE_ANY_HAS_IT not in shared and any(
        f"{{{_BOUND_WHERE_ANY_HAS_IT}}}" in path for path in paths
    ):
        shared.append(_BOUND_WHERE_ANY_HAS_IT)
    return tuple(shared)


def is_about(ids: Sequence[str], path: str) -> bool:
    """Whether ``path`` names the thing itself that has the ``ids``, and nothing below it."""
    return bool(ids) and path.endswith(f"/{{{ids[-1]}}}") and path_parameters(path) == list(ids)


def method_name(operation_id: str, tag: str, bound: Sequence[str], path: str) -> str:
    """Return the method of an operation in the class of its ``tag``; see above for the rule."""
    words = operation_id.split("_")
    if tag.endswith(_ACTIONS):
        words = _without(words, 0, {tag.removesuffix(_ACTIONS)})
        words = _without(words, 0, {"pg"})
    else:
        kept = _without(words, 1, _said(tag, bound))
        alone = len(kept) == 1 and not set(bound) <= set(path_parameters(path))
        words = words if alone else kept
    name = "_".join(words)
    return f"{name}_" if keyword.iskeyword(name) else name


def full_name(operation_id: str, tag: str, bound: Sequence[str], path: str) -> str:
    """Return class and method of an operation: ``Backups.list``."""
    return f"{class_name(tag)}.{method_name(operation_id, tag, bound, path.partition('#')[0])}"


def iterator_name(method: str) -> str:
    """Return the name of the iterator that goes with a method: ``list_events`` gives ``iterate_events``."""
    return f"iterate{method.removeprefix('list')}" if method.startswith("list") else f"iterate_{method}"


def _said(tag: str, bound: Sequence[str]) -> set[str]:
    words = {word for name in bound for word in name.removesuffix("_id").split("_")}
    for word in module_name(tag).split("_"):
        words |= {word, word.removesuffix("s")}
    return words | _SAID_BY_ALL


def _without(words: list[str], start: int, said: Collection[str]) -> list[str]:
    """Return ``words`` without those of ``said`` that stand at ``start``; at least one word stays."""
    end = start
    while end < len(words) and words[end] in said:
        end += 1
    return [*words[:start], *words[end:]] or words
