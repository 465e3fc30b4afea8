"""What opens something is marked, so that no log, output or report shows it.

The mark is decided by name, format and one phrase, never by guessing at values: see the constants below.
"""

import re
from collections.abc import Iterator

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Place, Schema, headers, parameters
from scalingo_databases.lint.rule import Spot, rule

# The last word of a name, where `_` and `-` separate words: `admin_password`, `X-Auth-Token`, `token`.
SECRET_WORDS = re.compile("password|passwd|passphrase|secret|token|credentials?|otp")
# Keys, and addresses that carry their own permission.
SECRET_NAMES = re.compile(
    "(download|upload|sso|logs?|signed|presigned|connection|database)_url|connection_string"
    "|(private|api|access)_key|authorization"
)
SECRET_FORMATS = ("password",)
# Said of an address in its description. An address that is described like this is secret under any name.
_PRE_SIGNED = re.compile(
    r"(?i)\bpre-?signed\b|\bcarries (its own|a|the) token\b|\btoken in the (link|address)\b"
)


@rule(
    "secret-marked",
    why="clients, servers and reports hide what is marked and print the rest",
    preferred="`x-secret: true` on every password, token, key and pre-signed address",
    example="password: {type: string, x-secret: true, description: Password of the user; shown once.}",
)
def marked(documents: Documents) -> Iterator[Spot]:
    """Secrets among properties, parameters and headers are marked."""
    for schema in documents.schemas:
        if schema.role == "property" and _holds_text(schema):
            yield from _unmarked(schema, schema.name, schema.resolved())
    for root in documents.roots:
        for parameter in parameters(root):
            yield from _unmarked(parameter, str(parameter.fields.get("name")), parameter.child("schema"))
        for header in headers(root):
            yield from _unmarked(header, header.name, header.child("schema"))


def _unmarked(place: Place, name: str, schema: Place) -> Iterator[Spot]:
    reason = _reason(place, name, schema)
    if reason and True not in (place.fields.get("x-secret"), schema.fields.get("x-secret")):
        yield place.at(), f"`{name}` {reason} and is not marked `x-secret: true`"


def _reason(place: Place, name: str, schema: Place) -> str | None:
    words = re.split(r"[_-]", name.lower())
    if SECRET_WORDS.fullmatch(words[-1]) or SECRET_NAMES.fullmatch("_".join(words)):
        return "is the name of a secret"
    if schema.fields.get("format") in SECRET_FORMATS:
        return "has the format of a secret"
    texts = (str(part.fields.get("description", "")) for part in (place, schema))
    return "is described as a pre-signed address" if any(map(_PRE_SIGNED.search, texts)) else None


def _holds_text(schema: Schema) -> bool:
    """Whether the value can be a text: a root key `token` around an object holds no secret itself."""
    target = schema.resolved()
    types = Schema(target.bundle, target.pointer, target.value, "", "").types()
    members = [member for key in ("anyOf", "oneOf") for _, member in target.child(key).children()]
    return "string" in types or any(member.fields.get("type") == "string" for member in members)
