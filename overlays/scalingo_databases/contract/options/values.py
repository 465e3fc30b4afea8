"""The values that options take, read from their texts."""

import argparse
import re

from scalingo_databases.technologies import TECHNOLOGIES, technology_named


def database(text: str) -> tuple[str, str]:
    """Read a pair of technology and addon id."""
    name, separator, addon_id = text.partition("=")
    technology = technology_named(name)
    if not separator or not re.fullmatch(r"[\w.-]+", addon_id) or not addon_id.strip("."):
        raise argparse.ArgumentTypeError(f"{text!r} is not TECHNOLOGY=ID, as in postgresql=ad-0e1d6a2c-...")
    if technology is None:
        raise argparse.ArgumentTypeError(f"{name!r} is not one of {', '.join(TECHNOLOGIES)}")
    return technology, addon_id


def natural(text: str) -> int:
    """Read a number of at least 0."""
    if not text.isascii() or not text.isdigit() or len(text) > 40:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 0")
    return int(text)


def positive(text: str) -> int:
    """Read a number from 1 to 999999."""
    if not text.isascii() or not text.isdigit() or int(text[:7]) == 0 or len(text) > 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 999999")
    return int(text)
