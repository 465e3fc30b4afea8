"""Technologies without actions: Redis, Elasticsearch, OpenSearch."""

from .base import Engine


class PlainEngine(Engine):
    """Refuses every action."""

    def __init__(self, technology: str) -> None:
        """Be the engine of ``technology``, a name for people."""
        self.technology = technology
