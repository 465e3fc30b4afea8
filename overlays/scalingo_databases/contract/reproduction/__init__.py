"""Violations seen again: as shell lines, and as pytest files that state the contract."""

from scalingo_databases.contract.reproduction.context import ReproductionContext, context_of
from scalingo_databases.contract.reproduction.module import pytest_file
from scalingo_databases.contract.reproduction.shell import curl_lines

__all__ = ["ReproductionContext", "context_of", "curl_lines", "pytest_file"]
