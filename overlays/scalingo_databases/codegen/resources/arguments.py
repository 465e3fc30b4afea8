"""What a method takes: the path's parameters, the query's, and the fields of the body."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from scalingo_databases.codegen.resources.source import UNSET, Client, Field, Import, Type, union

_BODY = "body"
# What every method takes besides: itself, the keys of CallOptions, and what they are gathered under.
_TAKEN = ("self", "timeout", "headers", "retry", "call_options")


@dataclass(frozen=True)
class Argument:
    """An argument of a method; ``owner`` is the class whose attribute it fills, if it is part of the body."""

    field: Field
    owner: str = ""


@dataclass(frozen=True)
class Form:
    """One of several classes that a body can be made as, with its constants and the attributes left open."""

    model: Import
    fixed: tuple[Field, ...]
    open: tuple[Field, ...]

    @property
    def needed(self) -> tuple[str, ...]:
        """The arguments that it cannot do without."""
        return tuple(one.name for one in self.open if one.required)

    @property
    def optional(self) -> tuple[str, ...]:
        """The arguments that it takes besides."""
        return tuple(one.name for one in self.open if not one.required)

    @property
    def expression(self) -> str:
        """What tells it to the chooser, as Python."""
        fixed = ", ".join(f"{one.name!r}: {one.literal}" for one in self.fixed)
        return f"Form({self.model.name}, {{{fixed}}}, {self.needed!r}, {self.optional!r})"


@dataclass(frozen=True)
class Arguments:
    """The arguments of a method, and how the generated function is called with them.

    ``passed`` are the function's own arguments with the expressions for them; the first of them, as many as
    ``placed``, stand in the path. ``models`` are the classes that these expressions use. Where the body has
    several ``forms``, not all that is taken goes together.
    """

    taken: list[Argument] = field(default_factory=list)
    passed: list[tuple[str, str]] = field(default_factory=list)
    models: frozenset[Import] = frozenset()
    forms: tuple[Form, ...] = ()
    placed: int = 0


def arguments(
    function: Sequence[Field], client: Client, wire: Collection[str], bound: Collection[str], subject: str
) -> Arguments:
    """Return the arguments of the method on top of the generated ``function``'s.

    ``wire`` are the names of the parameters in the document, ``bound`` those that the class has already.
    ``subject`` names a body that is one bare value.
    """
    taken: list[Argument] = []
    passed: list[tuple[str, str]] = []
    placed = sum(one.positional for one in function)
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
            return Arguments(taken + body.taken, passed + body.passed, body.models, body.forms, placed)
    return Arguments(taken, passed, placed=placed)


def _own_name(name: str, wire: Collection[str]) -> str:
    """Return ``name`` less the ending that tells it from another name of the generated function only."""
    short = name.removesuffix("_query").removesuffix("_path")
    return short if short in wire else name


def _body(body: Field, client: Client, others: Collection[str], subject: str) -> Arguments:
    """Return the arguments that make up a body, or the body itself where these would not be clear."""
    forms = _forms(client, body.type)
    if not body.required and len(forms) == 1 and client.is_empty(forms[0]):
        return Arguments()  # it says nothing, and need not be sent
    flat = _flat(client, forms, subject)
    if flat is None:
        kind = union([client.model(name) for name in forms]) if forms else body.type
        return _whole(replace(body, type=kind))
    names = Counter([*_TAKEN, *others, *(argument.field.name for argument in flat.taken)])
    return _whole(body) if max(names.values()) > 1 else flat


def _whole(body: Field) -> Arguments:
    """Return the body as one argument."""
    forms = " or ".join(f"`{name}`" for name in body.type.given)
    return Arguments([Argument(replace(body, text=f"What is sent, as {forms}"))], [(_BODY, _BODY)])


def _flat(client: Client, names: Sequence[str], subject: str) -> Arguments | None:
    """Return the arguments that make up one of the classes ``names``, if they say which one is meant."""
    if len(names) == 1:
        return _one(client, names[0], subject)
    forms = tuple(_form(client, name) for name in names)
    if not forms or not all(_told_apart(*pair) for pair in combinations(forms, 2)):
        return None
    taken: dict[str, Argument] = {}
    for form in forms:
        for one in form.open:
            shared = all(one.name in other.needed for other in forms)
            taken.setdefault(one.name, Argument(one if shared else _optional(one), form.model.name))
    given = ", ".join(f"{name!r}: {name}" for name in taken)
    expression = f"only_form(UNSET, {{{given}}}, {', '.join(form.expression for form in forms)})"
    models = frozenset(form.model for form in forms)
    return Arguments(list(taken.values()), [(_BODY, expression)], models, forms)


def _one(client: Client, name: str, subject: str) -> Arguments:
    """Return the arguments that make up the class ``name``; an only attribute gives way to what it holds."""
    form = _form(client, name)
    models = frozenset({form.model})
    if len(form.open) == 1 and form.open[0].required:
        root = form.open[0]
        names = _forms(client, root.type)
        inner = _flat(client, names, subject)
        if inner is not None:
            expression = f"{name}({root.name}={inner.passed[0][1]})"
            return Arguments(inner.taken, [(_BODY, expression)], models | inner.models, inner.forms)
        if root.name == "params" and not names:
            taken = [Argument(replace(root, name=subject), name)]
            return Arguments(taken, [(_BODY, f"{name}({root.name}={subject})")], models)
    fixed = [f"{one.name}={one.literal}" for one in form.fixed]
    filled = ", ".join([*fixed, *(f"{one.name}={one.name}" for one in form.open)])
    return Arguments([Argument(one, name) for one in form.open], [(_BODY, f"{name}({filled})")], models)


def _form(client: Client, name: str) -> Form:
    fields = client.fields(name)
    return Form(
        model=next(iter(client.model(name).imports)),
        fixed=tuple(one for one in fields if one.constant and one.required),
        open=tuple(one for one in fields if not one.constant and not _is_empty(client, one)),
    )


def _told_apart(one: Form, other: Form) -> bool:
    """Whether no arguments make up both forms, and an argument of both means the same in them."""
    types = {each.name: each.type.given for each in one.open}
    if any(types.get(each.name, each.type.given) != each.type.given for each in other.open):
        return False
    needed = {*one.needed, *other.needed}
    return not needed <= {each.name for each in one.open} & {each.name for each in other.open}


def _optional(one: Field) -> Field:
    kind = one.type if one.type.optional else union([one.type, Type((UNSET,))])
    return replace(one, required=False, type=kind)


def _forms(client: Client, kind: Type) -> list[str]:
    """Return the classes that a value can be given as; none where it is not always an object.

    A form that only wraps another one is left out: it says the same.
    """
    names = list(kind.given)
    if not all(map(client.is_model, names)):
        return []
    return [name for name in names if not _wraps(client, name, set(names))]


def _wraps(client: Client, name: str, others: set[str]) -> bool:
    fields = client.fields(name)
    return len(fields) == 1 and set(fields[0].type.given) <= others - {name}


def _is_empty(client: Client, field: Field) -> bool:
    """Whether ``field`` may be left out and can only be an object without attributes."""
    names = field.type.given
    return not field.required and all(client.is_model(one) and client.is_empty(one) for one in names)
