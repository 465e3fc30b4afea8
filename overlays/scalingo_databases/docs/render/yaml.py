"""Documents as YAML that people read: texts of several lines stand as blocks, and keys keep their order."""

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[A-Za-z/_](?:[A-Za-z0-9 _./()'+=<>~;,!?-]|:(?! |$))*(?<! )")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML, in one version or the other, reads as something else than a text."""
_HIDDEN = "\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
"""Characters that YAML, or a reader of it, does not take as they are."""
_ESCAPED = re.compile(f"[{_HIDDEN}]")
_BLOCK = re.compile(rf"(?! )[^\x00-\x08\x0b-\x1f{_HIDDEN}]*(?<![ \t\n])\n?")


def yaml_of(value: Any) -> str:
    """Give a JSON value as YAML 1.2, which readers of YAML 1.1 understand alike."""
    return "".join(f"{line}\n" for line in _lines(value, ""))


def _lines(value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a value that stands on lines of its own."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _after(f"{indent}{_word(str(key))}:", item, indent)
    elif isinstance(value, list) and value:
        for item in value:
            if isinstance(item, dict | list) and item:
                first, *rest = _lines(item, f"{indent}  ")
                yield f"{indent}- {first.lstrip(' ')}"
                yield from rest
            else:
                yield from _after(f"{indent}-", item, indent)
    else:
        yield from _after(indent.removesuffix(" "), value, indent)


def _after(start: str, value: Any, indent: str) -> Iterator[str]:
    """Yield ``start`` with a value behind it, or below it."""
    if isinstance(value, dict | list) and value:
        yield start
        yield from _lines(value, f"{indent}  ")
    elif isinstance(value, str) and "\n" in value[:-1] and _BLOCK.fullmatch(value):
        yield f"{start} |" if value.endswith("\n") else f"{start} |-"
        for line in value.removesuffix("\n").split("\n"):
            yield f"{indent}  {line}" if line else ""
    else:
        yield f"{start} {_scalar(value)}".lstrip(" ") if not start.strip() else f"{start} {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _word(value)
    if isinstance(value, float):
        mantissa, mark, exponent = repr(value).partition("e")
        return mantissa + ("" if "." in mantissa or not mark else ".0") + mark + exponent
    return json.dumps(value)


def _word(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
