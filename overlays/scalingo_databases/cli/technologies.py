"""Names of technologies, known without asking anybody."""

DATABASES = ("postgresql", "mysql", "mongodb", "redis", "influxdb", "elasticsearch", "opensearch")
"""The technologies of the Database API; an addon of another one is no database."""
