"""What a method takes: the path's parameters, the query's, and the fields of the body."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from scalingo_databases.codegen.resources.source import Client, Field, Import, Type, union

_BODY = "body"
# What every method takes besides: itself, the keys of CallOptions, and what they are gathered under.
_TAKEN = ("self", "timeout", "headers", "retry", "call_options")


@dataclass(frozen=True)
class Argument:
    """An argument of a method; ``owner`` is the class whose attribute it fills, if it is part of the body."""

    field: Field
    owner: str = ""


@dataclass(frozen=True)
class Arguments:
    """The arguments of a method, and how the generated function is called with them.

    ``passed`` are the function's own arguments with the expressions for them; ``models`` are the classes that
    these expressions use.
    """

    taken: list[Argument] = field(default_factory=list)
    passed: list[tuple[str, str]] = field(default_factory=list)
    models: frozenset[Import] = frozenset()


def arguments(
    function: Sequence[Field], client: Client, wire: Collection[str], bound: Collection[str], subject: str
) -> Arguments:
    """Return the arguments of the method on top of the generated ``function``'s.

    ``wire`` are the names of the parameters in the document, ``bound`` those that the class has already.
    ``subject`` names a body that is one bare value.
    """
    taken: list[Argument] = []
    passed: list[tuple[str, str]] = []
    for one in function:
        if one.name in bound:
            passed.append((one.name, f"self._{one.name}"))
        elif one.name != _BODY:
            name = _own_name(one.name, wire)
            passed.append((one.name, name))
            taken.append(Argument(replace(one, name=name)))
    for one in function:
        if one.name == _BODY:
            body = _body(one, client, {argument.field.name for argument in taken}, subject)
            return Arguments(taken + body.taken, passed + body.passed, body.models)
    return Arguments(taken, passed)


def _own_name(name: str, wire: Collection[str]) -> str:
    """Return ``name`` less the ending that tells it from another name of the generated function only."""
    short = name.removesuffix("_query").removesuffix("_path")
    return short if short in wire else name


def _body(body: Field, client: Client, others: Collection[str], subject: str) -> Arguments:
    """Return the arguments that make up a body, or the body itself where these would not be clear."""
    forms = _forms(client, body.type)
    if len(forms) != 1:
        kind = union([client.model(name) for name in forms]) if forms else body.type
        return _whole(replace(body, type=kind))
    if not body.required and client.is_empty(forms[0]):
        return Arguments()  # it says nothing, and need not be sent
    flat = _flat(client, forms[0], subject)
    names = Counter([*_TAKEN, *others, *(argument.field.name for argument in flat.taken)])
    if max(names.values()) > 1:
        return _whole(body)
    return flat


def _whole(body: Field) -> Arguments:
    """Return the body as one argument."""
    forms = " or ".join(f"`{name}`" for name in body.type.given)
    return Arguments([Argument(replace(body, text=f"What is sent, as {forms}"))], [(_BODY, _BODY)])


def _flat(client: Client, name: str, subject: str) -> Arguments:
    """Return the arguments that make up the class ``name``; an only attribute gives way to what it holds."""
    open_fields = [one for one in client.fields(name) if not one.constant and not _is_empty(client, one)]
    models = client.model(name).imports
    if len(open_fields) == 1 and open_fields[0].required:
        root = open_fields[0]
        forms = _forms(client, root.type)
        if len(forms) == 1:
            inner = _flat(client, forms[0], subject)
            expression = f"{name}({root.name}={inner.passed[0][1]})"
            return Arguments(inner.taken, [(_BODY, expression)], models | inner.models)
        if root.name == "params" and not forms:
            taken = [Argument(replace(root, name=subject), name)]
            return Arguments(taken, [(_BODY, f"{name}({root.name}={subject})")], models)
    fixed = [f"{one.name}={one.literal}" for one in client.fields(name) if one.constant and one.required]
    filled = ", ".join([*fixed, *(f"{one.name}={one.name}" for one in open_fields)])
    return Arguments([Argument(one, name) for one in open_fields], [(_BODY, f"{name}({filled})")], models)


def _forms(client: Client, kind: Type) -> list[str]:
    """Return the classes that a value can be given as; none where it is not always an object.

    A form that only wraps another one is left out. Of the others all stay where a constant tells them apart,
    for then they mean different things; otherwise the first, which the document prefers.
    """
    names = list(kind.given)
    if not all(map(client.is_model, names)):
        return []
    bare = [name for name in names if not _wraps(client, name, set(names))]
    if len(bare) > 1 and all(any(one.constant for one in client.fields(name)) for name in bare):
        return bare
    return bare[:1]


def _wraps(client: Client, name: str, others: set[str]) -> bool:
    fields = client.fields(name)
    return len(fields) == 1 and set(fields[0].type.given) <= others - {name}


def _is_empty(client: Client, field: Field) -> bool:
    """Whether ``field`` may be left out and can only be an object without attributes."""
    names = field.type.given
    return not field.required and all(client.is_model(one) and client.is_empty(one) for one in names)
