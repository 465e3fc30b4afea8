"""Requests to copy: each operation as curl, as Python with this project's client, and as HTTPie."""

from scalingo_databases.docs.samples.sample import Sample, samples_of

__all__ = ["Sample", "samples_of"]
