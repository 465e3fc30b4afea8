"""From the arguments to the exit code: what people can cause ends in one line, never in a traceback."""

import io
import os
import sys
from collections.abc import Sequence
from typing import Literal, TextIO

import click
from click.shell_completion import shell_complete

from scalingo_databases.cli import messages
from scalingo_databases.cli.exits import Exit, exit_for
from scalingo_databases.cli.root import PROGRAM, root
from scalingo_databases.cli.wording import described
from scalingo_databases.client.errors import ScalingoError

COMPLETE_VARIABLE = "_SCALINGO_DATABASES_COMPLETE"
"""By this variable the shell asks for completions."""

_SECRETS = {"--token": "set SCALINGO_API_TOKEN", "--password": "use --own-password, which asks for it"}


def run(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments`` and give its exit code; only a defect of its own raises."""
    _prepare_streams()
    instruction = os.environ.get(COMPLETE_VARIABLE)
    try:
        if instruction:
            return shell_complete(root, {}, PROGRAM, COMPLETE_VARIABLE, instruction)
        with root.make_context(PROGRAM, list(arguments)) as context:
            root.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        click.echo(help_wanted.message, err=True)
        return Exit.WRONG_USE
    except click.ClickException as error:
        messages.error(_explained(error))
        return error.exit_code if isinstance(error, click.UsageError) else Exit.WRONG_USE
    except ScalingoError as error:
        messages.error(described(error))
        return exit_for(error)
    except (KeyboardInterrupt, click.Abort):
        messages.error("interrupted")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _write_no_more()
        return Exit.PIPE_CLOSED
    except OSError as error:  # the client has its own errors for the network and for files
        messages.error(f"the output cannot be written: {error.strerror}")
        _write_no_more()
        return Exit.FAILED
    return Exit.FINE


def _explained(error: click.ClickException) -> str:
    text = error.format_message().rstrip(".")
    if isinstance(error, click.NoSuchOption) and error.option_name in _SECRETS:
        return (
            f"{error.option_name} is no option, others can read command lines: {_SECRETS[error.option_name]}"
        )
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{text}; see '{error.ctx.command_path} --help'"
    return text


def _prepare_streams() -> None:
    """Have all three streams; a letter that the terminal does not have ends no command."""
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    return open(os.devnull, mode)


def _write_no_more() -> None:
    """Let what Python still writes at its end go nowhere: it must not fail either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
