"""The contract runner's ``report.json``."""

from typing import Any

from scalingo_databases.drift.recordings.recorded import Recording, Reported


def is_report(value: Any) -> bool:
    """Tell whether ``value`` has the form of a report."""
    return isinstance(value, dict) and all(
        isinstance(value.get(key), list) for key in ("violations", "drift")
    )


def read_report(value: Any, name: str, into: Recording) -> None:
    """Read the findings of a report, those that were accepted too."""
    for kind in ("violations", "drift", "accepted"):
        for number, each in enumerate(value.get(kind, ()), 1):
            if not isinstance(each, dict):
                continue
            texts = {key: each.get(key) for key in ("operation", "code", "message", "expected", "got")}
            times = each.get("times")
            into.reported.append(
                Reported(
                    source=f"{name}, {kind} {number}",
                    times=times if isinstance(times, int) else 1,
                    **{key: text if isinstance(text, str) else "" for key, text in texts.items()},
                )
            )
