"""The commands, a module each; loaded by :mod:`scalingo_databases.cli.lazy` when they are called."""
