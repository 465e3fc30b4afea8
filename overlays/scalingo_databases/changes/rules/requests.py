"""Changes of what is sent: parameters and bodies."""

from collections.abc import Iterator

from scalingo_databases.changes.rules.plans import plans
from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO

LOCATIONS = ("query", "header", "cookie")
"""Where parameters stand that a path does not need; those of the path come and go with it."""


def _of_location(location: str) -> Iterator[Rule]:
    code = f"{location}-parameter"
    what = f"the {location} parameter {{name}}"
    yield Rule(
        f"{code}-added-required",
        _BREAKING,
        f"{what} is new and required",
        "Callers of today do not send it and are refused.",
        f"{code}-removed",
    )
    yield Rule(
        f"{code}-added-optional",
        _INFO,
        f"{what} is new",
        "Nobody; callers may send it, and servers must read it.",
        f"{code}-removed",
    )
    yield Rule(
        f"{code}-removed",
        _BREAKING,
        f"{what} is gone",
        "Callers who send it are refused, or get what they did not ask for.",
        f"{code}-added-optional",
    )
    yield Rule(
        f"{code}-became-required",
        _BREAKING,
        f"{what} is required now",
        "Callers who leave it out are refused.",
        f"{code}-became-optional",
    )
    yield Rule(
        f"{code}-became-optional",
        _INFO,
        f"{what} can be left out now",
        "Nobody; servers must do without it.",
        f"{code}-became-required",
    )


REQUESTS = (
    *plans("parameter-", "the parameter {name}"),
    *(rule for location in LOCATIONS for rule in _of_location(location)),
    Rule(
        "path-parameter-added",
        _BREAKING,
        "the parameter {name} of the path is new",
        "Callers of today do not send it.",
        "path-parameter-removed",
    ),
    Rule(
        "path-parameter-removed",
        _BREAKING,
        "the parameter {name} of the path is gone",
        "Programs with a generated client give an argument that is gone.",
        "path-parameter-added",
    ),
    Rule(
        "parameter-moved",
        _BREAKING,
        "the parameter {name} stands in the {new} now, and stood in the {old}",
        "Callers who send it where it was are not understood.",
    ),
    Rule(
        "parameter-removed-before-date",
        _BREAKING,
        "the parameter {name} is gone, though it was to stay until {old}",
        "Callers who planned by that date are refused too early.",
        "query-parameter-added-optional",
    ),
    Rule(
        "parameter-removed-as-announced",
        _WARNING,
        "the parameter {name} is gone, as announced for {old}",
        "Callers who did not follow the deprecation are refused.",
        "query-parameter-added-optional",
    ),
    Rule(
        "parameter-deprecated",
        _INFO,
        "the parameter {name} is deprecated now",
        "Nobody yet; callers should stop sending it.",
        "parameter-undeprecated",
    ),
    Rule(
        "parameter-undeprecated",
        _INFO,
        "the parameter {name} is not deprecated any more",
        "Nobody.",
        "parameter-deprecated",
    ),
    Rule(
        "parameter-style-changed",
        _BREAKING,
        "the parameter {name} is written in the style {new} now, and was in {old}",
        "Callers who write it as before are not understood.",
    ),
    Rule(
        "parameter-explode-changed",
        _BREAKING,
        "lists and objects in the parameter {name} are written otherwise: explode is {new}, and was {old}",
        "Callers who write them as before are not understood.",
    ),
    Rule(
        "parameter-reserved-allowed",
        _INFO,
        "reserved characters in the parameter {name} may stand for themselves now",
        "Nobody; servers must read them.",
        "parameter-reserved-forbidden",
    ),
    Rule(
        "parameter-reserved-forbidden",
        _BREAKING,
        "reserved characters in the parameter {name} must be encoded now",
        "Callers who send them as they are are not understood.",
        "parameter-reserved-allowed",
    ),
    Rule(
        "parameter-empty-allowed",
        _INFO,
        "the parameter {name} may be empty now",
        "Nobody; servers must accept it without a value.",
        "parameter-empty-forbidden",
    ),
    Rule(
        "parameter-empty-forbidden",
        _BREAKING,
        "the parameter {name} must have a value now",
        "Callers who send it empty are refused.",
        "parameter-empty-allowed",
    ),
    Rule(
        "parameter-form-changed",
        _BREAKING,
        "the parameter {name} is written as {new} now, and was as {old}",
        "Callers who write it as before are not understood.",
    ),
    Rule(
        "parameter-text-changed",
        _INFO,
        "the parameter {name} is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "request-body-added-required",
        _BREAKING,
        "a body is required now, and there was none",
        "Callers of today send none and are refused.",
        "request-body-removed",
    ),
    Rule(
        "request-body-added-optional",
        _INFO,
        "a body can be sent now",
        "Nobody; servers must read it.",
        "request-body-removed",
    ),
    Rule(
        "request-body-removed",
        _BREAKING,
        "no body is taken any more",
        "What callers send is refused or not looked at.",
        "request-body-added-optional",
    ),
    Rule(
        "request-body-became-required",
        _BREAKING,
        "the body is required now",
        "Callers who send none are refused.",
        "request-body-became-optional",
    ),
    Rule(
        "request-body-became-optional",
        _INFO,
        "the body can be left out now",
        "Nobody; servers must do without it.",
        "request-body-became-required",
    ),
    Rule(
        "request-body-text-changed",
        _INFO,
        "the body is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "request-media-type-added",
        _INFO,
        "the body can be {name} too",
        "Nobody; servers must read it.",
        "request-media-type-removed",
    ),
    Rule(
        "request-media-type-removed",
        _BREAKING,
        "the body cannot be {name} any more",
        "Callers who send it are refused with 415.",
        "request-media-type-added",
    ),
    Rule(
        "request-encoding-changed",
        _WARNING,
        "the part {name} of the body is encoded otherwise: {new} now, and was {old}",
        "Callers who encode it as before may not be understood.",
    ),
)
