"""Births: creating something, by each documented example, and a second time."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from scalingo_databases.contract.directed.effects import Broken, act
from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.stories.compare import alike
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.stories.refusing import refused_with
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import Sent, resolved

_TRIES = 4
"""Bodies of one example that are tried until one is taken."""


def create(life: Life, keep: Callable[[Broken], None] | None = None) -> Sent | None:
    """Create it from the first example that the server takes; the others are noted.

    Effects that do not show are given to ``keep``, or reported at once.
    """
    refused: list[Sent] = []
    for example in life.bodies.examples(life.create):
        for body in islice(_bodies(life, _named(life, example)), _TRIES):
            sent = _born(life, life.talk, body, keep)
            if sent.succeeded:
                return sent
            refused.append(sent)
    if refused:
        life.run.note(life.create, f"every example was refused, the last with {refused[-1].status}")
    return None


def others_like(life: Life, created: Sent) -> Iterator[Sent]:
    """Create one by each other example that the server takes, in the first place where one is taken."""
    if not life.run.once(f"examples of {life.create.id}"):
        return
    for example in life.bodies.examples(life.create):
        named = _named(life, example)
        if alike(named, resolved(created.body)):
            continue
        for body in islice(_bodies(life, named), 1):
            unseen: list[Broken] = []
            other = _born(life, Talk(life.run), body, unseen.append)
            tell_unseen(life, unseen)
            if other.succeeded:
                yield other


def tell_unseen(life: Life, unseen: Iterable[Broken]) -> None:
    """Report effects that did not show, but for those that a list without it cannot show: it is told."""
    for broken in unseen:
        if broken.after.operation is not life.missing:
            broken.report(life.run)


def _named(life: Life, example: Any) -> Any:
    return life.bodies.named(life.create, example, life.family.id_fields() | {"name"})


def _bodies(life: Life, named: Any) -> Iterator[Any]:
    return iter(life.run.values.bodies(life.create, life.path, named))


def _born(life: Life, talk: Talk, body: Any, keep: Callable[[Broken], None] | None) -> Sent:
    query = required_query(life.create)
    return act(talk, "created", life.create, life.path, query=query, body=body, keep=keep)


def twice(life: Life, created: Sent) -> None:
    """Make the same again, where the request says what it is called, or the document what comes of it."""
    if statuses := life.create.resource.get("again"):
        _again(life, created, created.body, tuple(statuses), "the same a second time")
        return
    fields = life.family.id_fields()
    asked = life.asked(created)
    item = created.item()
    named = isinstance(asked, str) or (isinstance(asked, dict) and fields & asked.keys())
    if not named or (isinstance(item, dict) and not _called_as_asked(item, asked, fields)):
        return
    body = _other_body(life, created) if life.create.definition.get("x-retry-safe") else created.body
    if body is not None:
        _again(life, created, body, refused_with(life.create), "a name that is taken")


def _again(life: Life, created: Sent, body: Any, statuses: tuple[int, ...], why: str) -> None:
    sent = life.talk.send(
        "created_twice", life.create, life.path, query=created.query, body=body, needs=[created]
    )
    life.talk.must_refuse(sent, statuses, "CT315", why)


def _other_body(life: Life, created: Sent) -> Any:
    """Give another body with the same name; ``None`` when no example has other settings.

    What is safe to send twice may be sent with the same settings.
    """
    pointer: str = life.create.resource["request"]
    above, _, key = pointer.rpartition("/")
    for example in life.bodies.examples(life.create):
        if isinstance(example, dict) and isinstance(pointed(example, pointer), str):
            pointed(example, above)[key] = pointed(resolved(created.body), pointer)
            if example != resolved(created.body):
                return example
    return None


def _called_as_asked(item: dict[str, Any], asked: Any, fields: set[str]) -> bool:
    wanted = {asked} if isinstance(asked, str) else {asked[name] for name in fields & asked.keys()}
    return bool(wanted & {item[name] for name in fields & item.keys()})
