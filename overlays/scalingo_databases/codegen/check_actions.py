"""The actions of an operation, its union of requests and its union of results must tell the same story."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.bundle import BROKEN, Bundle
from scalingo_databases.codegen.expand import ERROR_SCHEMA, operation_id
from scalingo_databases.codegen.openapi import JSON_MEDIA_TYPE, component_pointer, member_names, target
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.codegen.yaml_source import Pointer

_REQUEST_SCHEMA = ("requestBody", "content", JSON_MEDIA_TYPE, "schema")
_RESULT_SCHEMA = ("responses", "200", "content", JSON_MEDIA_TYPE, "schema")


def expanded_ids(actions: Any, pointer: Pointer) -> Iterator[tuple[str, Pointer]]:
    """Yield the operationId that each action will have in the expanded document, with the action's place."""
    for technology, name, _ in _entries(actions):
        yield operation_id(technology, name), (*pointer, technology, name)


def check_actions(bundle: Bundle, pointer: Pointer) -> None:
    """Note what is wrong with ``x-actions`` of the operation at ``pointer``."""
    actions = bundle.document["paths"][pointer[1]][pointer[2]]["x-actions"]
    place = (*pointer, "x-actions")
    requests: dict[str, Pointer] = {}
    results: dict[str, Pointer] = {}
    tags: dict[str, str] = {}
    complete = True
    for technology, name, entry in _entries(actions):
        at = (*place, technology, name)
        request, result = (_schema(bundle, at, name, entry, key) for key in ("request", "result"))
        if request:
            requests.setdefault(request, (*at, "request"))
            tags[name] = request
            _check_tag(bundle, at, name, request)
        if result:
            results.setdefault(result, (*at, "result"))
        complete = complete and bool(request and result)
    if not complete or _has_broken(actions):
        return  # nothing can be said about unions while some requests and results are not known
    _check_union(bundle, (*pointer, *_REQUEST_SCHEMA), "request", requests, spare=set())
    _check_union(bundle, (*pointer, *_RESULT_SCHEMA), "result", results, spare={ERROR_SCHEMA})
    _check_mapping(bundle, (*pointer, *_REQUEST_SCHEMA), tags)


def _entries(actions: Any) -> Iterator[tuple[str, str, Any]]:
    for technology, entries in actions.items() if actions and actions != BROKEN else ():
        for name, entry in entries.items() if entries != BROKEN else ():
            if entry != BROKEN:
                yield technology, name, entry


def _has_broken(value: Any) -> bool:
    if isinstance(value, dict):
        return value == BROKEN or any(map(_has_broken, value.values()))
    return isinstance(value, list) and any(map(_has_broken, value))


def _schema(bundle: Bundle, at: Pointer, action: str, entry: dict[str, Any], key: str) -> str | None:
    """Return the schema that ``key`` of an action names, if it names one that exists."""
    if key not in entry:
        folder = {"request": "Action", "result": "Success"}[key]
        bundle.report(
            at, f"action `{action}` has no `{key}`", f"add `{key}: {{$ref: ../schemas/...{folder}.yaml}}`"
        )
        return None
    name, known = entry[key], bundle.document["components"].get("schemas", {})
    if isinstance(name, str) and name in known:
        return name
    if name != BROKEN:
        bundle.report(
            (*at, key),
            f"`{key}` of action `{action}` names schema `{name}`, which does not exist",
            near_name(str(name), list(known), "correct the name or write a `$ref` to the schema"),
        )
    return None


def _check_tag(bundle: Bundle, at: Pointer, action: str, request: str) -> None:
    """The request schema says for itself which action it is for; it must say what the actions' file says."""
    schema_at, schema = target(bundle.document, ("components", "schemas", request))
    if schema == BROKEN:
        return
    tag_at, tag = target(bundle.document, (*schema_at, "properties", "action_name"))
    constant = tag.get("const") if isinstance(tag, dict) else None
    if constant != action:
        says = f"says `const: {constant}`" if constant else "says no `const`"
        where = bundle.position((*tag_at, "const") if constant else schema_at)
        bundle.report(
            at,
            f"action `{action}` has the request schema `{request}`, whose action_name {says} ({where})",
            f"write `const: {action}` there, or refer to the schema of this action",
        )


def _check_union(
    bundle: Bundle, pointer: Pointer, key: str, used: dict[str, Pointer], spare: set[str]
) -> None:
    """Every schema in ``used`` is a member of the union at ``pointer``, and nothing else but ``spare`` is."""
    union_at, union = target(bundle.document, pointer)
    if _has_broken(union):
        return
    # One request fits one action, hence `oneOf`, beside which the model generator keeps the discriminator.
    # Several results can fit one answer, hence `anyOf`.
    word = "oneOf" if key == "request" else "anyOf"
    if not isinstance(union, dict) or not isinstance(union.get(word), list):
        bundle.report(
            pointer[:3], f"the operation has actions, but its {key} schema has no `{word}`", "list them there"
        )
        return
    members = {
        component_pointer(member["$ref"])[-1]: str(index)
        for index, member in enumerate(union[word])
        if isinstance(member, dict) and "$ref" in member
    }
    for name, at in used.items():
        if name not in members:
            bundle.report(
                at,
                f"`{name}` is the {key} of an action, but its union does not list it",
                f"add it to `{word}` at {bundle.position((*union_at, word))}",
            )
    for name in sorted(spare - members.keys()):
        bundle.report((*union_at, word), f"`{word}` does not list `{name}`", "add it: any action can fail")
    for name, index in members.items():
        if name not in used and name not in spare:
            bundle.report(
                (*union_at, word, index),
                f"`{name}` is the {key} of no action",
                "remove it, or add its action to x-actions",
            )


def _check_mapping(bundle: Bundle, pointer: Pointer, tags: dict[str, str]) -> None:
    """The discriminator of the requests, where there is one, maps each action to its request and no more."""
    union_at, union = target(bundle.document, pointer)
    mapping = union.get("discriminator", {}).get("mapping") if isinstance(union, dict) else None
    if not isinstance(mapping, dict) or _has_broken(union):
        return
    at = (*union_at, "discriminator", "mapping")
    members = member_names(union)
    for action, request in tags.items():
        named = mapping.get(action)
        if named is None:
            bundle.report(at, f"the mapping has no action `{action}`", f"add `{action}: {request}`")
        elif isinstance(named, str) and component_pointer(named)[-1] in members - {request}:
            bundle.report(
                (*at, action), f"action `{action}` is mapped to `{named}`", f"map it to `{request}`"
            )
    for action in sorted(mapping.keys() - tags.keys()):
        bundle.report((*at, action), f"`{action}` is no action in x-actions", "remove it, or add the action")
