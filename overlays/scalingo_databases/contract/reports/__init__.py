"""Reports on disk, all made of texts without secrets: JUnit, HTML, SARIF, JSON, and reproductions."""

from scalingo_databases.contract.reports.entries import Entry, Gathered, gather
from scalingo_databases.contract.reports.files import prepare, write

__all__ = ["Entry", "Gathered", "gather", "prepare", "write"]
