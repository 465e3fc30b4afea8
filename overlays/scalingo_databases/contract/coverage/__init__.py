"""How much of the documents a run has exercised."""

from scalingo_databases.contract.coverage.book import Coverage, Subject

__all__ = ["Coverage", "Subject"]
