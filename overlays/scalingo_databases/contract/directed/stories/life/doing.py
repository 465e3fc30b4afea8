"""What is done with it while it lives, up to giving it away to another account."""

from typing import Any

from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.stories.life.birth import create
from scalingo_databases.contract.directed.stories.life.keys import opens
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.errors import NoTokenError
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who

_NOT_HIS = (403,)


def acts(life: Life, created: Sent) -> Sent:
    """Do all that can be done with it, each time with a new one where the last one is used up.

    Gives the answer that created the last one.
    """
    used = False
    # What gives it away goes last.
    order = sorted(followers(life.run.ground, created), key=lambda each: each.effect != "destructive")
    for operation in order:
        if operation.role != "run" or operation.is_get:
            continue
        if used and operation.resource.get("shared") and (fresh := create(life)) is not None:
            created = fresh  # the answer of one account is the last word
        path = follow(created, operation)
        used = path is not None and _acted(life, created, operation, path)
    return created


def _acted(life: Life, created: Sent, operation: Operation, path: dict[str, Any]) -> bool:
    """Do something else with it; tell whether it was done.

    What only one of two accounts may do is refused to the other one first. Where that is the other
    account, it is done only with what could be given away.
    """
    invited = operation.resource.get("shared") == "invited"
    if invited and not life.may_give_away:
        life.run.note(operation, "what the run has made must not go to another account")
        return False
    body, query = life.bodies.first(operation), required_query(operation)
    who, wrong = (Who.OTHER_ACCOUNT, Who.OWNER) if invited else (Who.OWNER, Who.OTHER_ACCOUNT)
    try:
        if "shared" in operation.resource and life.may_give_away:
            talk = Talk(life.run)
            sent = talk.send("asked", operation, path, query=query, body=body, needs=[created], who=wrong)
            if not talk.must_refuse(sent, _NOT_HIS, "CT204", f"a request by {wrong.value}"):
                return True
        sent = act(Talk(life.run), "done", operation, path, query=query, body=body, needs=[created], who=who)
    except NoTokenError as missing:
        life.run.note(operation, str(missing))
        return False
    if sent.succeeded:
        opens(life, sent)
        life.given_away = life.given_away or who is Who.OTHER_ACCOUNT
    elif sent.status and operation.response(sent.status) is not None:
        life.run.note(operation, f"refused with {sent.status} on what the run has made")
    return sent.succeeded
