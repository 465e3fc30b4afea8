"""A program that is being written: its lines, and what it imports."""

import re
from dataclasses import dataclass, field

from scalingo_databases.docs.samples.expressions import Call, imports, lines


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
