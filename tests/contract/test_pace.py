"""The target's clock as its answers tell it."""

from email.utils import formatdate

import pytest

from scalingo_databases.contract.safety.pace import TargetClock


class Machine:
    """The machine's clock, moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def read(self) -> float:
        return self.now


def clock(machine: Machine) -> TargetClock:
    return TargetClock(machine.read, machine.read)


def test_it_keeps_the_machines_pace_until_it_knows_more() -> None:
    machine = Machine()
    target = clock(machine)
    start = target.monotonic()
    machine.now += 7
    assert target.monotonic() - start == 7
    assert target.wall() == machine.now


def test_it_runs_as_fast_as_the_dates() -> None:
    machine = Machine()
    target = clock(machine)
    target.note(formatdate(1_000_000, usegmt=True))
    machine.now += 2
    target.note(formatdate(1_000_060, usegmt=True))
    before = target.monotonic()
    machine.now += 10
    assert target.monotonic() - before == pytest.approx(300)


@pytest.mark.parametrize("date", [None, "", "yesterday", formatdate(0, usegmt=True)])
def test_it_never_goes_back_or_slows_down(date: str | None) -> None:
    machine = Machine()
    target = clock(machine)
    target.note(formatdate(1_000_000, usegmt=True))
    machine.now += 5
    before = target.monotonic()
    target.note(date)
    machine.now += 3
    assert target.monotonic() - before == pytest.approx(3)
