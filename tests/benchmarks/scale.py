"""Compare `nox -s generate` on documents 4 and 16 times as large with the same command on the real size.

The cost is time of the processor, that of all processes added up: it hardly depends on what else the machine
does. Growing no faster than the document means a ratio of at most 4 and 16. Much of the cost is that of
starting the generators, whatever the document; the last figure leaves it out.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from .larger import write_larger

SPEC = Path(__file__).resolve().parents[2] / "spec"
FACTORS = (4, 16)


def generate(folder: Path) -> float:
    """Generate everything from ``folder / "spec"`` and return the seconds of processor time that it cost."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "scalingo_databases.codegen", "--force", "--root", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size(folder: Path) -> int:
    """Return the bytes of the documents that were generated in ``folder``."""
    return sum(path.stat().st_size for path in (folder / "generated" / "documents").glob("*-api*.json"))


def measure(folder: Path, times: int) -> tuple[float, int]:
    """Return cost and size with every resource ``times`` times."""
    write_larger(SPEC, folder / "spec", times)
    return generate(folder), size(folder)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        cost, length = measure(folder / "1", 1)
        # The first run also compiles the generators' modules to byte code.
        cost = min(cost, generate(folder / "1"))
        costs = [cost]
        for times in FACTORS:
            large_cost, large_length = measure(folder / str(times), times)
            costs.append(large_cost)
            print(
                f"generate, documents {times} times as large / real size: {large_cost / cost:.2f} (at most"
                f" {times}.00) in processor time, {large_length / length:.2f} in bytes",
                flush=True,
            )
    real, four, sixteen = costs
    added = (sixteen - four) / (four - real)
    print(f"generate, what going from 4 to 16 times adds / from 1 to 4: {added:.2f} (even growth is 4.00)")


if __name__ == "__main__":
    main()
