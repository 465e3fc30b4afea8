"""A violation as a pytest file that states the contract: it fails as long as the violation stands."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import Sent, Taken, resolved
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.findings import Reproduction, Violation
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.claims import Claim, identifiers, strings
from scalingo_databases.contract.reproduction.context import ReproductionContext
from scalingo_databases.contract.reproduction.credential import Credential, Kind, credential_of
from scalingo_databases.contract.reproduction.helpers import HELPERS, imports, needed
from scalingo_databases.contract.reproduction.lookup import Removal, nested, removal_of
from scalingo_databases.contract.reproduction.python import Expression, call, kept, source
from scalingo_databases.contract.reproduction.requests import INDENT, Requests
from scalingo_databases.contract.reproduction.scan import (
    accepted_wrongly,
    distinct,
    made_names,
    passwords,
    secret_fields,
)
from scalingo_databases.contract.reproduction.setup import ONE, ROLES, Setup
from scalingo_databases.contract.reproduction.values import Known, Names, Text, Variable, texts

URL_VARIABLE = "SCALINGO_CONTRACT_URL"

_FORMATS = {"date-time": "is_date_time", "uri": "is_uri", "uri-reference": "is_uri_reference"}
_THIRD_PARTY = ("cel", "httpx", "jsonschema", "pytest")
_RESERVED = {"http", "afterwards", "quote", "uuid4", "token_urlsafe", "value", "answer"}


def pytest_file(
    violation: Violation,
    redactor: Redactor,
    context: ReproductionContext,
    *,
    sentence: str = "",
    place: str = "",
) -> str:
    """Give a pytest module that fails as long as ``violation`` stands; it needs nothing of this project.

    ``sentence`` is what the document says, ``place`` the file and line of that. Raises :class:`ValueError`
    when the violation has no reproduction.
    """
    if violation.reproduction is None:
        raise ValueError("there is no reproduction of this violation")
    return _Module(violation, violation.reproduction, redactor, context).text(sentence, place)


class _Module:
    def __init__(
        self,
        violation: Violation,
        reproduction: Reproduction,
        redactor: Redactor,
        context: ReproductionContext,
    ) -> None:
        self._violation = violation
        self._redactor = redactor
        self._context = context
        self._steps = reproduction.steps
        self._claim_lines = reproduction.claim
        self._in_claim = identifiers(reproduction.claim)
        self._step_names = distinct(reproduction.steps)
        taken = {*self._step_names.values(), *self._in_claim, *HELPERS, *_RESERVED}
        self._names = Names(taken)
        self._known = Known()
        self._setup = Setup(context, self._known, self._names)
        self._requests = Requests(redactor, self._known, self._names, self._step_names)
        self._cleans = False

    def text(self, sentence: str, place: str) -> str:
        """Give the whole module."""
        self._scan()
        body = [line for sent in self._steps for line in self._step(sent)]
        claim = Claim(self._claim_lines, self._known, self._names, INDENT)
        body += claim.lines
        lines = [*self._setup.lines(), *body]
        constants = claim.constants
        helpers = self._helpers(lines, constants)
        signature = "http: httpx.Client" + (", afterwards: ExitStack" if self._cleans else "")
        name = re.sub(r"\W+", "_", f"test_{self._violation.operation_id}_{self._violation.code}".lower())
        known = CODES.get(self._violation.code)
        title = _prose(self._redactor.text(known.rule if known else self._violation.rule))
        definition = kept(f"def {name}({signature}) -> None:")
        head = [
            self._docstring(sentence, place),
            self._imports(helpers),
            "\n".join(self._constants(helpers, constants)),
        ]
        test = ["\n".join([definition, *_documented(title), *lines])]
        return "\n\n\n".join(["\n\n".join(head), *test, *map(self._helper, helpers)]) + "\n"

    def _scan(self) -> None:
        for sent in self._steps:
            self._setup.path_values(sent)
        for name in made_names(self._steps, strings(self._claim_lines)):
            self._setup.made(name)
        kept_as_they_are = self._steps[-1:] if accepted_wrongly(self._violation) else ()
        for password in passwords(sent for sent in self._steps if sent not in kept_as_they_are):
            if password not in self._known:
                self._setup.password(password)
        for text in strings(self._claim_lines):
            if text in self._context.databases and text not in self._known:
                self._setup.id(text)
        for sent in self._steps:
            self._link(sent)

    def _link(self, sent: Sent) -> None:
        """Let a new token stand for that of a pre-signed link."""
        for name, value in sent.query.items():
            secret = isinstance(value, str) and self._redactor.text(value) != value
            if secret and value not in self._known and sent.operation.path.endswith("/download"):
                # The link may be one to something else than is asked for.
                linked = replace(sent, path={**sent.path, **self._context.links.get(value, {})})
                self._setup.path_values(linked)
                self._setup.link_token(linked, name, value)

    def _step(self, sent: Sent) -> Iterator[str]:
        yield from self._requests.captures(sent)
        name = self._step_names[id(sent)]
        credential = credential_of(sent)
        headers = self._setup.headers(credential)
        if sent.password is not None:
            headers = ("", self._requests.value(sent.password))
        self._app_constant(sent)
        base = self._setup.base(sent.operation.base_url)
        removal = self._removal(sent)
        used = self._is_used(sent, name) or removal is not None
        prepares = sent.succeeded and sent.who is Who.OWNER and name not in self._in_claim
        before = f"{name} = " if used or prepares else ""
        if f"{sent.name}_request" in self._in_claim and name == sent.name:
            yield self._requests.described(sent, f"{sent.name}_request")
        if sent.status == 0 and sent is self._steps[-1]:
            yield f"{INDENT}with complete():"
            yield self._requests.line(sent, base, headers, before=before, indent=INDENT * 2)
            return
        yield self._requests.line(sent, base, headers, before=before)
        if prepares:  # all other requests are for the claim to judge
            yield f"{INDENT}{name}.raise_for_status()"
        if removal is None:
            return
        if prepares:
            yield from self._afterwards(sent, base, removal, INDENT)
        else:
            yield f"{INDENT}if {name}.is_success:"
            yield from self._afterwards(sent, base, removal, INDENT * 2)

    def _app_constant(self, sent: Sent) -> None:
        """Let the constant stand for the app's name where a path names it."""
        app = self._context.app
        if app is not None and sent.path.get("app") == app and app not in self._known:
            self._known.add(Variable("APP", app))
            self._setup.uses_app = True

    def _is_used(self, sent: Sent, name: str) -> bool:
        later = [each for each in self._steps if sent in set(each.sources()) - set(each.needs)]
        return name in self._in_claim or bool(later)

    def _removal(self, sent: Sent) -> Removal | None:
        """Give the request that takes back what ``sent`` made, unless one of the steps does it already."""
        made = self._made(sent)
        if not sent.succeeded or made is None or any(_deletes(each, resolved(made)) for each in self._steps):
            return None
        return removal_of(sent)

    def _made(self, sent: Sent) -> Any:
        """Give the name or id of what ``sent`` made, as a value of its request or its answer."""
        resource = sent.operation.resource
        asked = pointed(sent.body, resource["request"]) if "request" in resource and not sent.raw else None
        field = resource.get("id")
        name = asked.get(field) if isinstance(asked, dict) else asked
        if isinstance(name, (str, Taken)):
            return name
        if field is not None and isinstance(sent.item(), dict) and field in sent.item():
            return sent.taken(f"{sent.item_pointer()}/{field}")
        return None

    def _afterwards(self, sent: Sent, base: Variable, removal: Removal, indent: str) -> Iterator[str]:
        self._cleans = True
        made = self._made(sent)
        if isinstance(made, Taken):
            variable, line = self._requests.capture(made, removal.parameter or "made", sent)
            yield indent + line.lstrip()
            thing: Any = variable
        else:
            thing = self._requests.value(made)
        path: list[Any] = [base]
        for part in re.split(r"(\{\w+\})", removal.path):
            if part == f"{{{removal.parameter}}}":
                path.append(thing)
            elif part.startswith("{"):
                path.append(self._requests.value(sent.path.get(part[1:-1], part)))
            else:
                path.append(part)
        flat = [piece for part in path for piece in (part.parts if isinstance(part, Text) else (part,))]
        arguments: list[tuple[str, Any]] = [
            ("", Expression("http.request")),
            ("", removal.method),
            (
                "",
                Text(
                    tuple(
                        piece if isinstance(piece, Variable) else str(piece) for piece in flat if piece != ""
                    )
                ),
            ),
        ]
        if removal.is_query:
            arguments.append(("params", {removal.parameter: thing}))
        if removal.action is not None and removal.pointer is not None:
            arguments.append(("json", {"action_name": removal.action, **nested(removal.pointer, thing)}))
        arguments.append(("headers", self._setup.headers(self._owners(sent))))
        yield call("afterwards.callback", arguments, indent)

    def _owners(self, sent: Sent) -> Credential:
        if sent.operation.opened_by("databaseToken"):
            named = resolved(sent.path.get("db_id", sent.database))
            return Credential(Kind.DATABASE, named if named in self._context.databases else sent.database)
        return Credential(Kind.ACCOUNT)

    def _helpers(self, lines: Iterable[str], constants: list[str]) -> list[str]:
        text = "\n".join(lines)
        used = {word for word in re.findall(r"\b[a-z_]+(?=\()", text) if word in HELPERS}
        used.add("recorded_http" if "secrets_before" in used else "http")
        used |= {"afterwards"} if self._cleans else set()
        if "fits" in used:
            schemas = text + "\n".join(constants)
            used |= {helper for name, helper in _FORMATS.items() if f'"format": "{name}"' in schemas}
        found = needed(used)
        return [each for each in found if not (each == "http" and "recorded_http" in used)]

    def _helper(self, name: str) -> str:
        text = HELPERS[name].source.strip()
        return re.sub(r"\b(?:AUTH_URL|API_URL)\b", ONE, text) if self._context.has_one_address else text

    def _imports(self, helpers: list[str]) -> str:
        lines = {"import os", "import httpx", *imports(helpers), *self._setup.imports}
        lines |= {"from urllib.parse import quote"} if self._requests.quotes else set()
        merged = {line for line in lines if not line.startswith("from ")}
        for module in {line.split()[1] for line in lines - merged}:
            start = f"from {module} import "
            names = {
                name for line in lines if line.startswith(start) for name in line[len(start) :].split(", ")
            }
            merged.add(start + ", ".join(sorted(names, key=_name_order)))
        third = {line for line in merged if line.split()[1] in _THIRD_PARTY}
        groups = (merged - third, third)
        return "\n\n".join("\n".join(sorted(group, key=_import_order)) for group in groups)

    def _constants(self, helpers: list[str], claimed: list[str]) -> Iterator[str]:
        used = [role for role in ROLES if role in self._setup.roles]
        for role in used[:1] if self._context.has_one_address else used:
            name = ONE if self._context.has_one_address else ROLES[role]
            arguments = [("", URL_VARIABLE), ("", self._context.urls.get(role, ""))]
            yield call("os.environ.get", arguments, "", before=f"{name} = ")
        if self._setup.uses_app:
            yield f"APP = {source(self._context.app)}"
        if "fits" in helpers:
            yield "FORMATS = jsonschema.FormatChecker()"
        if "secrets_before" in helpers:
            documents = {id(each.operation.document): each.operation.document for each in self._steps}
            fields = sorted(secret_fields(documents.values()) | {"token"})
            yield f"SECRET_FIELDS = {source(fields, '', 16)}"
            yield "ANSWERS: list[httpx.Response] = []"
        yield from claimed

    def _docstring(self, sentence: str, place: str) -> str:
        violation = self._violation
        paragraphs = [f"{violation.method} {violation.path}: {violation.message}"]
        if sentence:
            paragraphs.append(f"The document says{f' ({place})' if place else ''}: {sentence}")
        facts = [f"Expected: {violation.expected}", f"Got: {violation.got}"] if violation.expected else []
        variables = ", ".join(
            [*self._setup.tokens, f"and {URL_VARIABLE} for another server than the one tested"]
        )
        how = f"Set {variables.removeprefix('and ')}."
        lines = [_prose(f"{violation.operation_id}: {violation.rule} [{violation.code}]"), ""]
        for paragraph in paragraphs:
            lines += [*_wrapped(self._redactor.text(paragraph)), ""]
        for fact in facts:
            lines += _wrapped(self._redactor.text(fact))
        lines += [""] if facts else []
        lines += _wrapped(f"This test states the contract: it fails until the server keeps it. {how}")
        return '"""' + "\n".join(lines) + '\n"""'


def _deletes(sent: Sent, name: Any) -> bool:
    """Tell whether ``sent`` deletes what is called ``name``, and nothing refused that."""
    asked = (resolved(sent.path), resolved(sent.query), resolved(sent.body))
    return sent.succeeded and sent.operation.role == "delete" and name in texts(list(asked))


def _name_order(name: str) -> tuple[bool, bool, str]:
    """Put constants first and classes before functions, as isort does."""
    return not name.isupper(), not name[0].isupper(), name


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line.lower()


def _documented(title: str) -> list[str]:
    """Give a docstring of one line, cut where the line ends."""
    return [f'{INDENT}"""{textwrap.shorten(title, 78, placeholder="...")}"""']


def _wrapped(text: str) -> list[str]:
    return [_prose(line) for line in textwrap.wrap(text, 86, break_long_words=False, break_on_hyphens=False)]


def _prose(text: str) -> str:
    """Give ``text`` as it can stand in a docstring."""
    plain = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
    return plain.replace("\\", "\\\\").replace('"""', "'''").rstrip().removesuffix('"')
