"""The resource classes in ``generated/resources/``: one for each tag, to wait for and to await.

:mod:`~scalingo_databases.codegen.resources.names` says what classes and methods are called,
:mod:`~scalingo_databases.codegen.resources.fronts` how one class gives all others of its API, and
:mod:`~scalingo_databases.codegen.resources.render` writes them on top of what openapi-python-client made.
"""
