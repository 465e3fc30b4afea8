"""Keys: the credentials that answers give, what they open, and when they open it no longer."""

from collections.abc import Iterator
from itertools import islice

from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.exchanges.exchange import Sent

_UNKNOWN = (401,)


def opens(life: Life, giving: Sent) -> None:
    """Use the credentials in the answer to ``giving``, and those that it makes worthless."""
    if "opens" not in giving.operation.resource:
        return
    no_longer_opens(life, giving)
    life.keys.append(giving)
    for sent in _entered(life, giving, giving):
        if not sent.succeeded and sent.status:
            life.talk.refused_wrongly(sent)


def no_longer_opens(life: Life, ending: Sent) -> None:
    """Check that what the credentials opened before ``ending`` is closed to them."""
    for key in life.keys:
        for sent in _entered(life, key, ending):
            life.talk.must_refuse(sent, _UNKNOWN, "CT202", "a credential that is no longer one")


def _entered(life: Life, giving: Sent, last: Sent) -> Iterator[Sent]:
    """Call what the credentials in the answer to ``giving`` open, after ``last``."""
    for scheme, pointer in giving.operation.resource["opens"].items():
        opened = (each for each in life.run.ground.operations.values() if each.opened_by(scheme))
        for operation in islice(opened, 1):
            body = life.run.bodies[operation.api].first(operation)
            password = giving.taken(pointer)
            yield life.talk.send("entered", operation, {}, body=body, password=password, needs=[last])
