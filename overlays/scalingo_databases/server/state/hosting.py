"""What a database runs on, and whether it does: its plan with the machines, and suspensions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ..catalogue import Plan
from .conditions import CHANGING_PLAN, RESUMING, SUSPENDED, Condition
from .instances import Instance

# How long it takes to move to machines of another plan, and to start a suspended database again.
PLAN_CHANGE_TIME = timedelta(seconds=4)
RESUME_TIME = timedelta(seconds=3)
ALWAYS = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Era:
    """A plan and its machines. It was asked for at ``chosen_at`` and counts from ``begins_at`` on."""

    plan: Plan
    machines: Sequence[Instance]
    chosen_at: datetime = ALWAYS
    begins_at: datetime = ALWAYS


class Hosting:
    """The plans of one database, one after the other, and the time when it was switched off."""

    def __init__(self, plan: Plan, machines: Sequence[Instance]) -> None:
        """Begin with ``plan`` and its ``machines``."""
        self._eras = [Era(plan, machines)]
        self._suspended_at: datetime | None = None
        self._resumed_at: datetime | None = None

    @property
    def chosen(self) -> Plan:
        """The plan that was chosen last; the database can still be on its way to it."""
        return self._eras[-1].plan

    def plan(self, now: datetime) -> Plan:
        """Return the plan that the database has at ``now``."""
        return self._era(now).plan

    def machines(self, now: datetime) -> Sequence[Instance]:
        """Return the machines that the database has at ``now``."""
        return self._era(now).machines

    def change(self, plan: Plan, machines: Sequence[Instance], now: datetime) -> None:
        """Begin to move to ``plan`` and its ``machines``, which goes on for ``PLAN_CHANGE_TIME``."""
        self._eras.append(Era(plan, machines, now, now + PLAN_CHANGE_TIME))

    def suspend(self, now: datetime) -> None:
        """Switch the database off until somebody resumes it."""
        self._suspended_at, self._resumed_at = now, None

    def resume(self, now: datetime) -> None:
        """Begin to start a suspended database, which goes on for ``RESUME_TIME``."""
        self._resumed_at = now

    def condition(self, now: datetime) -> Condition | None:
        """Return what keeps the database from running at ``now``, or None when nothing here does."""
        if self._suspended_at is not None and self._suspended_at <= now:
            if self._resumed_at is None or now < self._resumed_at:
                return SUSPENDED
            if now < self._resumed_at + RESUME_TIME:
                return RESUMING
        if any(era.chosen_at <= now < era.begins_at for era in self._eras):
            return CHANGING_PLAN
        return None

    def changed_at(self, now: datetime) -> datetime | None:
        """Return when something here last changed, as seen at ``now``, or None when nothing has."""
        moments = [moment for era in self._eras[1:] for moment in (era.chosen_at, era.begins_at)]
        if self._suspended_at is not None:
            moments.append(self._suspended_at)
        if self._resumed_at is not None:
            moments += [self._resumed_at, self._resumed_at + RESUME_TIME]
        return max((moment for moment in moments if moment <= now), default=None)

    def _era(self, now: datetime) -> Era:
        return next(era for era in reversed(self._eras) if era.begins_at <= now)
