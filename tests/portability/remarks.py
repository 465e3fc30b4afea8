"""What a tool says of a document."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Remark:
    """One thing that a tool minds; ``pointer`` is a JSON pointer, or a place in what it wrote, or empty."""

    severity: Severity
    pointer: str
    what: str


@dataclass(frozen=True)
class Finding:
    """A remark, with the tool that made it and the document that it is about."""

    tool: str
    document: str
    remark: Remark

    def __str__(self) -> str:
        """Return ``tool: document: pointer: severity: what``."""
        parts = [self.tool, self.document, self.remark.pointer, self.remark.severity, self.remark.what]
        return ": ".join(part for part in parts if part)


@dataclass(frozen=True)
class Output:
    """What a command printed, and its exit code."""

    code: int
    stdout: str = ""
    stderr: str = ""
