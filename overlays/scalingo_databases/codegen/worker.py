"""One generator in a process of its own: ``python -m scalingo_databases.codegen.worker TOOL``.

The tool is imported at once, while the parent still reads the documents. Then standard input brings a JSON
list of command lines (lists of arguments), which are run in turn; standard output gets
``{"code": .., "output": ..}``. An empty standard input means that there is nothing to do.
"""

import io
import json
import re
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module

Run = Callable[[list[str]], int]


def _openapi_python_client() -> Run:
    from openapi_python_client.cli import app

    return lambda arguments: app(arguments, standalone_mode=False) or 0


def _datamodel_code_generator() -> Run:
    # The command imports it only when it is run; now it costs no time, because the documents are being read.
    import_module("datamodel_code_generator.parser.openapi")
    from datamodel_code_generator.__main__ import main

    return lambda arguments: int(main(arguments))


_TOOLS = {
    "openapi-python-client": _openapi_python_client,
    "datamodel-code-generator": _datamodel_code_generator,
}


def main() -> None:
    """Run the tool that the command line names."""
    run = _TOOLS[sys.argv[1]]()
    commands = json.loads(sys.stdin.read() or "[]")
    output, code = io.StringIO(), 0
    with redirect_stdout(output), redirect_stderr(output):
        for arguments in commands:
            code = _run(run, arguments)
            if code:
                break
    print(json.dumps({"code": code, "output": _readable(output.getvalue())}))


_TELLS_NOTHING = (
    (r"^Generating /.*\n", ""),  # a temporary folder
    (r"^If you believe this was .*\n", ""),
    (r"^Traceback \(most recent call last\):\n(?:[ \t].*\n)*", ""),  # what follows it is the message
    (r"<[\w.]+ object at 0x[0-9a-f]+>", "(not shown)"),
    (r"\n{3,}", "\n\n"),
)


def _readable(output: str) -> str:
    """Leave out what tells the reader nothing."""
    for pattern, instead in _TELLS_NOTHING:
        output = re.sub(pattern, instead, output, flags=re.MULTILINE)
    return output


def _run(run: Run, arguments: list[str]) -> int:
    try:
        return run(arguments)
    except Exception as error:  # whatever a generator trips over is told by its message
        print(f"{type(error).__name__}: {error}")
        return 1


if __name__ == "__main__":
    main()
