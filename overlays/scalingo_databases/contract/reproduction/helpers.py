"""The functions that a reproduction may call, as source; only those that it calls are written out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scalingo_databases.contract.limits import PATIENCE


@dataclass(frozen=True)
class Helper:
    """A function: its source and the lines that import what it needs."""

    source: str
    imports: tuple[str, ...] = ()


_HTTPX, _PYTEST, _OS = "import httpx", "import pytest", "import os"
_ANY, _ITERATOR = "from typing import Any", "from collections.abc import Iterator"

HELPERS = {
    "http": Helper(
        '''
@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """Send requests, with half a minute for each answer."""
    with httpx.Client(timeout=30) as client:
        yield client
''',
        (_HTTPX, _PYTEST, _ITERATOR),
    ),
    "recorded_http": Helper(
        '''
@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """Send requests, with half a minute for each answer, and remember the answers."""
    ANSWERS.clear()
    hooks = {"response": [ANSWERS.append]}
    with httpx.Client(timeout=30, event_hooks=hooks) as client:
        yield client
''',
        (_HTTPX, _PYTEST, _ITERATOR),
    ),
    "afterwards": Helper(
        '''
@pytest.fixture
def afterwards(http: httpx.Client) -> Iterator[ExitStack]:
    """Take back, when the test is over, what it has made."""
    with ExitStack() as stack:
        yield stack
''',
        (_HTTPX, _PYTEST, _ITERATOR, "from contextlib import ExitStack"),
    ),
    "variable": Helper(
        '''
def variable(name: str) -> str:
    """Read the environment variable called `name`."""
    value = os.environ.get(name)
    if not value:
        pytest.fail(f"set the environment variable {name} to the token that it names")
    return value
''',
        (_OS, _PYTEST),
    ),
    "account": Helper(
        '''
def account(http: httpx.Client, token: str) -> dict[str, str]:
    """Exchange an API token and give the header that opens the account."""
    url = f"{AUTH_URL}/v1/tokens/exchange"
    answer = http.post(url, auth=("", token)).raise_for_status()
    return {"Authorization": f"Bearer {answer.json()['token']}"}
''',
        (_HTTPX,),
    ),
    "database_access": Helper(
        '''
def database_access(
    http: httpx.Client,
    account: dict[str, str],
    app: str,
    addon_id: str,
) -> dict[str, str]:
    """Give the header that opens one database."""
    url = f"{API_URL}/v1/apps/{app}/addons/{addon_id}/token"
    answer = http.post(url, headers=account).raise_for_status()
    return {"Authorization": f"Bearer {answer.json()['addon']['token']}"}
''',
        (_HTTPX,),
    ),
    "find_database": Helper(
        '''
def find_database(
    http: httpx.Client,
    account: dict[str, str],
    app: str,
    technology: str,
    number: int = 0,
) -> str:
    """Give the id of the app's database of this technology; `number` counts several."""
    url = f"{API_URL}/v1/apps/{app}/addons"
    addons = http.get(url, headers=account).raise_for_status().json()["addons"]
    found = [
        addon["id"]
        for addon in addons
        if technology in str(addon["addon_provider"]).lower()
        and addon.get("status") != "suspended"
    ]
    if number >= len(found):
        pytest.fail(f"{app} lacks a {technology} database, which this test needs")
    return found[number]
''',
        (_HTTPX, _PYTEST),
    ),
    "existing": Helper(
        '''
def existing(
    http: httpx.Client,
    url: str,
    access: dict[str, str],
    collection: str,
    field: str,
    known: str,
) -> str:
    """Give `known` if it is in the list at `url`, otherwise what the list begins with."""
    answer = http.get(url, headers=access).raise_for_status()
    found = [entry[field] for entry in at(answer.json(), collection)]
    if not found:
        pytest.fail(f"{url} is empty: this test needs something there")
    return known if known in found else found[0]
''',
        (_HTTPX, _PYTEST),
    ),
    "link_token": Helper(
        '''
def link_token(http: httpx.Client, url: str, access: dict[str, str]) -> str:
    """Give the token of the link to a backup that `url` answers."""
    answer = http.get(url, headers=access).raise_for_status()
    link = answer.json()["download_url"]
    return parse_qs(urlsplit(link).query)["token"][0]
''',
        (_HTTPX, "from urllib.parse import parse_qs, urlsplit"),
    ),
    "at": Helper(
        '''
def at(value: Any, pointer: str) -> Any:
    """Give what the JSON pointer leads to in `value`."""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value
''',
        (_ANY,),
    ),
    "each": Helper(
        '''
def each(value: Any, pointer: str) -> Iterator[Any]:
    """Give the values at `pointer`, in which a star means every entry of a list."""
    step, _, rest = pointer.removeprefix("/").partition("/")
    if not step:
        yield value
    elif step == "*":
        for entry in value if isinstance(value, list) else ():
            yield from each(entry, rest)
    elif isinstance(value, dict) and step in value:
        yield from each(value[step], rest)
''',
        (_ANY, _ITERATOR),
    ),
    "fits": Helper(
        '''
def fits(value: Any, schema: Any) -> None:
    """Check that `value` fits the JSON schema, formats included."""
    validator = jsonschema.Draft202012Validator(schema, format_checker=FORMATS)
    assert not [error.message for error in validator.iter_errors(value)]
''',
        ("import jsonschema", _ANY),
    ),
    "is_date_time": Helper(
        '''
@FORMATS.checks("date-time")
def is_date_time(value: object) -> bool:
    """Tell whether a text is a moment with its offset (RFC 3339)."""
    form = r"\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)"
    if not isinstance(value, str):
        return True
    if not re.fullmatch(form, value, re.ASCII):
        return False
    try:
        datetime.strptime(value[:19].upper(), "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return True
''',
        ("import re", "from datetime import datetime"),
    ),
    "is_uri": Helper(
        '''
@FORMATS.checks("uri")
def is_uri(value: object) -> bool:
    """Tell whether a text is an address with its scheme (RFC 3986)."""
    form = r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\\[\\]_a-z~]*"
    return not isinstance(value, str) or bool(re.fullmatch(form, value))
''',
        ("import re",),
    ),
    "is_uri_reference": Helper(
        '''
@FORMATS.checks("uri-reference")
def is_uri_reference(value: object) -> bool:
    """Tell whether a text is an address or a part of one (RFC 3986)."""
    form = r"[!#-;=?-\\[\\]_A-Za-z~]*"
    return not isinstance(value, str) or bool(re.fullmatch(form, value))
''',
        ("import re",),
    ),
    "number_or_text": Helper(
        '''
def number_or_text(text: str) -> Any:
    """Read a header as a number if it is one."""
    try:
        return json.loads(text)
    except ValueError:
        return text
''',
        ("import json", _ANY),
    ),
    "is_json": Helper(
        '''
def is_json(answer: httpx.Response) -> bool:
    """Tell whether the body of an answer can be read as JSON."""
    try:
        json.loads(answer.content)
    except ValueError:
        return False
    return True
''',
        (_HTTPX, "import json"),
    ),
    "body_of": Helper(
        '''
def body_of(answer: httpx.Response) -> Any:
    """Give the JSON of an answer, nothing if there is none or nothing was found."""
    if answer.status_code == 404 or not is_json(answer):
        return None
    return json.loads(answer.content)
''',
        (_HTTPX, "import json", _ANY),
    ),
    "patiently": Helper(
        f'''
def patiently(answer: httpx.Response) -> Iterator[httpx.Response]:
    """Give `answer`, then those to the same request for {PATIENCE} seconds."""
    end = time.monotonic() + {PATIENCE}
    yield answer
    with httpx.Client(timeout=30) as client:
        while time.monotonic() < end:
            time.sleep(0.2)
            yield client.send(answer.request)
''',
        (_HTTPX, "import time", _ITERATOR),
    ),
    "same": Helper(
        '''
def same(got: Any, wanted: Any) -> bool:
    """Tell whether `got` means what was `wanted`.

    A moment may have another offset, a list of one may be its only member, and
    an object may lack fields or have more of them.
    """
    if got == wanted:
        return True
    if isinstance(got, str) and isinstance(wanted, str):
        point = point_in_time(got)
        return point is not None and point == point_in_time(wanted)
    if isinstance(got, dict) and isinstance(wanted, dict):
        return all(same(got[name], wanted[name]) for name in got.keys() & wanted.keys())
    if isinstance(got, list) and isinstance(wanted, list):
        return len(got) == len(wanted) and all(map(same, got, wanted))
    return [got] == wanted or got == [wanted]
''',
        (_ANY,),
    ),
    "point_in_time": Helper(
        '''
def point_in_time(text: str) -> datetime | None:
    """Give the moment that a text with an offset names, if it names one."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
''',
        ("from datetime import datetime",),
    ),
    "complete": Helper(
        '''
@contextmanager
def complete() -> Iterator[None]:
    """Expect a whole answer to the request inside."""
    try:
        yield
    except httpx.TransportError as error:
        raise AssertionError(f"no complete answer: {error!r}") from error
''',
        (_HTTPX, _ITERATOR, "from contextlib import contextmanager"),
    ),
    "moment": Helper(
        '''
def moment(answer: httpx.Response) -> datetime:
    """Give the moment of an answer by the server's own clock."""
    return parsedate_to_datetime(answer.headers["Date"])
''',
        (_HTTPX, "from datetime import datetime", "from email.utils import parsedate_to_datetime"),
    ),
    "holds": Helper(
        '''
def holds(rule: str, **values: Any) -> bool:
    """Tell whether a rule in the Common Expression Language is true of `values`."""
    return answered(rule, values) is True
''',
        (_ANY,),
    ),
    "kept": Helper(
        '''
def kept(rule: str, value: Any) -> bool:
    """Tell whether `value` keeps a rule, or has not the form that the rule is about."""
    return answered(rule, {"self": value}) is not False
''',
        (_ANY,),
    ),
    "answered": Helper(
        '''
def answered(rule: str, values: dict[str, Any]) -> Any:
    """Give what a rule answers, nothing when a field that it needs is missing."""
    known = {name: plain(value) for name, value in values.items()}
    known["isSorted"] = lambda entries: list(entries) == sorted(entries)
    known["claims"] = lambda text: claims(text)
    try:
        return cel.compile(rule).execute(known)
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
        return None
''',
        ("import cel", _ANY),
    ),
    "claims": Helper(
        '''
def claims(token: str) -> dict[str, Any]:
    """Give what a JSON Web Token says of itself, moments as such; nothing for another text."""
    try:
        part = token.split(".")[1]
        said = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        known = said.keys() & {"exp", "iat", "nbf"}
        moments = {name: datetime.fromtimestamp(said[name], UTC) for name in known}
    except (AttributeError, IndexError, OSError, OverflowError, TypeError, ValueError):
        return {}
    return {**said, **moments}
''',
        ("import base64", "import json", "from datetime import UTC, datetime", _ANY),
    ),
    "plain": Helper(
        '''
def plain(value: Any) -> Any:
    """Give `value` with whole numbers as such, whether they came as 5 or as 5.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value
''',
        (_ANY,),
    ),
    "secrets_before": Helper(
        '''
def secrets_before(answer: httpx.Response) -> set[str]:
    """Give the tokens and passwords known before `answer` that it may not show."""
    known = {answer.request.headers.get("Authorization", "").rpartition(" ")[2]}
    for earlier in ANSWERS[: ANSWERS.index(answer)]:
        known.add(earlier.request.headers.get("Authorization", "").rpartition(" ")[2])
        known |= secrets_in(earlier.request.content) | secrets_in(earlier.content)
    known |= secrets_in(answer.request.content)
    allowed = secrets_in(answer.content)
    return {
        secret
        for secret in known
        if len(secret) >= 8 and not any(secret in value for value in allowed)
    }
''',
        (_HTTPX,),
    ),
    "secrets_in": Helper(
        '''
def secrets_in(content: bytes) -> set[str]:
    """Give the texts in the secret fields of a body."""
    try:
        waiting = [json.loads(content)]
    except ValueError:
        return set()
    found = set()
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
            found |= {
                text
                for name, text in value.items()
                if name in SECRET_FIELDS and isinstance(text, str)
            }
    return found
''',
        ("import json",),
    ),
    "forged": Helper(
        '''
def forged(access: dict[str, str]) -> dict[str, str]:
    """Give the header with another signature of its token."""
    start, signature = access["Authorization"].rsplit(".", 1)
    middle = len(signature) // 2
    other = "B" if signature[middle] == "A" else "A"
    changed = signature[:middle] + other + signature[middle + 1 :]
    return {"Authorization": f"{start}.{changed}"}
''',
    ),
    "expired": Helper(
        '''
def expired(access: dict[str, str]) -> dict[str, str]:
    """Give the header with a token that ended an hour ago."""
    head, claims, signature = access["Authorization"].split(".")
    now = int(time.time())
    ended = {**unpacked(claims), "exp": now - 3600, "iat": now - 7200}
    return {"Authorization": f"{head}.{packed(ended)}.{signature}"}
''',
        ("import time",),
    ),
    "unsigned": Helper(
        '''
def unsigned(access: dict[str, str]) -> dict[str, str]:
    """Give the header with a token that claims to need no signature."""
    head, claims, _ = access["Authorization"].removeprefix("Bearer ").split(".")
    plain = packed({**unpacked(head), "alg": "none"})
    return {"Authorization": f"Bearer {plain}.{claims}."}
''',
    ),
    "packed": Helper(
        '''
def packed(part: dict[str, Any]) -> str:
    """Write a part of a JSON Web Token."""
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
''',
        ("import base64", "import json", _ANY),
    ),
    "unpacked": Helper(
        '''
def unpacked(part: str) -> dict[str, Any]:
    """Read a part of a JSON Web Token."""
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
''',
        ("import base64", "import json", _ANY),
    ),
}
"""All of them, in the order in which they are written out; two are called ``http``, of which one is used."""


def needed(used: Iterable[str]) -> list[str]:
    """Give the helpers that ``used`` names are and call, in the order of the file."""
    found = set(used) & HELPERS.keys()
    waiting = list(found)
    while waiting:
        words = set(re.findall(r"\b[a-z_]+(?=\()", HELPERS[waiting.pop()].source))
        new = (words & HELPERS.keys()) - found
        found |= new
        waiting += new
    return [name for name in HELPERS if name in found]


def imports(names: Iterable[str]) -> set[str]:
    """Give the import lines that the helpers called ``names`` need."""
    return {line for name in names for line in HELPERS[name].imports}
