"""Compare `nox -s generate` with the same generators run by hand, one after another.

Prints two ratios: everything generated anew against the generators alone in sequence, and an unchanged
spec against everything generated anew. Each figure is a median over pairs taken in turn, because the
speed of a machine drifts.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "generated" / "documents"
PAIRS = 5
PEM = "application/x-pem-file"
BIN = Path(sys.executable).parent


def seconds(commands: Sequence[Sequence[str]], cwd: Path) -> float:
    """Run the commands one after another and return how long that took."""
    start = time.perf_counter()
    for command in commands:
        subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def by_hand(folder: Path) -> list[list[str]]:
    """Return the commands that somebody would type: both clients, then the models."""
    commands = []
    for package, document in (("database_api", "database-api.expanded"), ("scalingo_api", "scalingo-api")):
        configuration = folder / f"{package}.json"
        # The certificate is the one answer that the generator would leave out, with a long warning.
        settings = {"package_name_override": package, "content_type_overrides": {PEM: "text/plain"}}
        configuration.write_text(json.dumps(settings))
        commands.append(
            [
                *(str(BIN / "openapi-python-client"), "generate", "--overwrite", "--meta", "none"),
                *("--path", str(DOCUMENTS / f"{document}.json"), "--config", str(configuration)),
                *("--output-path", str(folder / package)),
            ]
        )
    commands.append(
        [
            *(str(BIN / "datamodel-codegen"), "--input-file-type", "openapi"),
            *("--input", str(DOCUMENTS / "database-api.json"), "--output", str(folder / "models.py")),
            *("--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11"),
            *("--formatters", "ruff-format", "ruff-check"),
        ]
    )
    return commands


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        checkout = folder / "checkout"
        for name in ("spec", "generated"):
            shutil.copytree(ROOT / name, checkout / name)
        shutil.copy(ROOT / "pyproject.toml", checkout)
        generate = [sys.executable, "-m", "scalingo_databases.codegen", "--root", str(checkout)]
        seconds([[*generate, "--force"]], folder)
        full, hand, skipped = [], [], []
        for _ in range(PAIRS):
            full.append(seconds([[*generate, "--force"]], folder))
            hand.append(seconds(by_hand(folder), folder))
            skipped.append(seconds([generate], folder))
    full_ratio = statistics.median(a / b for a, b in zip(full, hand, strict=True))
    skip_ratio = statistics.median(a / b for a, b in zip(skipped, full, strict=True))
    print(f"generate / generators one after another: {full_ratio:.2f} (at most 0.90)")
    print(f"generate with an unchanged spec / generate: {skip_ratio:.3f} (at most 0.100)")


if __name__ == "__main__":
    main()
