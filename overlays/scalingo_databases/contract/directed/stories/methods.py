"""Methods that a path does not have."""

from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.places import NOTHING, named_by_path, place
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.errors import NoTokenError
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_REFUSED = (401, 403)
_ALWAYS = {"HEAD", "OPTIONS"}


def undocumented_methods(run: Run, operations: list[Operation]) -> None:
    """Try on the path that ``operations`` share every method that none of them has."""
    operation = next((each for each in operations if each.is_get), operations[0])
    documented = set(operation.methods_of_path)
    for method in METHODS:
        if method in documented or not (method == "GET" or run.permission.writes):
            continue
        path = place(run.ground, operation)
        if path is None:
            return
        names = list(named_by_path(operation))
        if method == "DELETE" and names:
            path[names[-1]] = NOTHING  # what exists would be gone if the server knows the method after all
        talk = Talk(run)
        try:
            sent = talk.send("answer", operation, path, method=method)
        except NoTokenError:
            return
        if 200 <= sent.status < 400:
            _not_refused(talk, sent, f"{method} is answered with {sent.status}")
        elif sent.status not in (0, 405, *_REFUSED):
            _not_refused(talk, sent, f"{method} is refused with {sent.status}")
        elif sent.status == 405:
            _allowed(talk, sent, documented)


def _not_refused(talk: Talk, sent: Sent, told: str) -> None:
    claim = [f"assert {sent.name}.status_code == 405"]
    talk.fault("CT701", sent, f"{told}, although the path does not have it", "405", str(sent.status), claim)


def _allowed(talk: Talk, sent: Sent, documented: set[str]) -> None:
    allow = ",".join(sent.headers.get("allow", []))
    named = {method.strip().upper() for method in allow.split(",") if method.strip()}
    if not documented <= named or named - documented - _ALWAYS:
        wanted = ", ".join(sorted(documented))
        talk.fault(
            "CT702",
            sent,
            "Allow does not name the methods that the path has",
            wanted,
            allow or "no such header",
            [
                f"allowed = {{m.strip().upper() for m in {sent.name}.headers.get('Allow', '').split(',')}}",
                f"allowed -= set({sorted(_ALWAYS - documented)!r})",
                f"assert sorted(allowed) == {sorted(documented)!r}",
            ],
        )
