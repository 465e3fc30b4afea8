"""Programs that call an operation through this project's client."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from scalingo_databases import documents
from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.samples import values
from scalingo_databases.docs.samples.expressions import Call, Expression
from scalingo_databases.docs.samples.face import Argument, Face, Method
from scalingo_databases.docs.samples.literals import (
    NOWHERE,
    Literals,
    attribute,
    found_in,
    from_environment,
    literal,
)
from scalingo_databases.docs.samples.program import Program
from scalingo_databases.docs.samples.request import Basic, Request
from scalingo_databases.docs.samples.steps import Steps
from scalingo_databases.docs.samples.variables import Variable
from scalingo_databases.reading.document import Document

_DEDICATED_ONLY = frozenset({"firewall"})
"""Tags whose operations need a dedicated database, unless they are about no database at all."""

_LONGEST_HOLDER = 50
"""Characters of an expression that a method may be called on in the same line."""

_BY_THE_CLIENT = {
    "exchange_token": "The client does this by itself, whenever it needs a bearer.",
    "create_addon_token": "The client does this by itself for scalingo.database(...).",
}
"""What nobody needs to call."""


class Writer:
    """Writes the programs of one document's operations."""

    def __init__(self, document: Document, face: Face) -> None:
        """Use the client that ``face`` has read."""
        self._document = document
        self._face = face

    def program(self, operation: Operation, request: Request, *, is_async: bool) -> str | None:
        """Give a program that sends ``request``; ``None`` when the client has no method for ``operation``."""
        method = self._face.method(operation.id, operation.method, operation.path)
        if method is None:
            return None
        program = Program(is_async)
        if isinstance(request.auth, Basic) and request.auth.user:
            return _of_new_token(program, request, request.auth)
        literals = Literals(self._face, method.api)
        front = "AsyncScalingo" if is_async else "Scalingo"
        holder = self._holder(program, operation, method)
        if operation.id in _BY_THE_CLIENT:
            program.say(_BY_THE_CLIENT[operation.id])
        given = self._given(operation, method, request, literals)
        Steps(self._face, program, operation, method, holder, given).write()
        program.imports |= literals.imports
        return program.text(front)

    def _holder(self, program: Program, operation: Operation, method: Method) -> str:
        """Write how to come to the object that has the method, and give the expression for it."""
        if method.api == "database_api":
            dedicated = operation.tag in _DEDICATED_ONLY and "{db_id}" in operation.path
            app = ("app", literal(example_name("database" if dedicated else "app")))
            program.call("db", Call("scalingo.database", (app, ("addon", literal(_technology(operation))))))
            return f"db.{method.part}" if method.part else "db"
        asked = [self._path_value(operation, one.name) for one in method.asked]
        front = Call(f"scalingo.{method.part}", tuple((None, value) for value in asked))
        if not asked:
            return front.callee
        if len(str(front)) + len(method.name) <= _LONGEST_HOLDER:
            return str(front)
        short = method.part.rpartition("_")[2]
        program.call(short, front, awaited=False)
        return short

    def _path_value(self, operation: Operation, name: str) -> str:
        parameter = _parameter(operation, "path", name)
        if parameter is None:
            raise DocsError(f"{operation.id}: the client asks for {name}, which the operation does not have")
        return literal(values.of_parameter(parameter, self._document))

    def _given(
        self, operation: Operation, method: Method, request: Request, literals: Literals
    ) -> tuple[tuple[str | None, Expression], ...]:
        """Give the arguments of the method's call."""
        given: list[tuple[str | None, Expression]] = []
        for argument in method.arguments:
            value, unit = self._parameter_value(operation, request, argument)
            if value is NOWHERE:
                value = found_in(request.body, argument.name)
            if value is NOWHERE and argument.required and isinstance(request.body, Mapping):
                value = request.body.get("params", NOWHERE)  # an action whose parameters are no object
            if value is not NOWHERE:
                written = literals.of(argument, value, unit)
                given.append((None if argument.positional else argument.name, written))
            elif argument.required:
                raise DocsError(
                    f"{operation.id}: no example gives {argument.name}, which the client asks for"
                )
        return tuple(given)

    def _parameter_value(
        self, operation: Operation, request: Request, argument: Argument
    ) -> tuple[Any, str | None]:
        """Give the value of the parameter that an argument is, as the request sends it, and its unit."""
        sent = dict(request.query)
        for place in ("path", "query"):
            parameter = _parameter(operation, place, argument.name)
            if parameter is not None and (place == "path" or parameter.name in sent):
                hidden = sent.get(parameter.name)
                given = values.of_parameter(parameter, self._document)
                return hidden if isinstance(hidden, Variable) else given, parameter.unit
        return NOWHERE, None


def _technology(operation: Operation) -> str:
    if operation.action:
        return str(operation.action["technology"])
    return operation.technologies[0] if operation.technologies else "postgresql"


def _parameter(operation: Operation, place: str, name: str) -> Field | None:
    found = operation.parameters.get(place, ())
    return next((one for one in found if attribute(one.name) == name), None)


@cache
def example_name(parameter: str) -> str:
    """Give what the examples of the Scalingo API call an app, or a dedicated database.

    The Database API has no name for them, and the client finds a database by them.
    """
    return str(documents.load("scalingo-api")["components"]["parameters"][parameter]["example"])


def _of_new_token(program: Program, request: Request, account: Basic) -> str:
    """Write how an account that has no token gets one: the client has a function of its own for that."""
    name = "async_create_api_token" if program.is_async else "create_api_token"
    program.imports |= {("os", ""), ("scalingo_databases.client", name)}
    secrets = [("user", account.user), ("password", account.password)]
    secrets += [("otp", value) for _, value in request.headers]
    given: list[tuple[str | None, Expression]] = [(None, literal(found_in(request.body, "name")))]
    given += [(word, from_environment(one)) for word, one in secrets if isinstance(one, Variable)]
    program.call("token", Call(name, tuple(given)))
    program.write("print(token)")
    program.say("print() leaves the secret out: token.reveal() gives it.")
    return program.text(None)
