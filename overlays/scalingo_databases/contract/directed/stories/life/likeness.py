"""Is it what was asked for, and is it shown as it was created?"""

from scalingo_databases.contract.directed.stories.compare import covers, differences
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.stories.reading import item_line
from scalingo_databases.contract.exchanges.bodies import settable
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.oracles.problem import shown


def as_asked(life: Life, created: Sent) -> None:
    """Compare what was created with what the request named."""
    item, wanted = created.item(), life.asked(created)
    if not isinstance(wanted, dict) or not isinstance(item, dict):
        return
    # What is asked for with null is left to the server.
    asked = {name: value for name, value in wanted.items() if value is not None and name in item}
    for name in (name for name, value in asked.items() if not covers(value, item[name])):
        life.talk.fault(
            "CT303",
            created,
            f"{name} is another one than was asked for",
            shown(wanted[name]),
            shown(item[name]),
            [item_line(created), f"assert same(item[{name!r}], {wanted[name]!r})"],
        )


def as_shown(life: Life, created: Sent) -> None:
    """Read it by its id, and by its name where that works too."""
    for show in life.family.having("show"):
        for field, path in life.paths_to(created, show):
            sent = life.talk.send("found", show, path)
            if sent.status == 0:
                continue
            if not sent.succeeded:
                life.talk.fault(
                    "CT302", sent, f"what was created is not found by its {field}",
                    " or ".join(map(str, show.successes)), str(sent.status),
                    [f"assert {sent.name}.status_code in {show.successes}"],
                )  # fmt: skip
                continue
            _compare(life, created, sent)


def _compare(life: Life, created: Sent, found: Sent) -> None:
    """Compare what the creation answered with what is read, as far as the request had a say in it."""
    item, read = created.item(), found.item()
    pointer = life.create.resource.get("request")
    fields = set(settable(life.create, pointer)) if pointer is not None else set()
    fields |= life.family.id_fields()
    wrong = [name for name in differences(item, read) if name in fields]
    if wrong:
        life.talk.fault(
            "CT305", found, f"{', '.join(wrong)}: not as the creation answered",
            shown({name: item[name] for name in wrong}), shown({name: read[name] for name in wrong}),
            [
                item_line(created), item_line(found, "read"), f"for name in {wrong!r}:",
                "    assert same(read[name], item[name])",
            ],
            created,
        )  # fmt: skip
