"""Tell which mutants the contract command finds, and whether it reports a control.

    python -m tests.mutants [--only ID ...] [--list] [--jobs N]

Exit status: 0 when each mutant is found and no control is reported, 1 otherwise, 2 for a wrong command line.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from .catalogue import CONTROLS, MUTANTS
from .mutant import Mutant
from .runner import GOOD, Outcome, known, outcomes

EVERYTHING = (*MUTANTS, *CONTROLS)


def main(arguments: Sequence[str]) -> int:
    """Run the command."""
    given = _parser().parse_args(arguments)
    chosen = _chosen(given.only)
    if not chosen:
        print("nothing has such an id; --list shows all", file=sys.stderr)
        return 2
    if given.list:
        for mutant in chosen:
            print(f"{mutant.id:<14} {mutant.category:<15} {mutant.operation:<44} {mutant.text}")
        return 0
    done = []
    for outcome in outcomes([mutant.id for mutant in chosen], given.jobs):
        print(_row(outcome), flush=True)
        done.append(outcome)
    _print_totals(done)
    return 0 if all(outcome.result in GOOD for outcome in done) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description="Test the contract command.")
    parser.add_argument(
        "--only", nargs="+", default=["*"], metavar="ID", help="ids or categories, with shell wildcards"
    )
    parser.add_argument("--list", action="store_true", help="print the catalogue and run nothing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    return parser


def _chosen(patterns: Iterable[str]) -> list[Mutant]:
    return [
        mutant
        for mutant in EVERYTHING
        if any(fnmatchcase(name, pattern) for pattern in patterns for name in (mutant.id, mutant.category))
    ]


def _row(outcome: Outcome) -> str:
    mutant = known(outcome.id)
    told = f"{outcome.result:<15} {outcome.layer:<8} {outcome.seconds:6.1f} s  {outcome.by}"
    return f"{mutant.id:<14} {mutant.category:<15} {mutant.operation:<44} {told}".rstrip()


def _print_totals(done: Sequence[Outcome]) -> None:
    by_category = defaultdict(list)
    for outcome in done:
        by_category[known(outcome.id).category].append(outcome)
    print()
    for category, found in sorted(by_category.items()):
        good = sum(outcome.result in GOOD for outcome in found)
        layers = sum(outcome.layer == "directed" and outcome.result in GOOD for outcome in found)
        note = "not reported" if category == "control" else f"found, {layers} by the directed layer"
        print(f"{category:<15} {good:>3} of {len(found):>3} {note}")
    bad = [outcome for outcome in done if outcome.result not in GOOD]
    for outcome in sorted(bad, key=lambda outcome: outcome.id):
        print(f"{outcome.result}: {outcome.id}, {known(outcome.id).text}; {outcome.by}".rstrip("; "))
    mutants = [outcome for outcome in done if known(outcome.id).category != "control"]
    controls = [outcome for outcome in done if known(outcome.id).category == "control"]
    print(
        f"{sum(outcome.result in GOOD for outcome in mutants)} of {len(mutants)} mutants found,"
        f" {len(controls) - sum(outcome.result in GOOD for outcome in controls)} of {len(controls)}"
        " controls reported"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
