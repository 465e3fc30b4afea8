"""What a program does with a method: the call, and what one does with its result."""

import re
from dataclasses import dataclass

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.samples.expressions import Call, Expression
from scalingo_databases.docs.samples.face import Bound, Face, Method, snake
from scalingo_databases.docs.samples.program import Program
from scalingo_databases.docs.samples.request import file_of

TIMEOUT = 600
"""Seconds for which the programs wait for what takes long."""

ARCHIVE = "tar.gz"
"""How the names of backups end."""

_UP_TO_SOMEBODY = frozenset({"create_project_transfer_invitation"})
"""Operations that start what a person ends: no program waits for that."""


@dataclass
class Steps:
    """Writes the call, and what one does with its result."""

    face: Face
    program: Program
    operation: Operation
    method: Method
    holder: str
    given: tuple[tuple[str | None, Expression], ...]

    def write(self) -> None:
        """Add them to the program."""
        returns, iterator = self.method.returns, self.method.iterator
        shown, file = self.face.shown_with_file(self.method), file_of(self.operation)
        if shown and returns == "bytes":
            self._downloaded(shown)
        elif shown:
            self._link_and_file(shown)
        elif iterator:
            self._portions(iterator)
        elif file and returns in ("str", "bytes"):
            self._saved(file)
        elif "list[" in returns:
            self._listed()
        elif returns == "None":
            self._call("")
        else:
            self._single()

    def _call(self, target: str) -> None:
        self.program.call(target, Call(f"{self.holder}.{self.method.name}", self.given))

    def _listed(self) -> None:
        item = _item(self.method.returns)
        self._call(_plural(item))
        self.program.write(f"for {item} in {_plural(item)}:")
        self.program.write(f"print({item})", deeper=True)

    def _portions(self, iterator: Method) -> None:
        """Show one portion of a list, and the way through all of them."""
        item = _item(iterator.returns)
        self._call("answer")
        self.program.write("print(answer)")
        self.program.say("Or all of them, each portion when it is needed:")
        known = {one.name for one in iterator.arguments}
        placed = [one for one in self.given if one[0] is None or one[0] in known]
        self.program.each(item, Call(f"{self.holder}.{iterator.name}", tuple(placed)))
        self.program.write(f"print({item})", deeper=True)
        name, bound = self._bound(iterator.returns)
        if bound and bound.downloads:
            known_by = self._known_by(name.removeprefix("Bound"))
            await_ = "await " if self.program.is_async else ""
            self.program.write(f'{await_}{item}.download(f"{{{item}.{known_by}}}.log")', deeper=True)

    def _known_by(self, name: str) -> str:
        """Give the field by which people tell such things apart: the first text that is no secret."""
        model = self.face.model(self.method.api, name)
        found = [one.name for one in model.fields if one.annotation == "str"] if model else []
        return next(one for one in found if model and one not in model.secrets)

    def _saved(self, file: str) -> None:
        about = str((self.operation.raw.get("x-resource") or {}).get("name") or "answer")
        self._call(about)
        self.program.imports.add(("pathlib", "Path"))
        what = "write_text" if self.method.returns == "str" else "write_bytes"
        self.program.write(f'Path("{file}").{what}({about})')

    def _link_and_file(self, shown: Method) -> None:
        self._call("link")
        self.program.write("print(link)")
        self._mention_secrets("link")
        self.program.say("Or get the file itself, with a new link whenever one is needed:")
        self._downloaded(shown)

    def _downloaded(self, shown: Method) -> None:
        """Show how a file comes to the disk: through the thing whose file it is, which ``shown`` gives."""
        item = _item(shown.returns)
        placed = [one for one in self.given if one[0] is None]
        self.program.call(item, Call(f"{self.holder}.{shown.name}", tuple(placed)))
        self.program.call("path", Call(f"{item}.download", ((None, f'"{item}.{ARCHIVE}"'),)))
        self.program.write("print(path)")

    def _single(self) -> None:
        item = _item(self.method.returns)
        self._call(item)
        _, bound = self._bound(self.method.returns)
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

    def _bound(self, returns: str) -> tuple[str, Bound | None]:
        """Give the class of a result with more to do, and what can be done; nothing for other results."""
        for name in re.findall(r"\w+", returns):
            found = self.face.bound(self.method.api, name)
            if found is not None:
                return name, found
        return "", None


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
