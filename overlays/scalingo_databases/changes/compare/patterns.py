"""Patterns, which are those of JavaScript."""

import re


def matches(pattern: str, text: str) -> bool:
    """Tell whether a text matches; one of a pattern that is not known here does not."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False
