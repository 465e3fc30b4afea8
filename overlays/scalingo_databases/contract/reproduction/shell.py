"""A reproduction as lines for a shell (bash or zsh) with curl and Python."""

import copy
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote as encoded
from urllib.parse import urlencode

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.contract.exchanges.exchange import Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.contract.exchanges.who import MADE_UP, Who
from scalingo_databases.contract.findings.findings import Reproduction
from scalingo_databases.contract.options.parser import OTHER_TOKEN_VARIABLE
from scalingo_databases.contract.redact import Redactor, quote
from scalingo_databases.contract.reproduction.context import ReproductionContext
from scalingo_databases.contract.reproduction.credential import Credential, Kind, credential_of
from scalingo_databases.contract.reproduction.curl import curl_command
from scalingo_databases.contract.reproduction.scan import distinct, made_names, passwords
from scalingo_databases.contract.reproduction.values import (
    NUMBER,
    has_json,
    plainly_built,
    reading,
    taken,
    word,
)
from scalingo_databases.contract.targets.access import BEARER, DATABASE_TOKEN, DOWNLOAD_TOKEN, basic

OTHER_BEARER = "OTHER_BEARER_TOKEN"

_BODY = "json.load(sys.stdin)"
_TOKEN = f'{_BODY}["token"]'
_ADDON_TOKEN = f'{_BODY}["addon"]["token"]'
_LINK = f'urllib.parse.urlsplit({_BODY}["download_url"])'
_LINK_TOKEN = f'urllib.parse.parse_qs({_LINK}.query)["token"][0]'

_UNPACK = "json.loads(base64.urlsafe_b64decode(p+'='*(-len(p)%4)))"
_PACK = "base64.urlsafe_b64encode(json.dumps(d).encode()).decode().rstrip('=')"
_SPOIL = {
    Who.FORGED: (
        "FORGED_TOKEN",
        "import sys; a,s=sys.argv[1].rsplit('.',1); m=len(s)//2; "
        "print(a+'.'+s[:m]+('B' if s[m]=='A' else 'A')+s[m+1:])",
    ),
    Who.EXPIRED: (
        "EXPIRED_TOKEN",
        f"import base64,json,sys,time; h,p,s=sys.argv[1].split('.'); d={_UNPACK}; "
        f"d['exp']=int(time.time())-3600; d['iat']=d['exp']-3600; print('.'.join((h,{_PACK},s)))",
    ),
    Who.UNSIGNED: (
        "UNSIGNED_TOKEN",
        f"import base64,json,sys; p,c,s=sys.argv[1].split('.'); d={_UNPACK}; d['alg']='none'; "
        f"print({_PACK}+'.'+c+'.')",
    ),
}


@dataclass(frozen=True)
class _Request:
    """What goes into a curl command."""

    method: str
    uri: str
    headers: Mapping[str, Sequence[str]]
    body: bytes | None


def curl_lines(reproduction: Reproduction, redactor: Redactor, context: ReproductionContext) -> list[str]:
    """Give shell lines that send the requests of ``reproduction`` again, those for the tokens first."""
    return list(_Script(reproduction.steps, redactor, context).lines())


class _Script:
    def __init__(self, steps: Sequence[Sent], redactor: Redactor, context: ReproductionContext) -> None:
        self._steps = steps
        self._context = context
        # Stand-ins, each a word that occurs nowhere else, become variables when the commands are quoted.
        self._redactor = copy.deepcopy(redactor)
        self._stand_ins: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._taken: dict[tuple[int, str, bool], str] = {}
        self._names = {key: name.upper() for key, name in distinct(steps).items()}
        self._tokens: list[str] = []

    def lines(self) -> Iterator[str]:
        """Give the lines in their order."""
        made = list(self._new_values())
        self._link_tokens()
        requests = [line for sent in self._steps for line in self._step(sent)]
        yield from self._tokens
        yield from made
        yield from requests

    def _new_values(self) -> Iterator[str]:
        for name in made_names(self._steps, ()):
            variable = self._variable("NAME")
            self._made[name] = self._stand_in(variable)
            start = name[:-NUMBER]
            yield f"{variable}={quote(start)}$(python3 -c 'import secrets; print(secrets.token_hex(4))')"
        for password in passwords(self._steps):
            if password not in self._made:
                variable = self._variable("PASSWORD")
                self._made[password] = self._stand_in(variable)
                yield f"{variable}=$(python3 -c 'import secrets; print(secrets.token_urlsafe(24))')"

    def _variable(self, wanted: str) -> str:
        name, number = wanted, 2
        while name in self._stand_ins.values() or name in self._names.values():
            name, number = f"{wanted}_{number}", number + 1
        return name

    def _stand_in(self, variable: str) -> str:
        for word_, name in self._stand_ins.items():
            if name == variable:
                return word_
        stand_in = uuid.uuid4().hex
        self._stand_ins[stand_in] = variable
        self._redactor.add(stand_in, variable)
        return stand_in

    def _step(self, sent: Sent) -> Iterator[str]:
        name = self._names[id(sent)]
        uses = self._uses(sent)
        command = curl_command(self._request(sent), self._redactor)
        if not uses:
            yield command
            return
        yield f"{name}=$({command.replace('curl -i', 'curl -sS', 1)})"
        for value, user, in_path in uses:
            key = (id(sent), value.pointer, in_path)
            if key not in self._taken:
                variable = self._variable(self._wanted(value, in_path))
                self._taken[key] = self._stand_in(variable)
                yield f"{variable}=$(printf '%s' \"${name}\" | {_reader(value, user, in_path=in_path)})"

    def _uses(self, sent: Sent) -> list[tuple[Taken, Sent, bool]]:
        """Give what later requests take from the answer to ``sent``; true where that is for a URL."""
        found = []
        for later in self._steps:
            found += [
                (each, later, True)
                for each in (*taken(later.path), *taken(later.query), *taken(later.password))
                if each.sent is sent
            ]
            found += [(each, later, False) for each in taken(later.body) if each.sent is sent]
        return found

    @staticmethod
    def _wanted(value: Taken, in_path: bool) -> str:
        last = "".join(c if c.isalnum() else "_" for c in value.pointer.rpartition("/")[2]).upper()
        name = last if last and not last[0].isdigit() else f"VALUE_{last}".rstrip("_")
        return name if in_path else f"{name}_JSON"

    def _request(self, sent: Sent) -> _Request:
        headers: dict[str, list[str]] = {}
        if sent.password is not None:
            headers["Authorization"] = [basic(self._in_url(sent.password, ""))]
        elif (authorization := self._authorization(credential_of(sent))) is not None:
            headers["Authorization"] = [authorization]
        body = self._body(sent)
        if body is not None:
            headers["Content-Type"] = [sent.content_type or JSON]
        return _Request(sent.method, self._url(sent), headers, body)

    def _url(self, sent: Sent) -> str:
        if not plainly_built(sent):
            return sent.url
        url = f"{sent.operation.base_url}{sent.operation.wire_path}"
        for name, value in sent.path.items():
            url = url.replace(f"{{{name}}}", self._in_url(value, encoded(str(resolved(value)), safe="")))
        pairs = [
            f"{encoded(name)}={self._in_url(value, urlencode([('', word(resolved(value)))])[1:])}"
            for name, value in sent.query.items()
        ]
        return f"{url}?{'&'.join(pairs)}" if pairs else url

    def _in_url(self, value: Any, plain: str) -> str:
        if isinstance(value, Taken):
            return self._taken.get((id(value.sent), value.pointer, True), plain)
        return self._renamed(plain)

    def _renamed(self, text: str) -> str:
        for name, stand_in in self._made.items():
            text = text.replace(name, stand_in)
        return text

    def _body(self, sent: Sent) -> bytes | None:
        if not has_json(sent):
            return sent.raw
        text = json.dumps(self._in_body(sent.body))
        for stand_in in (each for key, each in self._taken.items() if not key[2]):
            text = text.replace(f'"{stand_in}"', stand_in)  # the variable brings its own quotes
        return self._renamed(text).encode()

    def _in_body(self, value: Any) -> Any:
        if isinstance(value, Taken):
            return self._taken.get((id(value.sent), value.pointer, False), value.value)
        if isinstance(value, dict):
            return {key: self._in_body(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._in_body(each) for each in value]
        return value

    def _authorization(self, credential: Credential) -> str | None:
        if credential.kind is Kind.NONE:
            return None
        if credential.kind is Kind.MADE_UP:
            return f"Bearer {MADE_UP}"
        if credential.kind is Kind.API_TOKEN:
            return basic(self._stand_in(TOKEN_VARIABLE))
        if credential.kind is Kind.DATABASE:
            variable = self._database(credential.database)
        else:
            variable = self._account(other=credential.kind is Kind.OTHER_ACCOUNT)
        if credential.spoilt is not None:
            name, code = _SPOIL[credential.spoilt]
            self._token(f'{name}=$(python3 -c "{code}" "${variable}")')
            variable = name
        return f"Bearer {self._stand_in(variable)}"

    def _account(self, *, other: bool) -> str:
        variable = OTHER_BEARER if other else BEARER
        if other or self._context.has_api_token:
            api_token = OTHER_TOKEN_VARIABLE if other else TOKEN_VARIABLE
            url = quote(f"{self._context.urls.get('auth', '')}/v1/tokens/exchange")
            self._token(
                f'{variable}=$(curl -sS -X POST -u ":${api_token}" {url} | {_python(_TOKEN, "print(v)")})'
            )
        return variable

    def _database(self, addon_id: str | None) -> str:
        known = list(self._context.databases)
        number = known.index(addon_id) + 1 if addon_id in known else 1
        variable = DATABASE_TOKEN if number == 1 else f"{DATABASE_TOKEN}_{number}"
        app = self._context.app_of(addon_id or "")
        if app is None or addon_id is None:
            return DATABASE_TOKEN
        account = self._account(other=False)
        path = f"/v1/apps/{encoded(app, safe='')}/addons/{encoded(addon_id, safe='')}/token"
        url = quote(f"{self._context.urls.get('api', '')}{path}")
        header = f'-H "Authorization: Bearer ${account}"'
        read = _python(_ADDON_TOKEN, "print(v)")
        self._token(f"{variable}=$(curl -sS -X POST {header} {url} | {read})")
        return variable

    def _link_tokens(self) -> None:
        """Take the tokens of pre-signed links from new links."""
        for sent in self._steps:
            for value in sent.query.values():
                if not isinstance(value, str) or value not in self._context.links:
                    continue
                path = sent.operation.wire_path.replace("/download", "/archive")
                for name, linked in self._context.links[value].items():
                    path = path.replace(f"{{{name}}}", encoded(linked, safe=""))
                header = f'-H "Authorization: Bearer ${self._database(self._context.links[value]["db_id"])}"'
                url = quote(f"{sent.operation.base_url}{path}")
                self._token(
                    f"{DOWNLOAD_TOKEN}=$(curl -sS {header} {url} | {_python(_LINK_TOKEN, 'print(v)')})"
                )

    def _token(self, line: str) -> None:
        if line not in self._tokens:
            self._tokens.append(line)


def _reader(value: Taken, user: Sent, *, in_path: bool) -> str:
    """Give the command that reads a value for ``user`` out of a body, ready for a URL or for a JSON body."""
    read = reading(value, _BODY, user)
    if not in_path:
        return _python(read, "print(json.dumps(v))")
    return _python(read, 'print(urllib.parse.quote(str(v), safe=""))')


def _python(read: str, end: str) -> str:
    modules = "json,sys,urllib.parse" if "urllib" in read + end else "json,sys"
    return f"python3 -c {quote(f'import {modules}; v={read}; {end}')}"
