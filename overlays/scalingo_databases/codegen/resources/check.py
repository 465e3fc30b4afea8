"""What a resource class needs of the operations of its tag: a name for each, and one kind of success."""

from collections import defaultdict

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.check_actions import expanded_ids
from scalingo_databases.codegen.openapi import operations
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.check_results import check_results
from scalingo_databases.codegen.resources.fronts import FRONT, host, root_tag
from scalingo_databases.codegen.resources.methods import tag_of
from scalingo_databases.codegen.yaml_source import Pointer

# An operation: its operationId, its path, and where it is written.
_Found = tuple[str, str, Pointer]


def check_methods(bundle: Bundle) -> None:
    """Note each operation of ``bundle`` without a method of its own, and each tag without a class."""
    _check_successes(bundle)
    check_results(bundle)
    classes: dict[str, str] = {}
    for tag, found in _by_tag(bundle).items():
        other = classes.setdefault(names.class_name(tag), tag)
        if other != tag:
            bundle.report(
                found[0][2], f"the tags `{tag}` and `{other}` give one class", "rename one of the two"
            )
        _check_tag(bundle, tag, found)
        _check_host(bundle, tag, found)
    _check_front(bundle, _by_tag(bundle))


def _check_tag(bundle: Bundle, tag: str, found: list[_Found]) -> None:
    bound = names.bound_parameters([path for _, path, _ in found])
    first: dict[str, tuple[str, Pointer]] = {}
    for identifier, path, place in found:
        method = names.method_name(identifier, tag, bound, path)
        other, other_place = first.setdefault(method, (identifier, place))
        if other != identifier:
            bundle.report(
                place,
                f"`{identifier}` becomes the method `{names.class_name(tag)}.{method}`, as `{other}` at "
                f"{bundle.position(other_place)} does",
                "rename one of the two, or give it another tag",
            )


def _check_host(bundle: Bundle, tag: str, found: list[_Found]) -> None:
    """A class makes all its requests through one caller, which is that of one host."""
    paths = bundle.document["paths"]
    hosts = {host(bundle.document, paths[path]): place for _, path, place in found}
    if len(hosts) > 1:
        bundle.report(
            list(hosts.values())[1],
            f"operations of the tag `{tag}` are served by {' and '.join(map(repr, hosts))}",
            "give those of one host a tag of their own",
        )


def _check_front(bundle: Bundle, tags: dict[str, list[_Found]]) -> None:
    """The front has an attribute for each tag, beside the methods of the root."""
    paths = {tag: [path for _, path, _ in found] for tag, found in tags.items()}
    root = root_tag(paths)
    taken = {FRONT: "the module of the front"}
    if root is not None:
        bound = names.bound_parameters(paths[root])
        for identifier, path, _ in tags[root]:
            taken[names.method_name(identifier, root, bound, path)] = f"the method of `{identifier}`"
    for tag, found in tags.items():
        attribute = names.attribute_name(tag)
        if tag != root and attribute in taken:
            bundle.report(
                found[0][2],
                f"the tag `{tag}` becomes `{attribute}` of the front, as {taken[attribute]} does",
                "rename the tag",
            )
        taken.setdefault(attribute, f"the tag `{tag}`")


def _check_successes(bundle: Bundle) -> None:
    """A method gives back one type, and reads it from one answer."""
    for pointer, operation in operations(bundle.document):
        statuses = [str(status) for status in operation["responses"] if str(status).startswith("2")]
        if len(statuses) > 1:
            bundle.report(
                (*pointer, "responses", statuses[1]),
                f"`{operation['operationId']}` succeeds with {' and with '.join(statuses)}",
                "keep the one that its method shall give back",
            )


def _by_tag(bundle: Bundle) -> dict[str, list[_Found]]:
    """Return the operations of each tag, actions one by one, as the expanded document has them."""
    tags: dict[str, list[_Found]] = defaultdict(list)
    for pointer, operation in operations(bundle.document):
        path = pointer[1]
        if "x-actions" not in operation:
            identifier = operation["operationId"]
            tags[tag_of(operation)].append((identifier, path, (*pointer, "operationId")))
        for identifier, place in expanded_ids(operation.get("x-actions"), (*pointer, "x-actions")):
            tags[f"{place[-2]}-actions"].append((identifier, path, place))
    return tags
