"""Words for a shell, quoted so that bash and zsh read them as they are meant."""

import json
import re
from collections.abc import Iterable
from typing import Any

from scalingo_databases.docs.samples.request import Text
from scalingo_databases.docs.samples.variables import Variable

WIDTH = 60
"""As wide as the pane of samples on a common screen."""

_MARK = "\N{NULL}"
"""Stands for a variable while JSON is written; no text of a document has it."""


def word(*parts: Text) -> str:
    """Give ``parts`` as one word: in double quotes with its variables, in single ones if it needs any."""
    if any(isinstance(part, Variable) for part in parts):
        return f'"{"".join(map(_expanding, parts))}"'
    text = "".join(map(str, parts))
    return text if re.fullmatch(r"[\w@%+=:,./-]+", text, re.ASCII) else quoted(text)


def quoted(text: str) -> str:
    """Give ``text`` in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


def json_word(value: Any, width: int) -> str:
    """Give JSON in single quotes, which variables step out of; on one line up to the ``width``, else
    as deep as an option stands."""
    marked, names = _marked(value)
    text = json.dumps(marked, ensure_ascii=False)
    if len(text) > width:
        text = json.dumps(marked, ensure_ascii=False, indent=2).replace("\n", "\n  ")
    text = quoted(text)
    for name in names:
        text = text.replace(f"\\u0000{name}\\u0000", f"'\"${name}\"'")
    return text


def command(start: Iterable[str], options: Iterable[str]) -> str:
    """Give a command: ``start`` on its first line if that fits, and each of the ``options`` on its own."""
    first, *rest = start
    lines = [first]
    for each in rest:
        if len(lines[-1]) + len(each) + 3 <= WIDTH or lines[-1] == first:
            lines[-1] += f" {each}"
        else:
            lines.append(f"  {each}")
    lines += [f"  {option}" for option in options]
    return " \\\n".join(lines)


def _expanding(part: Text) -> str:
    if isinstance(part, Variable):
        return f"{_expanding(part.before)}${part.name}"
    return re.sub(r'(["\\$`])', r"\\\1", part)


def _marked(value: Any) -> tuple[Any, set[str]]:
    if isinstance(value, Variable):
        return f"{_MARK}{value.name}{_MARK}", {value.name}
    if isinstance(value, dict):
        found = {key: _marked(each) for key, each in value.items()}
        return {key: one for key, (one, _) in found.items()}, set().union(
            *(names for _, names in found.values())
        )
    if isinstance(value, list):
        each = [_marked(one) for one in value]
        return [one for one, _ in each], set().union(*(names for _, names in each))
    return value, set()
