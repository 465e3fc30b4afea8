"""``explain``: what a code stands for."""

from collections.abc import Sequence
from difflib import get_close_matches

from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.findings.codes import Code
from scalingo_databases.contract.findings.stock_codes import ALL_CODES

WORD = "explain"
"""The word in the place of a URL that asks for this."""


def explain(codes: Sequence[str]) -> str:
    """Give what is known of each code, or the list of all when none is named.

    Raises :class:`UsageError` with the nearest codes for one that does not exist.
    """
    if not codes:
        return _table()
    return "\n\n".join(_explained(_named(text)) for text in codes)


def _named(text: str) -> Code:
    code = text.strip().upper()
    if code in ALL_CODES:
        return ALL_CODES[code]
    near = get_close_matches(code, ALL_CODES, n=3, cutoff=0.5)
    advice = f"the nearest are {', '.join(near)}" if near else f"`{WORD}` alone lists them all"
    raise UsageError(f"{text!r} is not a code: {advice}")


def _explained(code: Code) -> str:
    parts = (
        ("Rule", code.rule),
        ("Broken", f"for example: {code.example}"),
        ("What to do", code.advice),
        ("Severity", "a warning; a violation with --strict" if is_drift(code.code) else "a violation"),
    )
    width = max(len(name) for name, _ in parts) + 1
    lines = [f"{name + ':':<{width}} {text}" for name, text in parts]
    return "\n".join([f"{code.code}  {code.title}", *lines])


def is_drift(code: str) -> bool:
    """Tell whether the rule called ``code`` is only ever broken as drift."""
    return code.startswith("CT9")


def _table() -> str:
    return "\n".join(f"{code.code}  {code.title}" for code in ALL_CODES.values())
