"""Programs that call an operation through this project's client."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.samples import values
from scalingo_databases.docs.samples.expressions import Call, Expression, imports, lines
from scalingo_databases.docs.samples.face import Argument, Bound, Face, Method, snake
from scalingo_databases.docs.samples.literals import NOWHERE, Literals, attribute, found_in
from scalingo_databases.docs.samples.request import Basic, Request, file_of
from scalingo_databases.docs.samples.variables import Hider, Variable
from scalingo_databases.docs.source.document import Document

TIMEOUT = 600
"""Seconds for which the programs wait for what takes long."""

APP, DEDICATED = "shop-api", "orders-postgres"
"""What the documents call an app, and a dedicated database, in their examples."""

_DEDICATED_ONLY = frozenset({"firewall"})
"""Tags whose operations need a dedicated database, unless they are about no database at all."""

_UP_TO_SOMEBODY = frozenset({"create_project_transfer_invitation"})
"""Operations that start what a person ends: no program waits for that."""

_LONGEST_HOLDER = 50
"""Characters of an expression that a method may be called on in the same line."""

_BY_THE_CLIENT = {
    "exchange_token": "The client does this by itself, whenever it needs a bearer.",
    "create_addon_token": "The client does this by itself for scalingo.database(...).",
}
"""What nobody needs to call."""


@dataclass
class Program:
    """A program that is being written, for an event loop or not."""

    is_async: bool
    body: list[str] = field(default_factory=list)
    imports: set[tuple[str, str]] = field(default_factory=set)

    @property
    def indent(self) -> int:
        """How far in the calls stand."""
        return 8 if self.is_async else 4

    def say(self, comment: str) -> None:
        """Add a comment."""
        self.body.append(f"{' ' * self.indent}# {comment}")

    def write(self, text: str, *, deeper: bool = False) -> None:
        """Add a line."""
        self.body.append(f"{' ' * (self.indent + 4 * deeper)}{text}")

    def call(self, target: str, call: Call, *, awaited: bool = True) -> None:
        """Add a call whose result is called ``target``, if that is not empty."""
        before = "await " if self.is_async and awaited else ""
        start = f"{target} = " if target else ""
        self.body += lines(start, Call(call.callee, call.arguments, before), "", self.indent)

    def each(self, name: str, call: Call) -> None:
        """Add the head of a loop over what an iterator gives."""
        start = "async for " if self.is_async else "for "
        self.body += lines(f"{start}{name} in ", call, ":", self.indent)

    def text(self, front: str | None) -> str:
        """Give the whole program; ``front`` is what opens the client, ``None`` where it is not needed."""
        body = self.body if front else [line[4:] for line in self.body]
        words = set(re.findall(r"\w+", "\n".join(body)))
        used = {(module, name) for module, name in self.imports if (name or module) in words}
        if front:
            used.add(("scalingo_databases", front))
            body.insert(0, f"{' ' * (self.indent - 4)}{'async ' * self.is_async}with {front}() as scalingo:")
        if not self.is_async:
            return "\n".join([*imports(used), "", *body])
        start = [*imports({*used, ("asyncio", "")}), "", "", "async def main() -> None:"]
        return "\n".join([*start, *body, "", "", "asyncio.run(main())"])


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
            return self._of_new_token(program, request)
        literals = Literals(self._face, method.api)
        front = "AsyncScalingo" if is_async else "Scalingo"
        holder = self._holder(program, operation, method)
        if operation.id in _BY_THE_CLIENT:
            program.say(_BY_THE_CLIENT[operation.id])
        given = self._given(operation, method, request, literals)
        _Steps(self._face, program, operation, method, holder, given).write()
        program.imports |= literals.imports
        return program.text(front)

    def _of_new_token(self, program: Program, request: Request) -> str:
        """Write how an account that has no token gets one: the client has a function of its own for that."""
        name = "async_create_api_token" if program.is_async else "create_api_token"
        program.imports |= {("os", ""), ("scalingo_databases.client", name)}
        assert isinstance(request.auth, Basic)
        given: list[tuple[str | None, Expression]] = [(None, f'"{found_in(request.body, "name")}"')]
        secrets = {"user": request.auth.user, "password": request.auth.password}
        secrets |= {"otp": value for _, value in request.headers}
        given += [(word, f'os.environ["{one.name}"]') for word, one in secrets.items() if isinstance(one, Variable)]
        program.call("token", Call(name, tuple(given)))
        program.say("print() leaves the secret out: token.reveal() gives it.")
        program.write("print(token)")
        return program.text(None)

    def _holder(self, program: Program, operation: Operation, method: Method) -> str:
        """Write how to come to the object that has the method, and give the expression for it."""
        if method.api == "database_api":
            dedicated = operation.tag in _DEDICATED_ONLY and "{db_id}" in operation.path
            app = ("app", f'"{DEDICATED if dedicated else APP}"')
            program.call("db", Call("scalingo.database", (app, ("addon", f'"{_technology(operation)}"'))))
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
        return f'"{values.of_parameter(parameter, self._document)}"'

    def _given(
        self, operation: Operation, method: Method, request: Request, literals: Literals
    ) -> tuple[tuple[str | None, Expression], ...]:
        """Give the arguments of the method's call."""
        given: list[tuple[str | None, Expression]] = []
        sent = {name for name, _ in request.query}
        about = operation.raw.get("x-resource") or {}
        hider = Hider(self._document, str(about.get("name") or operation.tag))
        for argument in method.arguments:
            value, unit = NOWHERE, None
            for place in ("path", "query"):
                parameter = _parameter(operation, place, argument.name)
                if parameter is not None and (place == "path" or parameter.name in sent):
                    value, unit = values.of_parameter(parameter, self._document), parameter.unit
                    value = hider.text(parameter.name, value) if parameter.secret else value
            if value is NOWHERE:
                value = found_in(request.body, argument.name)
            if value is NOWHERE and argument.required and isinstance(request.body, Mapping):
                value = request.body.get("params", NOWHERE)
            if value is NOWHERE:
                if argument.required:
                    raise DocsError(f"{operation.id}: no example gives the argument {argument.name} of {method.name}")
                continue
            written = literals.of(argument, value, unit)
            given.append((None if argument.positional else argument.name, written))
        return tuple(given)


def _technology(operation: Operation) -> str:
    if operation.action:
        return str(operation.action["technology"])
    return operation.technologies[0] if operation.technologies else "postgresql"


def _parameter(operation: Operation, place: str, name: str) -> Field | None:
    found = operation.parameters.get(place, ())
    return next((one for one in found if attribute(one.name) == name), None)


@dataclass
class _Steps:
    """Writes the call, and what one does with its result."""

    face: Face
    program: Program
    operation: Operation
    method: Method
    holder: str
    given: tuple[tuple[str | None, Expression], ...]

    def write(self) -> None:
        for applies, step in self._ways():
            if applies:
                step()
                return

    def _ways(self) -> Iterator[tuple[bool, Callable[[], None]]]:
        returns = self.method.returns
        yield returns in ("str", "bytes") and self._linked() is not None, self._downloaded
        yield self.method.iterator is not None, self._portions
        yield returns == "None", lambda: self._call("")
        yield returns in ("str", "bytes") and self._file() is not None, self._saved
        yield "list[" in returns, self._listed
        yield self._linked() is not None, self._link_and_file
        yield True, self._single

    def _call(self, target: str) -> None:
        self.program.call(target, Call(f"{self.holder}.{self.method.name}", self.given))

    def _listed(self) -> None:
        item = _item(self.method.returns)
        self._call(_plural(item))
        self.program.write(f"for {item} in {_plural(item)}:")
        self.program.write(f"print({item})", deeper=True)

    def _portions(self) -> None:
        """Show one portion of a list, and the way through all of them."""
        iterator = self.method.iterator
        assert iterator is not None
        item = _item(iterator.returns)
        self._call("answer")
        self.program.write("print(answer)")
        self.program.say("Or all of them, each portion when it is needed:")
        known = {one.name for one in iterator.arguments}
        placed = [one for one in self.given if one[0] is None or one[0] in known]
        self.program.each(item, Call(f"{self.holder}.{iterator.name}", tuple(placed)))
        bound = self._bound(iterator.returns)
        self.program.write(f"print({item})", deeper=True)
        if bound and bound.downloads:
            self.program.write(f'{self._await}{item}.download(f"{{{item}.from_}}.log")', deeper=True)

    def _saved(self) -> None:
        about = str((self.operation.raw.get("x-resource") or {}).get("name") or "answer")
        self._call(about)
        self.program.imports.add(("pathlib", "Path"))
        what = "write_text" if self.method.returns == "str" else "write_bytes"
        self.program.write(f'Path("{self._file()}").{what}({about})')

    def _link_and_file(self) -> None:
        self._call("link")
        self.program.write("print(link)")
        self._mention_secrets("link")
        self.program.say("Or get the file itself, with a new link whenever one is needed:")
        self._downloaded()

    def _downloaded(self) -> None:
        """Show how a file comes to the disk: through the thing that it is the file of."""
        shown = self._linked()
        assert shown is not None
        item = _item(shown.returns)
        placed = [one for one in self.given if one[0] is None]
        self.program.call(item, Call(f"{self.holder}.{shown.name}", tuple(placed)))
        self.program.call("path", Call(f"{item}.download", ((None, f'"{item}.tar.gz"'),)))
        self.program.write("print(path)")

    def _single(self) -> None:
        item = _item(self.method.returns)
        self._call(item)
        bound = self._bound(self.method.returns)
        if bound and bound.wait and self._takes_time():
            after = "" if bound.wait == "None" else _item(bound.wait)
            self.program.call(after, Call(f"{item}.wait", (("timeout", str(TIMEOUT)),)))
            item = after or item
        self.program.write(f"print({item})")
        if "os.environ" not in "".join(map(str, self.given)):
            self._mention_secrets(item)

    def _takes_time(self) -> bool:
        if self.operation.id in _UP_TO_SOMEBODY:
            return False
        role = (self.operation.raw.get("x-resource") or {}).get("role")
        return "x-follow" in self.operation.raw or (role == "create" and self.operation.effect != "read")

    def _mention_secrets(self, item: str) -> None:
        """Say where a secret that the caller does not have yet is in the answer, as no ``print`` shows it."""
        model = self.face.model(self.method.api, self.method.returns)
        for name in model.secrets if model else ():
            self.program.say(f"print() leaves the secret out: {item}.{name} has it.")

    @property
    def _await(self) -> str:
        return "await " if self.program.is_async else ""

    def _file(self) -> str | None:
        return file_of(self.operation)

    def _linked(self) -> Method | None:
        """Give the method that shows the thing whose file this operation is about, if it is about one."""
        return self.face.shown_with_file(self.method)

    def _bound(self, returns: str) -> Bound | None:
        for word in returns.replace("[", "|").replace("]", "|").replace(" ", "").split("|"):
            found = self.face.bound(self.method.api, word)
            if found is not None:
                return found
        return None


def _item(returns: str) -> str:
    """Give a name for one of what a method gives: ``list[BoundBackup]`` gives ``backup``."""
    last = returns.rstrip("]").rpartition("[")[2].rpartition("|")[2].strip()
    name = snake(last.removeprefix("Bound")).partition("_with_")[0]
    if name in ("str", "bytes", "int", "bool"):
        return "answer"
    return "answer" if name.endswith("_answer") else name


def _plural(name: str) -> str:
    if name.endswith("y"):
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith("s") else f"{name}s"
