"""Patterns, which are those of JavaScript."""

import re

_LONGEST = 200
_REPEATS = re.compile(r"[*+]|(?<!\()\?|\{\d*,")
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_FIXED = re.compile(r"\{\d+\}")
_MANY = 2
_SHORT = 64


def matches(pattern: str, text: str) -> bool:
    """Tell whether a text matches; one of a pattern that is not known here does not.

    Nor does one that could take very long: groups that are repeated, or many repeats, over a long text.
    """
    if not _is_quick(pattern, text):
        return False
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False


def _is_quick(pattern: str, text: str) -> bool:
    if len(pattern) > _LONGEST or len(text) > _LONGEST:
        return False
    repeats = len(_REPEATS.findall(pattern))
    if _REPEATED_GROUP.search(pattern) and (repeats + len(_FIXED.findall(pattern)) > 1 or "|" in pattern):
        return False
    return repeats <= _MANY or (len(text) <= _SHORT and repeats <= 2 * _MANY)
