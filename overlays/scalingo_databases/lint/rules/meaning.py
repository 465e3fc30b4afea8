"""``x-rules`` and ``x-effects``: they can be asked, about what exists, and are true of the examples."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.expand import operation_id
from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.meaning import Statement, judged, statements, unknown_variables
from scalingo_databases.lint.places import Action, Operation, Place, media_types
from scalingo_databases.lint.rule import Spot, rule
from scalingo_databases.lint.validation import Validators, example_values
from scalingo_databases.rule_language import Facts, UnansweredError, compiled, holds, plain

_KEYS = {"rule", "message", "x-provenance"}
_EFFECT_KEYS = {*_KEYS, "operation", "parameters", "eventually"}
_SENTENCE = re.compile(r"[A-Z][^\n]{9,}[^.\s]\.")
_EXPRESSION = re.compile(r"\$request\.(path|query)\.\w+|\$(request|response)\.body#(/.*)?")


@rule(
    "rule-form",
    why="whoever breaks a rule reads its message alone, and a key that nobody knows says nothing",
    preferred="`rule`, and `message` as a full sentence; in an effect `operation`; see spec/EXTENSIONS.md",
    example="- {rule: 'self.used <= self.limit', message: No more is in use than there is.}",
)
def form(documents: Documents) -> Iterator[Spot]:
    """Every rule and effect has the documented keys, and a sentence for people."""
    for statement in statements(documents):
        fields = statement.place.fields
        for key in fields.keys() - (_EFFECT_KEYS if statement.is_effect else _KEYS):
            yield statement.place.at(key), f"`{key}` is no key of it"
        for key in ("rule", "operation") if statement.is_effect else ("rule",):
            if not isinstance(fields.get(key), str):
                yield statement.place.at(key), f"there is no `{key}`, or it is no text"
        if not _SENTENCE.fullmatch(str(fields.get("message", ""))):
            yield statement.place.at("message"), "`message` is no full sentence"
        if not isinstance(fields.get("eventually", True), bool):
            yield statement.place.at("eventually"), "`eventually` is neither true nor false"


@rule(
    "rule-expression",
    why="an expression that cannot be asked, or asks for what is not there, finds no violation",
    preferred="CEL with the variables of its place: `self` on a schema; `request`, `answer` and `now` on an "
    "operation or action; `request`, `answer`, `before` and `after` in an effect",
    example="rule: 'answer.backup.id == request.path.backup_id'",
)
def expression(documents: Documents) -> Iterator[Spot]:
    """Every rule is an expression over the variables that its place has."""
    for statement in statements(documents):
        if not isinstance(statement.rule, str):
            continue
        try:
            unknown = unknown_variables(statement.rule, statement.variables)
        except ValueError as error:
            yield statement.place.at("rule"), "this is no expression: " + str(error).replace("\n", " ")
            continue
        for name in unknown:
            allowed = ", ".join(f"`{known}`" for known in sorted(statement.variables))
            yield statement.place.at("rule"), f"there is no variable `{name}` here, only {allowed}"


@rule(
    "effect-target",
    why="an effect that cannot be read is never looked at",
    preferred="the operationId of a call with `x-effect: read`, and a value for each parameter of its path",
    example="- {operation: get_addon, parameters: {addon_id: '$response.body#/addon/id'}, rule: ..}",
)
def target(documents: Documents) -> Iterator[Spot]:
    """Every effect names a read that can be called with what is known."""
    reads = _calls(documents)
    for statement in statements(documents):
        if statement.is_effect and isinstance(statement.place.fields.get("operation"), str):
            yield from _unreadable(statement, reads)


def _calls(documents: Documents) -> dict[str, Operation | Action]:
    """Return operations and actions by the operationId that they have in the expanded document."""
    calls: dict[str, Operation | Action] = {operation.name: operation for operation in documents.operations}
    return calls | {operation_id(action.technology, action.name): action for action in documents.actions}


def _unreadable(statement: Statement, calls: dict[str, Operation | Action]) -> Iterator[Spot]:
    place, name = statement.place, statement.place.fields["operation"]
    read = calls.get(name)
    if read is None or statement.call is None:
        yield place.at("operation"), f"`{name}` is no operation, and no action of the same technology"
        return
    if read.fields.get("x-effect") != "read":
        yield place.at("operation"), f"`{name}` does not have `x-effect: read`"
    given = place.child("parameters").fields
    taken = {str(one.fields.get("name")) for one in _parameters(read)}
    for parameter, value in given.items():
        if parameter not in taken:
            yield place.at("parameters", parameter), f"`{name}` has no parameter `{parameter}`"
        if not _EXPRESSION.fullmatch(str(value)):
            yield place.at("parameters", parameter), f"`{value}` is no runtime expression"
    own = statement.call.required_parameters("path")
    for parameter in sorted(read.required_parameters("path", "query") - given.keys() - own):
        yield place.at("operation"), f"nothing says which `{parameter}` of `{name}` is meant"


def _parameters(call: Operation | Action) -> Iterator[Place]:
    if isinstance(call, Operation):
        yield from call.parameters()


@rule(
    "rule-example",
    why="an example that breaks a rule shows an answer that never comes, or the rule is wrong",
    preferred="examples of answers that keep every rule that can be asked of an answer alone",
    example="value: {stat: {calls: 4, total_time: 6.0, mean_time: 1.5}}",
)
def example(documents: Documents) -> Iterator[Spot]:
    """The examples of answers keep the rules."""
    if documents.wrong_schemas or any(True for _ in expression.check(documents)):
        return
    validators = Validators()
    for call, schema, shown, value in _answers(documents):
        rules = [(one, {"self": part}, at) for one, part, at in judged(schema, value, validators)]
        for _, one in call.child("x-rules").children():
            if isinstance(one.fields.get("rule"), str) and _needs_answer_only(one.fields["rule"]):
                rules.append((one, {"answer": plain(value)}, ""))
        for one, variables, at in rules:
            if isinstance(one.fields.get("rule"), str) and not _kept(one.fields["rule"], variables):
                where = f" at `{at}`" if at else ""
                yield (
                    shown.at(),
                    f"the example breaks the rule ({one.at()}){where}: {one.fields.get('message')}",
                )


def _answers(documents: Documents) -> Iterator[tuple[Operation | Action, Place, Place, Any]]:
    """Yield each example of a success with its call and its schema; failures of actions are left out."""
    for operation in documents.operations:
        for status, response in operation.responses():
            if status.startswith("2") and "x-actions" not in operation.fields:
                for _, media_type in media_types(response):
                    for shown, value in example_values(media_type):
                        yield operation, media_type.raw("schema"), shown, value
    for action in documents.actions:
        for _, shown in action.child("examples", "response").children():
            yield action, action.answer_bodies()[0], shown, shown.fields.get("value")


def _needs_answer_only(rule: str) -> bool:
    return not {"request", "now", "headers"} & set(compiled(rule).variables())


def _kept(rule: str, variables: dict[str, Any]) -> bool:
    try:
        return holds(rule, Facts(variables))
    except UnansweredError:
        return False
