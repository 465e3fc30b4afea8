"""Toolkit for Scalingo's database APIs, laid over what is generated from the documents in ``spec/``.

Rooms: :mod:`~scalingo_databases.client` (authentication, regions, ready clients),
:mod:`~scalingo_databases.server` (the reference server), :mod:`~scalingo_databases.contract`
(contract tests against any server), :mod:`~scalingo_databases.codegen` (documents to code) and
:mod:`~scalingo_databases.lint` (what the documents have to keep to).
"""
