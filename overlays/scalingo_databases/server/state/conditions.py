"""What a database can be doing, in the words of the API and of people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """What a database does at some moment.

    ``status`` and ``instance_status`` are the words of the API for it and for its machines. ``obstacle`` ends
    the refusal of what needs a running database. ``serves`` tells whether the engine can be used.
    """

    status: str
    instance_status: str
    obstacle: str = ""
    serves: bool = False


RUNNING = Condition("running", "running", serves=True)
CREATING = Condition("creating", "booting", "it is being provisioned; try again when it is ready")
CHANGING_PLAN = Condition(
    "updating", "migrating", "its plan is being changed; try again when that is over", serves=True
)
SUSPENDED = Condition("stopped", "stopped", "it is suspended; resume its addon first")
RESUMING = Condition("stopped", "restarting", "it is being started again; try again when it runs")
RESTORING = Condition("stopped", "stopped", "it is being restored; try again when that is over")
UPGRADING = Condition("upgrading", "upgrading", "it is being upgraded; try again when that is over")
