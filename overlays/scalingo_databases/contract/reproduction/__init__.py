"""Violations seen again: as shell lines, and as pytest files that state the contract."""

from scalingo_databases.contract.reproduction.context import ReproductionContext
from scalingo_databases.contract.reproduction.module import pytest_file
from scalingo_databases.contract.reproduction.shell import curl_lines

__all__ = ["ReproductionContext", "curl_lines", "pytest_file"]
