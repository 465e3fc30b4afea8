"""The command: from its line to the exit status, and what the user sees in between."""

from scalingo_databases.contract.command.program import main

__all__ = ["main"]
