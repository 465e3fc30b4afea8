"""Changes of what a value may be, in requests and in answers.

A schema is a set of values. In a request a smaller set hurts callers, whose values are refused; in an answer
a larger one does, because values come that they do not know. The other two directions hurt servers at most:
they have to accept more, or may not answer what they did.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scalingo_databases.changes.rules.plans import plans
from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO

REQUEST, RESPONSE = "request", "response"
_SIDES = (REQUEST, RESPONSE)


@dataclass(frozen=True)
class _Side:
    level: Level
    why: str


_SMALLER = {
    REQUEST: _Side(_BREAKING, "Callers who send what was allowed before are refused."),
    RESPONSE: _Side(
        _INFO, "Nobody who calls; servers that still answer what was allowed do not conform any more."
    ),
}
_LARGER = {
    REQUEST: _Side(_INFO, "Nobody who calls; servers must accept it."),
    RESPONSE: _Side(_BREAKING, "Callers get values that they were told would not come."),
}
_OTHER = {
    REQUEST: _Side(_BREAKING, "Callers who send what was allowed before are refused."),
    RESPONSE: _Side(_BREAKING, "Callers get values that they were told would not come."),
}
_UNSURE = {
    REQUEST: _Side(
        _WARNING, "Callers may be refused with what was allowed before; nothing can tell the two apart."
    ),
    RESPONSE: _Side(_WARNING, "Callers may get values that they were told would not come; nothing can tell."),
}


def _rules(code: str, what: str, sides: dict[str, _Side], reverse: str | None = None) -> Iterator[Rule]:
    for side in _SIDES:
        if side in sides:
            back = f"{side}-{reverse}" if reverse else None
            yield Rule(f"{side}-{code}", sides[side].level, f"{{name}} {what}", sides[side].why, back)


def _pair(smaller: str, becomes: str, larger: str, ceases: str) -> Iterator[Rule]:
    """Give the rules for a set of values that becomes ``smaller``, and for the way back, ``larger``."""
    yield from _rules(smaller, becomes, _SMALLER, larger)
    yield from _rules(larger, ceases, _LARGER, smaller)


def _changed(code: str, what: str, sides: dict[str, _Side] = _UNSURE) -> Iterator[Rule]:
    yield from _rules(code, f"has another {what}: {{new}} now, and was {{old}}", sides)


def _said(level: Level, request: str, response: str) -> dict[str, _Side]:
    return {REQUEST: _Side(level, request), RESPONSE: _Side(level, response)}


_LOW = {
    "minimum": "the least value",
    "min-length": "the least length",
    "min-items": "the least number of items",
    "min-properties": "the least number of fields",
    "min-contains": "the least number of items that fit `contains`",
}
_HIGH = {
    "maximum": "the greatest value",
    "max-length": "the greatest length",
    "max-items": "the greatest number of items",
    "max-properties": "the greatest number of fields",
    "max-contains": "the greatest number of items that fit `contains`",
}


def _bounds() -> Iterator[Rule]:
    for names, smaller, larger in ((_LOW, "raised", "lowered"), (_HIGH, "lowered", "raised")):
        for code, text in names.items():
            what = f"has another bound: {text} is {{new}} now, and was {{old}}"
            yield from _pair(f"{code}-{smaller}", what, f"{code}-{larger}", what)


def _kinds() -> Iterator[Rule]:
    yield from _rules("type-changed", "is {new} now, and was {old}", _OTHER)
    yield from _pair(
        "type-narrowed",
        "can only be {new} now, and could be {old}",
        "type-widened",
        "can be {new} now, and could only be {old}",
    )
    yield from _pair("null-forbidden", "cannot be null any more", "null-allowed", "can be null now")
    yield from _pair(
        "enum-set",
        "can only have the listed values now: {new}",
        "enum-dropped",
        "can have any value now, and could only have the listed ones: {old}",
    )
    yield from _pair("value-removed", "cannot be {old} any more", "value-added", "can be {new} now")
    yield from _rules(
        "known-value-added",
        "is known to be {new} sometimes",
        _said(
            _INFO, "Nobody; any other word was allowed already.", "Nobody; other words could come already."
        ),
        "known-value-removed",
    )
    yield from _rules(
        "known-value-removed",
        "is not known to be {old} any more",
        _said(
            _WARNING,
            "Callers who send the word may be misunderstood.",
            "Callers who wait for the word may never see it.",
        ),
        "known-value-added",
    )
    yield from _pair("const-set", "can only be {new} now", "const-dropped", "can be more than {old} now")
    yield from _rules("const-changed", "must be {new} now, and had to be {old}", _OTHER)
    yield from _pair(
        "format-set",
        "must have the format {new} now",
        "format-dropped",
        "need not have the format {old} any more",
    )
    yield from _pair(
        "format-narrowed",
        "must have the narrower format {new} now, and had {old}",
        "format-widened",
        "can have the wider format {new} now, and had {old}",
    )
    yield from _changed("format-changed", "format", _OTHER)
    yield from _pair(
        "pattern-set", "must match {new} now", "pattern-dropped", "need not match {old} any more"
    )
    yield from _changed("pattern-changed", "pattern")
    yield from _pair(
        "multiple-of-narrowed",
        "must be a multiple of {new} now, and had to be one of {old}",
        "multiple-of-widened",
        "must be a multiple of {new} now, and had to be one of {old}",
    )
    yield from _changed("multiple-of-changed", "step", _OTHER)
    yield from _bounds()
    yield from _pair(
        "unique-items-required",
        "cannot hold the same item twice any more",
        "unique-items-dropped",
        "can hold the same item twice now",
    )
    yield from _changed("content-encoding-changed", "encoding or media type", _OTHER)


def _fields() -> Iterator[Rule]:
    yield from _rules(
        "property-added-required",
        "is new and required",
        {
            REQUEST: _Side(_BREAKING, "Callers of today do not send it and are refused."),
            RESPONSE: _Side(_INFO, "Nobody who calls; servers that do not send it do not conform any more."),
        },
        "property-removed",
    )
    yield from _rules(
        "property-added-optional",
        "is new",
        _said(
            _INFO, "Nobody who calls; servers must read it.", "Nobody; callers may read it where it comes."
        ),
        "property-removed",
    )
    yield Rule(
        "response-property-added-to-closed",
        _BREAKING,
        "{name} is new in an object that was to have no other fields",
        "Callers who refuse what they do not know, as they were told to, fail.",
        "response-property-removed",
    )
    yield from _rules(
        "property-removed",
        "is gone",
        {
            REQUEST: _Side(_WARNING, "Callers who send it get no effect, and nobody tells them."),
            RESPONSE: _Side(_BREAKING, "Callers who read it find nothing."),
        },
        "property-added-optional",
    )
    yield Rule(
        "request-property-refused",
        _BREAKING,
        "{name} is gone from an object that may have no other fields",
        "Callers who send it are refused.",
        "request-property-added-optional",
    )
    yield from _rules(
        "property-removed-before-date",
        "is gone, though it was to stay until {old}",
        _said(
            _BREAKING,
            "Callers who planned by that date send it in vain.",
            "Callers who still read it find nothing.",
        ),
        "property-added-optional",
    )
    yield from _rules(
        "property-removed-as-announced",
        "is gone, as announced for {old}",
        _said(
            _WARNING,
            "Callers who did not follow the deprecation send it in vain.",
            "Callers who did not follow the deprecation find nothing.",
        ),
        "property-added-optional",
    )
    yield from _rules(
        "property-renamed",
        "was called {old}",
        _said(
            _BREAKING,
            "Callers who send the old name are refused, or get no effect.",
            "Callers who read the old name find nothing.",
        ),
    )
    yield from _rules("property-became-required", "is required now", _SMALLER, "property-became-optional")
    yield from _rules(
        "property-became-optional",
        "can be left out now",
        {
            REQUEST: _LARGER[REQUEST],
            RESPONSE: _Side(_BREAKING, "The field can be missing, and callers who count on it find nothing."),
        },
        "property-became-required",
    )
    yield from _pair(
        "additional-properties-forbidden",
        "may not have other fields any more",
        "additional-properties-allowed",
        "may have other fields now",
    )
    yield from _pair(
        "additional-properties-narrowed",
        "may have other fields of a certain form only now",
        "additional-properties-widened",
        "may have other fields of any form now",
    )
    yield from _pair(
        "pattern-properties-set",
        "has a rule now for the fields whose names match {new}",
        "pattern-properties-dropped",
        "has no rule any more for the fields whose names match {old}",
    )
    yield from _pair(
        "pattern-properties-refused",
        "may have no fields any more whose names match {old}",
        "pattern-properties-allowed",
        "may have fields now whose names match {new}",
    )
    yield from _pair(
        "property-names-set",
        "has a rule now for the names of its fields",
        "property-names-dropped",
        "has no rule any more for the names of its fields",
    )
    yield from _pair(
        "dependent-required-added",
        "needs {new} now",
        "dependent-required-removed",
        "does not need {old} any more",
    )
    yield from _pair(
        "dependent-schema-added",
        "has a rule now for objects with the field {new}",
        "dependent-schema-removed",
        "has no rule any more for objects with the field {old}",
    )


def _lists() -> Iterator[Rule]:
    yield from _pair(
        "items-set", "has a rule for its items now", "items-dropped", "has no rule for its items any more"
    )
    yield from _pair(
        "prefix-items-added",
        "has a rule now for its item {new}",
        "prefix-items-removed",
        "has no rule any more for its item {old}",
    )
    yield from _pair(
        "contains-set",
        "must hold a certain item now",
        "contains-dropped",
        "need not hold a certain item any more",
    )


def _unions() -> Iterator[Rule]:
    for union in ("one-of", "any-of"):
        yield from _pair(
            f"{union}-member-removed", "cannot be {old} any more", f"{union}-member-added", "can be {new} now"
        )
        yield from _pair(
            f"{union}-set",
            "must be one of several forms now: {new}",
            f"{union}-dropped",
            "need not be one of several forms any more: {old}",
        )
    yield from _changed("union-kind-changed", "union", _UNSURE)
    yield from _rules(
        "discriminator-set",
        "tells its form by {new} now",
        {
            REQUEST: _Side(_BREAKING, "Callers who leave it out are not understood."),
            RESPONSE: _Side(_INFO, "Nobody; callers can tell the forms apart."),
        },
        "discriminator-dropped",
    )
    yield from _rules(
        "discriminator-dropped",
        "does not tell its form by {old} any more",
        {
            REQUEST: _Side(_INFO, "Nobody who calls; servers must tell the forms apart by themselves."),
            RESPONSE: _Side(_BREAKING, "Callers who tell the forms apart by it cannot any more."),
        },
        "discriminator-set",
    )
    yield from _rules(
        "discriminator-changed",
        "tells its form by {new} now, and did by {old}",
        _said(
            _BREAKING,
            "Callers who send the old field are not understood.",
            "Callers who look at the old field take one form for another.",
        ),
    )
    yield from _rules(
        "discriminator-value-added",
        "can be told to be {new} by its discriminator",
        _said(_INFO, "Nobody.", "Nobody; a new form has a rule of its own."),
        "discriminator-value-removed",
    )
    yield from _rules(
        "discriminator-value-removed",
        "is not told to be {old} by its discriminator any more",
        _said(
            _BREAKING,
            "Callers who send that word are refused.",
            "Callers who wait for that word never see it.",
        ),
        "discriminator-value-added",
    )
    yield from _rules(
        "discriminator-value-changed",
        "means {new} with the same word of its discriminator that meant {old}",
        _said(
            _BREAKING,
            "Callers who send the word are read as something else.",
            "Callers take one form for another.",
        ),
    )
    yield from _pair("not-set", "may not fit a certain form now", "not-dropped", "may have any form now")
    yield from _changed("not-changed", "form that it may not have")
    yield from _pair(
        "condition-set",
        "has a rule with a condition now",
        "condition-dropped",
        "has no rule with a condition any more",
    )
    yield from _changed("condition-changed", "rule with a condition")


def _marks() -> Iterator[Rule]:
    yield from _rules(
        "default-set",
        "is {new} when it is left out",
        _said(
            _WARNING,
            "Callers who leave it out should look whether they mean that.",
            "Callers may take it for that when it is left out.",
        ),
        "default-dropped",
    )
    yield from _rules(
        "default-dropped",
        "is not {old} any more when it is left out",
        _said(
            _WARNING,
            "Callers who leave it out should say what they mean.",
            "Callers who leave it to the default must look.",
        ),
        "default-set",
    )
    yield from _rules(
        "default-changed",
        "is {new} when it is left out, and was {old}",
        _said(
            _BREAKING,
            "Callers who leave it out get something else, and nobody tells them.",
            "Callers take its absence for something else.",
        ),
    )
    yield Rule(
        "request-property-became-read-only",
        _BREAKING,
        "{name} can only be read now",
        "Callers who send it are refused, or get no effect.",
        "request-property-became-writable",
    )
    yield Rule(
        "request-property-became-writable",
        _INFO,
        "{name} can be sent now",
        "Nobody who calls; servers must read it.",
        "request-property-became-read-only",
    )
    yield Rule(
        "response-property-became-write-only",
        _BREAKING,
        "{name} can only be sent now",
        "Callers who read it find nothing.",
        "response-property-became-readable",
    )
    yield Rule(
        "response-property-became-readable",
        _INFO,
        "{name} can be read now",
        "Nobody; callers may read it.",
        "response-property-became-write-only",
    )
    yield from _rules(
        "property-deprecated",
        "is deprecated now",
        _said(
            _INFO,
            "Nobody yet; callers should stop sending it.",
            "Nobody yet; callers should stop reading it.",
        ),
        "property-undeprecated",
    )
    yield from _rules(
        "property-undeprecated",
        "is not deprecated any more",
        _said(_INFO, "Nobody.", "Nobody."),
        "property-deprecated",
    )
    yield from _rules(
        "schema-text-changed",
        "is described in other words",
        _said(
            _INFO,
            "Nobody; readers of the reference see the new text.",
            "Nobody; readers of the reference see the new text.",
        ),
    )
    yield from _changed(
        "unit-changed",
        "unit",
        _said(
            _BREAKING,
            "Callers mean something else with the same number.",
            "Callers read something else from the same number.",
        ),
    )
    yield from _rules(
        "secret-set",
        "is a secret now",
        _said(_INFO, "Nobody; clients and logs hide it.", "Nobody; clients and logs hide it."),
        "secret-dropped",
    )
    yield from _rules(
        "secret-dropped",
        "is no secret any more",
        _said(_WARNING, "Clients and logs show it from now on.", "Clients and logs show it from now on."),
        "secret-set",
    )
    yield from _rules(
        "rules-changed",
        "has other rules than its form now ({new})",
        _said(
            _WARNING,
            "Callers who send what kept the old rules may be refused; read both.",
            "Servers are judged by the new rules; callers who relied on the old ones should read both.",
        ),
    )
    yield from _rules("xml-changed", "is another element or attribute in XML now", _OTHER)
    yield from _changed(
        "terminal-changed",
        "list of words that end a wait",
        _said(
            _WARNING, "Programs that wait for it end elsewhere.", "Programs that wait for it end elsewhere."
        ),
    )


def _plans() -> Iterator[Rule]:
    for side in _SIDES:
        yield from plans(f"{side}-property-", "{name}")


SCHEMAS = (*_kinds(), *_fields(), *_lists(), *_unions(), *_marks(), *_plans())
