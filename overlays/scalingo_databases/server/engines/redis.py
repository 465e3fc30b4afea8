"""Redis: it has no actions."""

from .base import Engine


class RedisEngine(Engine):
    """Refuses every action."""

    technology = "Redis"
