"""From the documents in ``spec/`` to everything in ``generated/``.

:func:`~scalingo_databases.codegen.bundle.bundle` makes one document of many files,
:func:`~scalingo_databases.codegen.expand.expand` turns the action endpoint into one operation per action, and
``python -m scalingo_databases.codegen`` runs both and the two generators.
"""
