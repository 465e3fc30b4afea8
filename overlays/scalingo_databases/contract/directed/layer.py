"""Runs all conversations, in an order in which none disturbs another."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from scalingo_databases.contract.directed.run import Run, StoppedError
from scalingo_databases.contract.directed.stories.acting import acts
from scalingo_databases.contract.directed.stories.changing import changes_of_what_is_there
from scalingo_databases.contract.directed.stories.identity import links_of_others, refused_to_others
from scalingo_databases.contract.directed.stories.invalid import invalid_requests
from scalingo_databases.contract.directed.stories.life.course import lives
from scalingo_databases.contract.directed.stories.methods import undocumented_methods
from scalingo_databases.contract.directed.stories.paging import pages, portions
from scalingo_databases.contract.directed.stories.parents import refused_under_others
from scalingo_databases.contract.directed.stories.reading import (
    read,
    read_again,
    refused_elsewhere,
    same_from_all_sides,
)
from scalingo_databases.contract.directed.stories.refusing import refusals
from scalingo_databases.contract.directed.stories.unknown import unknown_ids
from scalingo_databases.contract.errors import NoTokenError, TargetGoneError
from scalingo_databases.contract.exchanges.operation import Operation

Story = Callable[[], None]

PER_OPERATION = (
    refused_to_others,
    links_of_others,
    unknown_ids,
    refused_under_others,
    refused_elsewhere,
    invalid_requests,
)
"""Stories that change nothing on a server that keeps its word."""

_AT_ONCE = 2
"""So many of those go on at the same time: while the target works on one answer, another one is judged."""


def run_all(run: Run, progress: Callable[[], None]) -> None:
    """Have all conversations.

    Raises :class:`TargetGoneError` when the target stops answering and :class:`StoppedError` when the run is
    stopped.
    """
    databases = list(run.ground.technologies)
    _together(run, _dealt(_reads(run)), progress)
    quiet = [_lives(run, database, disruptive=False) for database in (*databases, None)]
    _together(run, [*_dealt(_probes(run)), *quiet], progress)
    _together(run, [_upheavals(run, database) for database in databases], progress)
    # The account changes the databases too, so it goes when they have come to rest.
    _together(run, [_upheavals(run, None)], progress)
    # Nothing is added to a list any more while its pages are turned.
    _together(run, _dealt(_lists(run)), progress)


def _dealt(stories: Iterable[Story]) -> list[Iterable[Story]]:
    """Deal out stories that do not disturb one another."""
    dealt = list(stories)
    return [dealt[number::_AT_ONCE] for number in range(_AT_ONCE)]


def _reads(run: Run) -> Iterable[Story]:
    """What is looked at before anything is changed."""
    for operation in run.ground.operations.values():
        yield partial(read, run, operation)
    for family in run.ground.families():
        yield partial(same_from_all_sides, run, family)


def _probes(run: Run) -> Iterable[Story]:
    for operation in run.ground.operations.values():
        for story in PER_OPERATION:
            yield partial(story, run, operation)
    for operations in _by_path(run.ground.operations.values()):
        yield partial(undocumented_methods, run, operations)


def _lives(run: Run, database: str | None, *, disruptive: bool) -> Iterable[Story]:
    """What is made and ended; ``disruptive`` chooses what makes trouble for others, such as a restoration."""
    for family in run.ground.families():
        if disruptive == any(each.effect == "destructive" for each in family.having("create")):
            yield partial(lives, run, family, database)


def _upheavals(run: Run, database: str | None) -> Iterable[Story]:
    """What changes the state of things that other conversations work with."""
    for family in run.ground.families():
        yield partial(changes_of_what_is_there, run, family, database)
        yield partial(acts, run, family, database)
        yield partial(refusals, run, family, database)
    yield partial(read_again, run, database)
    yield from _lives(run, database, disruptive=True)


def _lists(run: Run) -> Iterable[Story]:
    for operation in run.ground.operations.values():
        yield partial(pages, run, operation)
        yield partial(portions, run, operation)


def _by_path(operations: Iterable[Operation]) -> list[list[Operation]]:
    found: dict[str, list[Operation]] = {}
    for operation in operations:
        found.setdefault(operation.wire_path, []).append(operation)
    return list(found.values())


def _together(run: Run, lanes: list[Iterable[Story]], progress: Callable[[], None]) -> None:
    """Go through the lanes at the same time, each in its own order."""

    def walk(lane: Iterable[Story]) -> None:
        for story in lane:
            try:
                story()
            except NoTokenError as missing:
                run.missing(str(missing))
            except BaseException:
                run.stop()
                raise
            progress()

    with ThreadPoolExecutor(max(1, len(lanes))) as pool:
        futures = [pool.submit(walk, lane) for lane in lanes]
        try:
            errors = [error for future in futures if (error := future.exception()) is not None]
        except BaseException:
            run.stop()
            raise
    # What stopped a lane first is the reason; the others only heard of it.
    for error in sorted(errors, key=lambda each: isinstance(each, StoppedError)):
        raise error


__all__ = ["StoppedError", "TargetGoneError", "run_all"]
