"""How schemathesis is set up, and why."""

from typing import Any

from scalingo_databases.contract.limits import REQUEST_TIMEOUT

LOCAL_EXAMPLES = 6
"""Random cases per operation and phase on a target on this machine.

They cost most and find least: every mutant of ``tests/mutants`` is found by the conversations before them.
"""

REMOTE_EXAMPLES = 3
"""The same where only few requests a minute may be sent."""

OWN_IDS_ONLY = {"extra-data-sources": {"responses": False}}
"""The documents alone say where ids come from. One that schemathesis took from just any answer could be that
of something the target needs, in a request that deletes it."""

UNEXPECTED_METHODS = ["OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"]
"""Not DELETE: what exists would be gone if the server knows it there although no document does."""


def settings(*, base_url: str, seed: int, max_examples: int, reads_only: bool) -> dict[str, Any]:
    """Give schemathesis' configuration for one part of a run, in the form of its configuration file."""
    # What schemathesis tries wherever the document does not have it. A server may have more than that.
    coverage = {"unexpected-methods": [] if reads_only else UNEXPECTED_METHODS}
    return {
        "base-url": base_url,
        "seed": seed,
        "workers": 1,
        # Nothing is kept between runs, so a seed means the same run again and no folder is left behind.
        "cache": {"enabled": False},
        # One finding must not hide the next ones of the same operation.
        "continue-on-failure": True,
        # A redirect is an answer to judge; following it would carry the token along.
        "max-redirects": 0,
        "request-timeout": REQUEST_TIMEOUT,
        "warnings": False,
        "generation": {
            "max-examples": max_examples,
            "database": "none",
            # Shrinking sends many requests more, and the cases are small anyway.
            "no-shrink": True,
        },
        "phases": {
            "examples": OWN_IDS_ONLY,
            "coverage": {**OWN_IDS_ONLY, **coverage},
            "fuzzing": OWN_IDS_ONLY,
            "stateful": {
                "generation": {"max-examples": max_examples},
                "inference": {"algorithms": ["location-headers"]},
            },
        },
    }
