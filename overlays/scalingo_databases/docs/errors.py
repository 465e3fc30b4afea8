"""What can go wrong for a publisher."""

from collections.abc import Iterable

from scalingo_databases.codegen.problems import Problem


class DocsError(Exception):
    """Nothing can be published; the message says why, in one line."""


class BadDocumentError(DocsError):
    """Documents have ``problems``, each with file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``, in order and each once."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
