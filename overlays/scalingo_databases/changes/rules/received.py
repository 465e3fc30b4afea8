"""Changes of the requests that the API sends: webhooks and callbacks. Who received them reads them."""

from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO

RECEIVED = (
    Rule(
        "received-parameter-added",
        _INFO,
        "the request that is received has the parameter {name}",
        "Nobody; receivers may read it.",
        "received-parameter-removed",
    ),
    Rule(
        "received-parameter-removed",
        _BREAKING,
        "the request that is received has no parameter {name} any more",
        "Receivers who read it find nothing.",
        "received-parameter-added",
    ),
    Rule(
        "received-parameter-became-required",
        _INFO,
        "the request that is received always has the parameter {name} now",
        "Nobody; servers must send it.",
        "received-parameter-became-optional",
    ),
    Rule(
        "received-parameter-became-optional",
        _BREAKING,
        "the request that is received can be without the parameter {name} now",
        "Receivers who rely on it find nothing.",
        "received-parameter-became-required",
    ),
    Rule(
        "received-body-added",
        _INFO,
        "the request that is received has a body now",
        "Nobody; receivers may read it.",
        "received-body-removed",
    ),
    Rule(
        "received-body-removed",
        _BREAKING,
        "the request that is received has no body any more",
        "Receivers who read it find nothing.",
        "received-body-added",
    ),
    Rule(
        "received-body-became-required",
        _INFO,
        "the request that is received always has a body now",
        "Nobody; servers must send it.",
        "received-body-became-optional",
    ),
    Rule(
        "received-body-became-optional",
        _BREAKING,
        "the request that is received can be without a body now",
        "Receivers who rely on it find nothing.",
        "received-body-became-required",
    ),
    Rule(
        "received-media-type-added",
        _WARNING,
        "the body that is received can be {name} too",
        "Receivers who expect another form cannot read it.",
        "received-media-type-removed",
    ),
    Rule(
        "received-media-type-removed",
        _BREAKING,
        "the body that is received cannot be {name} any more",
        "Receivers who read that form get another one, or none.",
        "received-media-type-added",
    ),
)
