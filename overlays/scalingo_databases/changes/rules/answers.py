"""Changes of what is answered: statuses, media types, headers, links."""

from scalingo_databases.changes.rules.rule import Level, Rule

_BREAKING, _WARNING, _INFO = Level.BREAKING, Level.WARNING, Level.INFO

ANSWERS = (
    Rule(
        "success-status-added",
        _WARNING,
        "a success can have the status {name} too",
        "Callers who expect another status take it for a failure, or do not read its body.",
        "success-status-removed",
    ),
    Rule(
        "success-status-removed",
        _BREAKING,
        "a success has not the status {name} any more",
        "Callers who wait for it never see it.",
        "success-status-added",
    ),
    Rule(
        "error-status-added",
        _INFO,
        "a failure can have the status {name} too",
        "Nobody who treats unknown failures as failures; its body tells more now.",
        "error-status-removed",
    ),
    Rule(
        "error-status-removed",
        _WARNING,
        "a failure has not the status {name} any more",
        "Callers who tell this failure from others by its status do not see it again.",
        "error-status-added",
    ),
    Rule(
        "default-answer-added",
        _INFO,
        "all other statuses are described too",
        "Nobody; what was not described has a form now.",
        "default-answer-removed",
    ),
    Rule(
        "default-answer-removed",
        _WARNING,
        "other statuses are not described any more",
        "Callers cannot rely on the form of failures that have no entry of their own.",
        "default-answer-added",
    ),
    Rule(
        "answer-text-changed",
        _INFO,
        "the answer {name} is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "response-media-type-added",
        _WARNING,
        "the answer can be {name} too",
        "Callers who do not say what they accept may get it.",
        "response-media-type-removed",
    ),
    Rule(
        "response-media-type-removed",
        _BREAKING,
        "the answer cannot be {name} any more",
        "Callers who read that form get another one, or none.",
        "response-media-type-added",
    ),
    Rule(
        "response-encoding-changed",
        _WARNING,
        "the part {name} of the answer is encoded otherwise: {new} now, and was {old}",
        "Callers who decode it as before may not understand it.",
    ),
    Rule(
        "response-header-added",
        _INFO,
        "the answer has the header {name}",
        "Nobody; servers that must send it do not conform before they do.",
        "response-header-removed",
    ),
    Rule(
        "response-header-removed",
        _BREAKING,
        "the answer has no header {name} any more",
        "Callers who read it find nothing.",
        "response-header-added",
    ),
    Rule(
        "response-header-became-required",
        _INFO,
        "the answer always has the header {name} now",
        "Nobody; servers that leave it out do not conform any more.",
        "response-header-became-optional",
    ),
    Rule(
        "response-header-became-optional",
        _BREAKING,
        "the answer can be without the header {name} now",
        "Callers who rely on it find nothing.",
        "response-header-became-required",
    ),
    Rule(
        "response-header-deprecated",
        _INFO,
        "the header {name} of the answer is deprecated now",
        "Nobody yet; callers should stop reading it.",
        "response-header-undeprecated",
    ),
    Rule(
        "response-header-undeprecated",
        _INFO,
        "the header {name} of the answer is not deprecated any more",
        "Nobody.",
        "response-header-deprecated",
    ),
    Rule(
        "response-header-text-changed",
        _INFO,
        "the header {name} of the answer is described in other words",
        "Nobody; readers of the reference see the new text.",
    ),
    Rule(
        "link-added",
        _INFO,
        "the answer links to {new} as {name}",
        "Nobody; callers and contract tests can follow it.",
        "link-removed",
    ),
    Rule(
        "link-removed",
        _WARNING,
        "the answer has no link {name} any more",
        "Programs that follow it find nothing.",
        "link-added",
    ),
    Rule(
        "link-changed",
        _WARNING,
        "the link {name} leads elsewhere: {new} now, and was {old}",
        "Programs that follow it end elsewhere, or send other values.",
    ),
)
