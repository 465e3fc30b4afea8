"""Changes of who may call."""

from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _INFO = Level.BREAKING, Level.INFO

SECURITY = (
    Rule(
        "security-required",
        _BREAKING,
        "credentials are needed now ({new}), and none were",
        "Callers without credentials get 401.",
        "security-dropped",
    ),
    Rule(
        "security-dropped",
        _INFO,
        "credentials are not needed any more, and were ({old})",
        "Nobody who calls; ask whether everybody may see the answer.",
        "security-required",
    ),
    Rule(
        "security-alternative-added",
        _INFO,
        "{new} opens the operation too",
        "Nobody; servers must accept it.",
        "security-alternative-removed",
    ),
    Rule(
        "security-alternative-removed",
        _BREAKING,
        "{old} does not open the operation any more",
        "Callers with these credentials get 401.",
        "security-alternative-added",
    ),
    Rule(
        "security-scope-required",
        _BREAKING,
        "with {name} the scope {new} is needed too",
        "Callers whose tokens lack the scope get 403.",
        "security-scope-dropped",
    ),
    Rule(
        "security-scope-dropped",
        _INFO,
        "with {name} the scope {old} is not needed any more",
        "Nobody who calls; ask whether everybody may see the answer.",
        "security-scope-required",
    ),
    Rule(
        "security-scheme-changed",
        _BREAKING,
        "the credentials {name} are of another kind: {new} now, and were {old}",
        "Callers who send them as before get 401.",
    ),
    Rule(
        "security-address-changed",
        _BREAKING,
        "tokens for {name} come from {new} now, and came from {old}",
        "Programs that ask for tokens at the old address get none.",
    ),
    Rule(
        "security-flow-added",
        _INFO,
        "tokens for {name} can be had by the flow {new} too",
        "Nobody; programs have one more way.",
        "security-flow-removed",
    ),
    Rule(
        "security-flow-removed",
        _BREAKING,
        "tokens for {name} cannot be had by the flow {old} any more",
        "Programs that use this flow get no token.",
        "security-flow-added",
    ),
    Rule(
        "security-scope-offered",
        _INFO,
        "{name} knows the scope {new} now",
        "Nobody; programs can ask for it.",
        "security-scope-withdrawn",
    ),
    Rule(
        "security-scope-withdrawn",
        _BREAKING,
        "{name} does not know the scope {old} any more",
        "Programs that ask for it get no token.",
        "security-scope-offered",
    ),
    Rule(
        "security-text-changed",
        _INFO,
        "the credentials {name} are described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
)
