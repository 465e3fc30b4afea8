"""What the documents say about things on their way out: since when, until when, and what to use instead."""

from collections.abc import Callable
from typing import Any


def notice(fields: dict[str, Any], python_name: Callable[[str], str] = str) -> str:
    """Return what to tell about a deprecated operation, parameter or property; nothing about any other.

    ``python_name`` says how Python calls the replacement.
    """
    if fields.get("deprecated") is not True:
        return ""
    parts = ["deprecated"]
    if "x-deprecated-on" in fields:
        parts.append(f"since {fields['x-deprecated-on']}")
    if "x-removed-on" in fields:
        parts.append(f"until its removal on {fields['x-removed-on']}")
    instead = f"; use `{python_name(fields['x-replaced-by'])}` instead" if "x-replaced-by" in fields else ""
    return " ".join(parts) + instead


def explain_deprecations(document: dict[str, Any]) -> None:
    """Let the description of each deprecated property of ``document`` begin with what there is to tell."""
    for schema in document["components"].get("schemas", {}).values():
        for field in schema.get("properties", {}).values() if isinstance(schema, dict) else ():
            if isinstance(field, dict) and (told := notice(field)):
                field["description"] = f"{told.capitalize()}. {field.get('description', '').strip()}".strip()
