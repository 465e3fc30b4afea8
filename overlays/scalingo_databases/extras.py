"""What a command says when it was installed without the extra that it needs."""

CANNOT_RUN = 2
"""Exit code of a command that could not be started."""


def explain(error: ModuleNotFoundError, extra: str) -> str:
    """Return one line that says which module is missing and which extra brings it.

    A missing module of this package itself is a defect, not a missing extra: ``error`` is raised again.
    """
    if (error.name or "").startswith("scalingo_databases"):
        raise error
    return f"error: {error.name} is not installed: pip install 'scalingo-databases[{extra}]'"
