"""Texts made fit for the forms that cannot hold every character."""

import html
import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Replace what cannot stand in XML."""
    return _NOT_IN_XML.sub(lambda match: ascii(match[0])[1:-1], text)


def markup(text: str) -> str:
    """Give ``text`` as it stands in HTML."""
    return html.escape(clean(text))
