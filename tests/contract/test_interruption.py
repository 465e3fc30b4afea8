"""An interruption is noted, also where Python tells of something else that it has caused."""

import pytest

from scalingo_databases.contract.command.trial import noting_interruption

from .verdicts import verdict


def test_an_interruption_is_noted() -> None:
    made = verdict()
    with noting_interruption(made):
        raise KeyboardInterrupt
    assert made.interrupted


def test_an_interruption_in_the_middle_of_a_wait_is_noted() -> None:
    made = verdict()
    with noting_interruption(made):
        try:
            raise KeyboardInterrupt
        finally:
            raise RuntimeError("cannot release un-acquired lock")
    assert made.interrupted


def test_another_error_is_none() -> None:
    made = verdict()
    with pytest.raises(RuntimeError, match="other"), noting_interruption(made):
        raise RuntimeError("other")
    assert not made.interrupted
