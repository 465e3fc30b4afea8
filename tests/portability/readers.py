"""Read what each tool printed. None of them is believed: an exit code is an error even without a message."""

import json
import re
from collections.abc import Callable, Iterable, Iterator

from .remarks import Output, Remark, Severity

Reader = Callable[[Output], Iterable[Remark]]

_MOST_LINES = 12


def read(reader: Reader, output: Output) -> list[Remark]:
    """Return what ``reader`` finds in ``output``; where it finds no error in a failure, the output itself."""
    try:
        remarks = list(dict.fromkeys(reader(output)))
    except (ValueError, KeyError, TypeError, IndexError):
        return [Remark("error", "", f"its output cannot be read: {_shortened(output)}")]
    if output.code and not any(remark.severity == "error" for remark in remarks):
        remarks.append(Remark("error", "", f"exit code {output.code}: {_shortened(output)}"))
    return remarks


def _shortened(output: Output) -> str:
    lines = [line for line in f"{output.stdout}\n{output.stderr}".splitlines() if line.strip()]
    kept = [line for line in lines if not line.lstrip().startswith("at ")]  # frames of a stack
    return "\n  ".join(kept[-_MOST_LINES:]) or "it printed nothing"


def spec_validator(output: Output) -> Iterator[Remark]:
    """Read openapi-spec-validator: a message, and some lines below it the instance that it is about."""
    message = r": (?:Validation )?Error: (?:\[\d+\] )?(?P<what>.*)$"
    place = r'^On instance(?P<steps>(?:\[(?:"[^"]*"|\d+)\])*):$'
    text = f"{output.stdout}\n{output.stderr}"
    for part in re.split(rf"(?m)^.*?(?={message})", text)[1:]:
        if found := re.search(message, part, re.MULTILINE):
            steps = re.search(place, part, re.MULTILINE)
            quoted = re.findall(r'\["?([^"\]]*)"?\]', steps["steps"]) if steps else []
            yield Remark("error", "".join(f"/{step}" for step in quoted), found["what"])


def redocly(output: Output) -> Iterator[Remark]:
    """Read ``redocly lint --format=json``."""
    for problem in json.loads(output.stdout)["problems"]:
        severity: Severity = "error" if problem["severity"] == "error" else "warning"
        pointer = problem["location"][0].get("pointer", "") if problem["location"] else ""
        yield Remark(severity, pointer.removeprefix("#"), f"{problem['ruleId']}: {problem['message']}")


def spectral(output: Output) -> Iterator[Remark]:
    """Read ``spectral lint -f json``; its lower severities, information and hints, count as warnings."""
    for problem in json.loads(output.stdout):
        pointer = "".join(f"/{_escaped(step)}" for step in problem["path"])
        severity: Severity = "error" if problem["severity"] == 0 else "warning"
        yield Remark(severity, pointer, f"{problem['code']}: {problem['message']}")


def _escaped(step: object) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")


def openapi_generator(output: Output) -> Iterator[Remark]:
    """Read a log of openapi-generator, and the two lists that its ``validate`` prints."""
    text = f"{output.stdout}\n{output.stderr}"
    for level, what in re.findall(r"(?m)^\[\S+\] (WARN|ERROR) +\S+ - (.*)$", text):
        yield Remark("error" if level == "ERROR" else "warning", "", what.strip())
    for what in re.findall(r'(?m)^Exception in thread "\S+" (.*)$', text):
        yield Remark("error", "", what[:300])
    for title, items in re.findall(r"(?m)^(Errors|Warnings): ?\n((?:\t.*\n)+)", text):
        for item in re.findall(r"(?m)^\t- ?(.*\n(?:\t {2}.*\n)*)", items):
            yield Remark("error" if title == "Errors" else "warning", "", " ".join(item.split()))


def console(output: Output) -> Iterator[Remark]:
    """Read a tool that says nothing on standard error unless something is wrong."""
    for line in re.sub(r"\x1b\[[0-9;]*m", "", output.stderr).splitlines():
        if line.strip() and not line.startswith((" " * 4, "\t")):  # frames of a stack are indented
            yield Remark("error" if output.code else "warning", "", line.strip())


def typescript(output: Output) -> Iterator[Remark]:
    """Read ``tsc --pretty false``."""
    pattern = r"(?m)^(?:(?P<place>[^\s(][^(\n]*\(\d+,\d+\)): )?error (?P<what>TS\d+: .*)$"
    for found in re.finditer(pattern, output.stdout):
        yield Remark("error", found["place"] or "", found["what"])
