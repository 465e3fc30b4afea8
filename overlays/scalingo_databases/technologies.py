"""The technologies of databases, and the names under which they are met."""

import re

TECHNOLOGIES = {
    "postgresql": "PostgreSQL",
    "mysql": "MySQL",
    "mongodb": "MongoDB",
    "influxdb": "InfluxDB",
    "redis": "Redis",
    "elasticsearch": "Elasticsearch",
    "opensearch": "OpenSearch",
}
"""The identifier of each technology, as the documents use it, and its name for people."""


def technology_named(name: str) -> str | None:
    """Give the technology that an addon provider's id or name means; ``None`` when it is not a database.

    Older ids begin with ``scalingo-``, those of dedicated databases end with ``-ng``, and names carry marks
    such as ``Redis® OSS``.
    """
    plain = re.sub(r"^scalingo-|-ng$", "", name.strip().lower())
    match = re.match(r"[a-z]+", plain)
    return match[0] if match and match[0] in TECHNOLOGIES else None
