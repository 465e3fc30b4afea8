"""Names of technologies, known without asking anybody.

The documents name them (`x-technologies`), and a test holds this list against them. It is written down,
because no generated code has them all, and reading a whole document to complete a word takes too long.
"""

DATABASES = ("postgresql", "mysql", "mongodb", "redis", "influxdb", "elasticsearch", "opensearch")
"""The technologies of the Database API; an addon of another one is no database."""
