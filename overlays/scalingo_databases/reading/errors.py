"""What can be wrong with documents."""

import re
from collections.abc import Iterable

from scalingo_databases.codegen.problems import Problem

_LONGEST = 200
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def shortened(text: str) -> str:
    """Give ``text`` in a length that can be read."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


class BadDocumentError(Exception):
    """Documents have ``problems``, each with file and line; the message has a line for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``, in order and each once."""
        self.problems = sorted(set(problems))
        # What documents say stands in the messages, and may break lines or steer a terminal.
        super().__init__("\n".join(_NO_TEXT.sub(" ", str(problem)) for problem in self.problems))
