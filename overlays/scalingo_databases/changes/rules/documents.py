"""Changes of a document as a whole: what it calls itself, its servers, its webhooks."""

from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO

DOCUMENTS = (
    Rule(
        "openapi-version-changed",
        _INFO,
        "the document is written in OpenAPI {new} now, and was in {old}",
        "Nobody on the wire; tools that read the document must know that version.",
    ),
    Rule(
        "document-title-changed",
        _INFO,
        "the document is called {new} now, and was {old}",
        "Nobody on the wire; generators may name their package after it.",
    ),
    Rule(
        "document-text-changed",
        _INFO,
        "the document describes itself in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "tag-added",
        _INFO,
        "the tag {name} is new",
        "Nobody; the reference and generated clients gain a group.",
        "tag-removed",
    ),
    Rule(
        "tag-removed",
        _INFO,
        "the tag {name} is gone",
        "Nobody on the wire; the reference loses a group.",
        "tag-added",
    ),
    Rule(
        "tag-text-changed",
        _INFO,
        "the tag {name} is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "server-added",
        _INFO,
        "the server {name} is new",
        "Nobody; callers have one more address.",
        "server-removed",
    ),
    Rule(
        "server-removed",
        _BREAKING,
        "the server {name} is gone",
        "Callers who use this address find nobody there.",
        "server-added",
    ),
    Rule(
        "server-text-changed",
        _INFO,
        "the server or its variable {name} is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "server-variable-added",
        _INFO,
        "the address {name} has the new variable {new}",
        "Nobody who keeps its default; callers can choose it now.",
        "server-variable-removed",
    ),
    Rule(
        "server-variable-removed",
        _BREAKING,
        "the address {name} has no variable {old} any more",
        "Callers who chose its value cannot any more.",
        "server-variable-added",
    ),
    Rule(
        "server-variable-value-added",
        _INFO,
        "the variable {name} of an address can be {new} too",
        "Nobody; callers have one more choice.",
        "server-variable-value-removed",
    ),
    Rule(
        "server-variable-value-removed",
        _BREAKING,
        "the variable {name} of an address cannot be {old} any more",
        "Callers who chose that value find nobody there.",
        "server-variable-value-added",
    ),
    Rule(
        "server-variable-default-changed",
        _WARNING,
        "the variable {name} of an address is {new} by default now, and was {old}",
        "Callers who did not choose talk to another server than before.",
    ),
    Rule(
        "webhook-added",
        _INFO,
        "the webhook {name} is new",
        "Nobody who has not asked for it; receivers can subscribe to it.",
        "webhook-removed",
    ),
    Rule(
        "webhook-removed",
        _BREAKING,
        "the webhook {name} is gone",
        "Receivers who wait for it are never called again.",
        "webhook-added",
    ),
    Rule(
        "callback-added",
        _WARNING,
        "the callback {name} is new",
        "Callers who give an address for answers receive requests that they do not know.",
        "callback-removed",
    ),
    Rule(
        "callback-address-changed",
        _BREAKING,
        "the callback {name} is sent to the address in {new} now, and was to that in {old}",
        "Callers who give the address where it was are not called back.",
    ),
    Rule(
        "callback-removed",
        _BREAKING,
        "the callback {name} is gone",
        "Callers who wait for it are never called again.",
        "callback-added",
    ),
)
