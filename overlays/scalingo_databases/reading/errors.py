"""What can be wrong with documents."""

from collections.abc import Iterable

from scalingo_databases.codegen.problems import Problem


class BadDocumentError(Exception):
    """Documents have ``problems``, each with file and line; the message has a line for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``, in order and each once."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
