"""What the machine brings: Node and Java, and the npm packages that are installed for the tools."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from .remarks import Output

HERE = Path(__file__).parent
NODE, JAVA = (20, 19), (17,)
NEEDED = "portability needs Node 20 and Java 17"

# Copied beside node_modules: what npm installs, and the settings of the tools.
_FILES = ("package.json", "package-lock.json", ".npmrc", "redocly.yaml", "spectral.yaml", "tsconfig.json")

# The tools work alone: nothing is reported, asked for or looked up.
_QUIET = {
    "CI": "true",
    "NO_COLOR": "1",
    "NO_UPDATE_NOTIFIER": "1",
    "DO_NOT_TRACK": "1",
    "SCARF_ANALYTICS": "false",
    "REDOCLY_TELEMETRY": "off",
    "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
}


class MachineError(Exception):
    """The machine lacks something; the message says what."""


def run(command: list[str], cwd: Path, seconds: float = 600) -> Output:
    """Run ``command`` in ``cwd`` and return what came of it; raise :class:`MachineError` if it is missing."""
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **_QUIET},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except FileNotFoundError:
        raise MachineError(f"there is no command `{command[0]}`") from None
    except subprocess.TimeoutExpired:
        return Output(1, stderr=f"stopped: it ran for more than {seconds:.0f} s")
    return Output(done.returncode, done.stdout, done.stderr)


def check() -> None:
    """Raise :class:`MachineError` unless Node with npm, and Java, are here and recent enough."""
    for name, argument, least in (("node", "--version", NODE), ("java", "-version", JAVA)):
        path = shutil.which(name)
        if path is None:
            raise MachineError(f"{NEEDED}: there is no `{name}` on the PATH")
        output = run([path, argument], HERE, 60)
        found = version(f"{output.stdout}{output.stderr}")
        if output.code or found < least:
            wanted, shown = (".".join(map(str, numbers)) for numbers in (least, found))
            raise MachineError(
                f"{NEEDED}: `{path}` is {shown or 'of no known version'}, not {wanted} or newer"
            )
    if shutil.which("npm") is None:
        raise MachineError(f"{NEEDED}: there is no `npm` on the PATH; it comes with Node")


def version(text: str) -> tuple[int, ...]:
    """Return the first version in ``text``, as numbers: ``v20.20.2`` or ``version "17.0.15" 2025-04-15``."""
    found = re.search(r'(?:\bv|version ")(\d+(?:\.\d+)*)', text)
    return tuple(map(int, found[1].split("."))) if found else ()


def install(folder: Path) -> None:
    """Install the npm packages in ``folder``, at the locked versions."""
    for name in _FILES:
        shutil.copy(HERE / name, folder / name)
    npm = shutil.which("npm") or "npm"
    output = run([npm, "ci", "--no-audit", "--no-fund"], folder)
    if output.code:
        raise MachineError(f"`npm ci` failed:\n{output.stderr.strip() or output.stdout.strip()}")
