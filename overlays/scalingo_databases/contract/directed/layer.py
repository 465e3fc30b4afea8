"""Runs all conversations, in an order in which none disturbs another."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.run import Run, StoppedError, TargetGoneError
from scalingo_databases.contract.directed.stories.changing import changes_of_what_is_there
from scalingo_databases.contract.directed.stories.identity import refused_to_others
from scalingo_databases.contract.directed.stories.invalid import invalid_requests
from scalingo_databases.contract.directed.stories.lifecycle import lives
from scalingo_databases.contract.directed.stories.methods import undocumented_methods
from scalingo_databases.contract.directed.stories.paging import pages
from scalingo_databases.contract.directed.stories.reading import read, refused_elsewhere, same_from_all_sides
from scalingo_databases.contract.directed.stories.unknown import unknown_ids
from scalingo_databases.contract.errors import NoTokenError

Story = Callable[[], None]

PER_OPERATION = (refused_to_others, unknown_ids, refused_elsewhere, invalid_requests, pages)
"""Stories that change nothing on a server that keeps its word."""


def run_all(run: Run, progress: Callable[[], None]) -> None:
    """Have all conversations.

    Raises :class:`TargetGoneError` when the target stops answering and :class:`StoppedError` when the run is
    stopped.
    """
    _together(run, [_reads(run)], progress)
    _together(run, [_probes(run), _changes(run)], progress)


def _reads(run: Run) -> Iterable[Story]:
    """What is looked at before anything is changed."""
    for operation in run.ground.operations.values():
        yield _of(run, read, operation)
    for family in run.ground.families():
        yield lambda family=family: same_from_all_sides(run, family)  # type: ignore[misc]  # bound at once


def _probes(run: Run) -> Iterable[Story]:
    for operation in run.ground.operations.values():
        for story in PER_OPERATION:
            yield _of(run, story, operation)
    for operations in _by_path(run.ground.operations.values()):
        yield lambda operations=operations: undocumented_methods(run, operations)  # type: ignore[misc]  # as above


def _changes(run: Run) -> Iterable[Story]:
    for family in run.ground.families():
        yield lambda family=family: lives(run, family)  # type: ignore[misc]  # as above
        yield lambda family=family: changes_of_what_is_there(run, family)  # type: ignore[misc]  # as above


def _of(run: Run, story: Callable[[Run, Operation], None], operation: Operation) -> Story:
    return lambda: story(run, operation)


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
                run.stopped = True
                raise
            progress()

    with ThreadPoolExecutor(len(lanes)) as pool:
        futures = [pool.submit(walk, lane) for lane in lanes]
        try:
            errors = [error for future in futures if (error := future.exception()) is not None]
        except BaseException:
            run.stopped = True
            raise
    # What stopped a lane first is the reason; the others only heard of it.
    for error in sorted(errors, key=lambda each: isinstance(each, StoppedError)):
        raise error


__all__ = ["StoppedError", "TargetGoneError", "run_all"]
