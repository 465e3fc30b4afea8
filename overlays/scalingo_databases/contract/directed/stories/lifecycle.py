"""The life of what the run makes: created, listed, shown, changed, repeated, deleted, gone."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from scalingo_databases.contract.directed.bodies import settable, settings
from scalingo_databases.contract.directed.effects import Broken, act
from scalingo_databases.contract.directed.exchange import ABSENT, Sent, Taken, resolved
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.run import Run, Talk
from scalingo_databases.contract.directed.stories import changing
from scalingo_databases.contract.directed.stories.compare import alike, covers, differences
from scalingo_databases.contract.directed.stories.identity import refused_to_foreigners
from scalingo_databases.contract.directed.stories.invalid import wrong_bodies
from scalingo_databases.contract.directed.stories.parents import made_refused_under_others
from scalingo_databases.contract.directed.stories.places import place, places_at, unlike
from scalingo_databases.contract.directed.stories.reading import item_line
from scalingo_databases.contract.directed.stories.refusing import forbidden_links, refused_with
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.directed.who import Who
from scalingo_databases.contract.errors import NoTokenError
from scalingo_databases.contract.expressions import pointed
from scalingo_databases.contract.oracles.problem import shown

GONE = (404, 403)
_ENDED = (404,)
_NOT_HIS = (403,)
_UNKNOWN = (401,)


def lives(run: Run, family: Family, database: str | None) -> None:
    """Create something of the kind in ``database``, or where there is none, and see it through to its end."""
    if not run.permission.writes:
        return
    for create in family.having("create"):
        for path in places_at(run.ground, create, database):
            Life(run, family, create, path).live()


DEEPEST = 2
"""So deep goes what is made within what was made."""


class Life:
    """One thing of a kind, from its creation to its end."""

    def __init__(
        self, run: Run, family: Family, create: Operation, path: dict[str, Any], depth: int = 0
    ) -> None:
        """Let ``create`` make it in the place ``path``, within ``depth`` other things that the run made."""
        self._run = run
        self._family = family
        self._create = create
        self._path = path
        self._talk = Talk(run)
        self._bodies = run.bodies[create.api]
        self._depth = depth
        self._given_away = False
        self._there: Sent | None = None
        self._keys: list[Sent] = []
        self._missing: Operation | None = None

    def live(self) -> None:
        """Go through it all."""
        before = self._listed("before")
        unseen: list[Broken] = []
        created = self._created(unseen.append)
        if created is None:
            return
        self._as_asked(created)
        self._as_shown(created)
        self._opens(created)
        refused_to_foreigners(self._run, created)
        made_refused_under_others(self._run, created)
        self._missing = self._in_list(created, before)
        self._twice(created)
        forbidden_links(self._run, created)
        self._report(unseen)
        for number, operation in enumerate(followers(self._run.ground, created)):
            path = follow(created, operation) or {}
            if operation.role in ("update", "replace"):
                changing.changes(self._run, operation, path, [created])
            elif operation.role == "create" and self._depth < DEEPEST:
                self._within(created, operation)
            elif operation.is_get and operation not in self._family.having("show"):
                self._reached(created, operation, path)
            if operation.body is not None and operation.role != "create" and number < _SEVERAL:
                wrong_bodies(self._run, operation, path, created)
        if self._path != place(self._run.ground, self._create):
            wrong_bodies(self._run, self._create, self._path)
        last = self._acts(created)
        self._undo_to_others(last, before)
        self._end(last, before)
        for other in self._others_like(created):
            self._as_asked(other)
            self._as_shown(other)
            self._end(other, before)

    def _report(self, unseen: Iterable[Broken]) -> None:
        """Report effects that did not show, but for those that a list without it cannot show: it is told."""
        for broken in unseen:
            if broken.after.operation is not self._missing:
                broken.report(self._run)

    def _reached(self, created: Sent, operation: Operation, path: dict[str, Any]) -> None:
        """Follow a link to something else that can be read of it."""
        sent = self._talk.send("reached", operation, path, query=required_query(operation), needs=[created])
        if sent.status in _ENDED:
            self._talk.fault(
                "CT302", sent, "what was created is not found where a link leads", "a success",
                str(sent.status), [f"assert {sent.name}.status_code in {operation.successes}"],
            )  # fmt: skip

    def _undo_to_others(self, created: Sent, before: Sent | None) -> None:
        """Give others back what changing this one has taken from them, such as being the default one."""
        listed = self._listed("listed_later", created) if before is not None else None
        if before is None or listed is None or (field := listed.operation.resource.get("id")) is None:
            return
        now = {each.get(field): each for each in listed.items() if isinstance(each, dict)}
        for update in self._family.having("update"):
            pointer: str = update.resource.get("request", "")
            for old in before.items():
                new = now.get(old.get(field), old)
                for name in differences(old, new):
                    path = {**self._path, update.resource.get("parameter", ""): old[field]}
                    body = settings(pointer, {name: old[name]})
                    if self._bodies.fits(update, body):
                        Talk(self._run).send("restored", update, path, body=body)

    def _within(self, created: Sent, create: Operation) -> None:
        """Let something else live within it, or within a new one when it could be given away."""
        family = self._run.ground.family(create)
        if family.name == self._family.name or create.effect != "write":
            return
        shared = any(each.resource.get("shared") for each in family.members)
        parent = self._created() if shared else created
        path = None if parent is None else follow(parent, create)
        if parent is None or path is None:
            return
        life = Life(self._run, family, create, path, self._depth + 1)
        life.live()
        if shared:
            self._given_away = life._given_away
            self._end(parent, None)
            self._given_away = False

    def _acts(self, created: Sent) -> Sent:
        """Do all that can be done with it, each time with a new one where the last one is used up."""
        used = False
        # What gives it away goes last.
        order = sorted(followers(self._run.ground, created), key=lambda each: each.effect != "destructive")
        for operation in order:
            if operation.role != "run" or operation.is_get:
                continue
            if used and operation.resource.get("shared") and (fresh := self._created()) is not None:
                created = fresh  # the answer of one account is the last word
            path = follow(created, operation)
            used = path is not None and self._acted(created, operation, path)
        return created

    def _created(self, keep: Callable[[Broken], None] | None = None) -> Sent | None:
        """Create it from the first example that the server takes; the others are noted."""
        refused: list[Sent] = []
        for example in self._bodies.examples(self._create):
            named = self._bodies.named(self._create, example, self._family.id_fields() | {"name"})
            for body in islice(self._run.values.bodies(self._create, self._path, named), _TRIES):
                query = required_query(self._create)
                sent = act(
                    self._talk, "created", self._create, self._path, query=query, body=body,
                    keep=keep,
                )  # fmt: skip
                if sent.succeeded:
                    return sent
                refused.append(sent)
        if refused:
            self._run.note(self._create, f"every example was refused, the last with {refused[-1].status}")
        return None

    def _others_like(self, created: Sent) -> Iterator[Sent]:
        """Create one by each other example that the server takes, in the first place where one is taken."""
        if not self._run.once(f"examples of {self._create.id}"):
            return
        for example in self._bodies.examples(self._create):
            named = self._bodies.named(self._create, example, self._family.id_fields() | {"name"})
            if alike(named, resolved(created.body)):
                continue
            for body in islice(self._run.values.bodies(self._create, self._path, named), 1):
                query = required_query(self._create)
                unseen: list[Broken] = []
                other = act(
                    Talk(self._run), "created", self._create, self._path, query=query, body=body,
                    keep=unseen.append,
                )  # fmt: skip
                self._report(unseen)
                if other.succeeded:
                    yield other

    def _as_asked(self, created: Sent) -> None:
        """Compare what was created with what the request named."""
        pointer = self._create.resource.get("request")
        item = created.item()
        wanted = pointed(resolved(created.body), pointer) if pointer is not None else None
        if isinstance(wanted, dict) and isinstance(item, dict):
            # What is asked for with null is left to the server.
            asked = {name: value for name, value in wanted.items() if value is not None and name in item}
            wrong = [name for name, value in asked.items() if not covers(value, item[name])]
            for name in wrong:
                self._talk.fault(
                    "CT303",
                    created,
                    f"{name} is another one than was asked for",
                    shown(wanted[name]),
                    shown(item[name]),
                    [item_line(created), f"assert same(item[{name!r}], {wanted[name]!r})"],
                )

    def _acted(self, created: Sent, operation: Operation, path: dict[str, Any]) -> bool:
        """Do something else with it; tell whether it was done.

        What only one of two accounts may do is refused to the other one first. Where that is the other
        account, it is done only with what could be given away.
        """
        invited = operation.resource.get("shared") == "invited"
        if invited and not self._may_give_away:
            self._run.note(operation, "what the run has made must not go to another account")
            return False
        body, query = self._bodies.first(operation), required_query(operation)
        who, wrong = (Who.OTHER_ACCOUNT, Who.OWNER) if invited else (Who.OWNER, Who.OTHER_ACCOUNT)
        try:
            if "shared" in operation.resource and self._may_give_away:
                talk = Talk(self._run)
                sent = talk.send("asked", operation, path, query=query, body=body, needs=[created], who=wrong)
                if not talk.must_refuse(sent, _NOT_HIS, "CT204", f"a request by {wrong.value}"):
                    return True
            sent = act(
                Talk(self._run), "done", operation, path, query=query, body=body, needs=[created], who=who
            )
        except NoTokenError as missing:
            self._run.note(operation, str(missing))
            return False
        if sent.succeeded:
            self._opens(sent)
            self._given_away = self._given_away or who is Who.OTHER_ACCOUNT
        elif sent.status and operation.response(sent.status) is not None:
            self._run.note(operation, f"refused with {sent.status} on what the run has made")
        return sent.succeeded

    def _opens(self, giving: Sent) -> None:
        """Use the credentials in the answer to ``giving``, and those that it makes worthless."""
        if "opens" not in giving.operation.resource:
            return
        self._no_longer_opens(giving)
        self._keys.append(giving)
        for sent in self._entered(giving, giving):
            if not sent.succeeded and sent.status:
                self._talk.refused_wrongly(sent)

    def _no_longer_opens(self, ending: Sent) -> None:
        """Check that what the credentials opened before ``ending`` is closed to them."""
        for key in self._keys:
            for sent in self._entered(key, ending):
                self._talk.must_refuse(sent, _UNKNOWN, "CT202", "a credential that is no longer one")

    def _entered(self, giving: Sent, last: Sent) -> Iterator[Sent]:
        """Call what the credentials in the answer to ``giving`` open, after ``last``."""
        for scheme, pointer in giving.operation.resource["opens"].items():
            opened = (each for each in self._run.ground.operations.values() if each.opened_by(scheme))
            for operation in islice(opened, 1):
                body = self._run.bodies[operation.api].first(operation)
                password = giving.taken(pointer)
                yield self._talk.send("entered", operation, {}, body=body, password=password, needs=[last])

    @property
    def _may_give_away(self) -> bool:
        """Whether it may go to another account: it is within something that the run has made."""
        return self._depth > 0 and self._run.permission.destroys

    def _id(self, created: Sent, field: str) -> Any:
        """Give the id of what was created, as later requests take it: from the answer or from the request."""
        item = created.item()
        if isinstance(item, dict) and field in item:
            return created.taken(f"{created.item_pointer()}/{field}")
        pointer = self._create.resource.get("request")
        asked = pointed(created.body, pointer) if pointer is not None else None
        return asked.get(field) if isinstance(asked, dict) else asked

    def _listed(self, name: str, *needs: Sent) -> Sent | None:
        for listing in self._family.having("list"):
            if set(listing.named("path")) <= self._path.keys():
                body = self._bodies.first(listing)
                sent = self._talk.send(name, listing, self._path, body=body, needs=needs)
                return sent if sent.succeeded else None
        return None

    def _in_list(self, created: Sent, before: Sent | None) -> Operation | None:
        """Look for it in the list; give the operation that should have listed it and does not."""
        listed = self._there = self._listed("listed", created)
        if listed is None or before is None:
            return None
        field = listed.operation.resource.get("id")
        if field is None:
            return None
        name = resolved(self._id(created, field))
        collection = listed.collection
        names = [each.get(field) for each in listed.items() if isinstance(each, dict)]
        entries = f"names = [entry[{field!r}] for entry in at({listed.name}.json(), {collection!r})]"
        wanted = self._expression(created, field)
        wrong = name is not None and names.count(name) != 1 and not _paged(listed)
        if wrong:
            code = "CT301" if name not in names else "CT312"
            self._talk.fault(
                code, listed, "what was created is not in the list once", f"once {shown(name)}",
                f"{names.count(name)} times", [entries, f"assert names.count({wanted}) == 1"],
                before, created,
            )  # fmt: skip
        self._others(before, listed, field, {name}, created)
        return listed.operation if wrong and name not in names else None

    def _twice(self, created: Sent) -> None:
        """Make the same again, where the request says what it is called, or the document what comes of it."""
        if statuses := self._create.resource.get("again"):
            sent = self._talk.send(
                "created_twice", self._create, self._path, query=created.query, body=created.body,
                needs=[created],
            )  # fmt: skip
            self._talk.must_refuse(sent, tuple(statuses), "CT315", "the same a second time")
            return
        fields = self._family.id_fields()
        pointer = self._create.resource.get("request")
        asked = pointed(resolved(created.body), pointer) if pointer is not None else None
        item = created.item()
        named = isinstance(asked, str) or (isinstance(asked, dict) and fields & asked.keys())
        if not named or (isinstance(item, dict) and not self._called_as_asked(item, asked, fields)):
            return
        body = self._other_body(created) if self._create.definition.get("x-retry-safe") else created.body
        if body is None:
            return
        sent = self._talk.send(
            "created_twice", self._create, self._path, query=created.query, body=body, needs=[created]
        )
        self._talk.must_refuse(sent, refused_with(self._create), "CT315", "a name that is taken")

    def _other_body(self, created: Sent) -> Any:
        """Give another body with the same name; ``None`` when no example has other settings.

        What is safe to send twice may be sent with the same settings.
        """
        pointer: str = self._create.resource["request"]
        above, _, key = pointer.rpartition("/")
        for example in self._bodies.examples(self._create):
            if isinstance(example, dict) and isinstance(pointed(example, pointer), str):
                pointed(example, above)[key] = pointed(resolved(created.body), pointer)
                if example != resolved(created.body):
                    return example
        return None

    @staticmethod
    def _called_as_asked(item: dict[str, Any], asked: Any, fields: set[str]) -> bool:
        wanted = {asked} if isinstance(asked, str) else {asked[name] for name in fields & asked.keys()}
        return bool(wanted & {item[name] for name in fields & item.keys()})

    def _others(self, before: Sent, after: Sent, field: str, own: set[Any], *between: Sent) -> None:
        """Check that the other entries of the list are as they were."""
        old = {each.get(field): each for each in before.items() if isinstance(each, dict)}
        new = {each.get(field): each for each in after.items() if isinstance(each, dict)}
        lost = [name for name in old if name not in new and name not in own]
        if lost and not _paged(after):
            collection = after.collection
            self._talk.fault(
                "CT313", after, "other entries of the list are gone", shown(sorted(map(str, old))),
                shown(sorted(map(str, new))),
                [
                    f"old = {{entry[{field!r}] for entry in at({before.name}.json(), {collection!r})}}",
                    f"new = {{entry[{field!r}] for entry in at({after.name}.json(), {collection!r})}}",
                    f"assert len(old - new) <= {len(own & old.keys())}",
                ],
                before, *between,
            )  # fmt: skip

    def _expression(self, created: Sent, field: str) -> str:
        """Give Python for the id of what was created."""
        value = self._id(created, field)
        if isinstance(value, Taken):
            return f"at({created.name}.json(), {value.pointer!r})"
        return repr(value)

    def _as_shown(self, created: Sent) -> None:
        """Read it by its id, and by its name where that works too."""
        for show in self._family.having("show"):
            for field, path in self._paths_to(created, show):
                sent = self._talk.send("found", show, path)
                if sent.status == 0:
                    continue
                if not sent.succeeded:
                    self._talk.fault(
                        "CT302", sent, f"what was created is not found by its {field}",
                        " or ".join(map(str, show.successes)), str(sent.status),
                        [f"assert {sent.name}.status_code in {show.successes}"],
                    )  # fmt: skip
                    continue
                self._compare(created, sent)

    def _paths_to(self, created: Sent, operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
        parameter = operation.resource.get("parameter")
        for key in ("id", "alias"):
            field = operation.resource.get(key)
            if field is None or parameter is None:
                continue
            # Also what the path does not have: the database says whose token opens it.
            path = dict(self._path)
            value = self._id(created, field)
            if resolved(value) is not None:
                path[parameter] = value
            if set(operation.named("path")) <= path.keys():
                yield field, path

    def _compare(self, created: Sent, found: Sent) -> None:
        """Compare what the creation answered with what is read, as far as the request had a say in it."""
        item, shown_ = created.item(), found.item()
        pointer = self._create.resource.get("request")
        fields = set(settable(self._create, pointer)) if pointer is not None else set()
        fields |= self._family.id_fields()
        wrong = [name for name in differences(item, shown_) if name in fields]
        if wrong:
            self._talk.fault(
                "CT305", found, f"{', '.join(wrong)}: not as the creation answered",
                shown({name: item[name] for name in wrong}), shown({name: shown_[name] for name in wrong}),
                [
                    item_line(created), item_line(found, "read"), f"for name in {wrong!r}:",
                    "    assert same(read[name], item[name])",
                ],
                created,
            )  # fmt: skip

    def _end(self, created: Sent, before: Sent | None) -> None:
        """Delete it, and look for it afterwards."""
        ways = [*self._family.having("delete"), *_linked_ends(self._run, created)]
        for delete in ways:
            request = self._delete_request(created, delete)
            if request is None:
                continue
            path, query, body = request
            if not self._confirmed(created, delete, path, query):
                return
            deleted = act(self._talk, "deleted", delete, path, query=query, body=body, needs=[created])
            if not deleted.succeeded:
                if self._given_away:
                    who = Who.OTHER_ACCOUNT
                    self._talk.send("deleted", delete, path, query=query, body=body, needs=[created], who=who)
                elif deleted.status and deleted.status != 409:
                    self._talk.refused_wrongly(deleted)
                continue
            self._gone(created, deleted, before)
            self._no_longer_opens(deleted)
            self._talk.repeat(deleted)
            if delete.action is None:
                again = self._talk.send(
                    "deleted_again", delete, path, query=query, body=body, needs=[created, deleted]
                )
                self._talk.must_refuse(again, _ENDED, "CT307", "deleting it a second time")
            return

    def _confirmed(
        self, created: Sent, delete: Operation, path: dict[str, Any], query: dict[str, Any]
    ) -> bool:
        """Try to delete it by a wrong confirmation in the query; tell whether that was refused."""
        for name, value in query.items():
            if isinstance(value, Taken) and name != delete.resource.get("parameter"):
                wrong = {**query, name: unlike(str(value.value))}
                sent = self._talk.send("unconfirmed", delete, path, query=wrong, needs=[created])
                if not self._talk.must_refuse(sent, refused_with(delete), "CT602", f"a wrong {name}"):
                    return False
        return True

    def _delete_request(
        self, created: Sent, delete: Operation
    ) -> tuple[dict[str, Any], dict[str, Any], Any] | None:
        linked = follow(created, delete)
        body = self._bodies.first(delete)
        pointer = delete.resource.get("request")
        if "parameter" not in delete.resource and pointer is not None and body is not ABSENT:
            name = self._id(created, next(iter(self._family.id_fields()), "name"))
            holder = pointed(body, pointer.rpartition("/")[0])
            if not isinstance(holder, dict) or resolved(name) is None:
                return None
            holder[pointer.rpartition("/")[2]] = name
            return self._path, {}, body
        if linked is None:
            found = next(self._paths_to(created, delete), None)
            linked = None if found is None else found[1]
        if linked is None:
            return None
        query = {key: value for key, value in linked.items() if key in delete.named("query")}
        path = {key: value for key, value in linked.items() if key not in query}
        return path, {**required_query(delete), **query}, body

    def _gone(self, created: Sent, deleted: Sent, before: Sent | None) -> None:
        listed = self._listed("listed_after", created, deleted)
        field = listed.operation.resource.get("id") if listed is not None else None
        if listed is not None and field is not None:
            collection = listed.collection
            name = resolved(self._id(created, field))
            names = [each.get(field) for each in listed.items() if isinstance(each, dict)]
            if name is not None and name in names:
                self._talk.fault(
                    "CT307", listed, "what was deleted is still listed", f"no {shown(name)}", shown(names),
                    [
                        f"names = [entry[{field!r}] for entry in at({listed.name}.json(), {collection!r})]",
                        f"assert {self._expression(created, field)} not in names",
                    ],
                    created, *([self._there] if self._there is not None else []), deleted,
                )  # fmt: skip
            if before is not None:
                self._others(before, listed, field, {name}, created, deleted)
        for show in self._family.having("show"):
            for _, path in self._paths_to(created, show):
                sent = self._talk.send("found_after", show, path, needs=[created, deleted])
                self._talk.must_refuse(sent, GONE, "CT307", "reading what was deleted")


_TRIES = 4
"""Bodies of one example that are tried until one is taken."""

_SEVERAL = 6
"""Operations on a thing whose wrong bodies are tried."""


def _linked_ends(run: Run, created: Sent) -> list[Operation]:
    """Give the operations on other kinds of things that end what was made, such as the app of a database."""
    return [each for each in followers(run.ground, created) if each.role == "delete"]


def _paged(listed: Sent) -> bool:
    """Tell whether an answer is only a page of a list."""
    return isinstance(listed.answer, Mapping) and "meta" in listed.answer
