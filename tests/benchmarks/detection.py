"""Count the mutants of a sample that the contract command finds, and those that stock schemathesis finds.

Stock gets what it can use of the mutant: the documents of the operations where it shows, a database that has
them, and leave to stop at the first failure, as the command has it.
"""

import logging
import sys
import time
from collections.abc import Sequence

from ..mutants.catalogue import MUTANTS
from ..mutants.keys import APP
from ..mutants.matching import operation_named, operations
from ..mutants.mutant import EVERYWHERE, Mutant, MutantServer, Turn
from ..mutants.runner import Result, outcomes
from ..serving import served
from .stock import StockRun, run_stock

FIRST = ("--max-failures", "1")
DATABASE, ACCOUNT = "database-api.expanded", "scalingo-api"
FAITHFUL = Mutant("faithful", "control", EVERYWHERE, "changes nothing", Turn.faithful)


def sampled(mutants: Sequence[Mutant], count: int) -> list[Mutant]:
    """Give ``count`` of the mutants, spread evenly over their order."""
    count = min(count, len(mutants))
    return [mutants[index * len(mutants) // count] for index in range(count)]


def shown_by(mutant: Mutant) -> list[str]:
    """Give the documents with operations that a report of the mutant may name."""
    shown = (operation.template for operation in operations() if mutant.shows(operation.id))
    return sorted({DATABASE if template.startswith("/api/") else ACCOUNT for template in shown})


def stock(mutant: Mutant, document: str, technology: str = "", more: Sequence[str] = ()) -> StockRun:
    """Run stock schemathesis on a mutant, with a token that is new."""
    server = MutantServer(mutant)
    with served(server) as running:
        if document == ACCOUNT:
            bearer = server.keys.authorizations("/v1/apps", {})[0]
            return run_stock(document, running.url, bearer, {"app": APP}, more)
        known = server.keys.parents("db_id")
        database = next((each for each in known if server.keys.technology(each) == technology), known[0])
        token = server.keys.authorizations("/api/databases", {"db_id": database})[0]
        return run_stock(document, running.url, token, {"db_id": database}, more)


def found_by_stock(mutant: Mutant, faithful: dict[str, StockRun]) -> bool:
    """Tell whether stock schemathesis finds a mutant."""
    technology = operation_named(mutant.operation).technology
    for document in shown_by(mutant):
        more = FIRST if faithful[document].status == 0 else ()
        if stock(mutant, document, technology, more).finds(faithful[document]):
            return True
    return False


def told(who: str, sample: Sequence[Mutant], found: set[str], start: float) -> str:
    """Give the line about what somebody has found since ``start``."""
    missed = [mutant.id for mutant in sample if mutant.id not in found]
    rest = f"; not {', '.join(missed)}" if missed else ""
    return f"{who} finds {len(found)} of {len(sample)} mutants in {time.perf_counter() - start:.0f} s{rest}"


def main(count: int) -> None:
    """Measure and print."""
    logging.disable()  # uvicorn tells of requests that are no HTTP, which stock sends on purpose
    sample = sampled(MUTANTS, count)
    start = time.perf_counter()
    done = outcomes([mutant.id for mutant in sample], 1)
    ours = {outcome.id for outcome in done if outcome.result is Result.FOUND}
    print(told("contract", sample, ours, start), flush=True)
    faithful = {document: stock(FAITHFUL, document) for document in (DATABASE, ACCOUNT)}
    start = time.perf_counter()
    theirs = {mutant.id for mutant in sample if found_by_stock(mutant, faithful)}
    print(told("stock schemathesis", sample, theirs, start))


if __name__ == "__main__":
    main(int(sys.argv[1]))
