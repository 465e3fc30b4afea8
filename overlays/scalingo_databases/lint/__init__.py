"""What nobody else's linter knows about the documents in ``spec/``: this project's conventions.

``python -m scalingo_databases.lint`` reads the documents as codegen does and runs every rule of
:data:`~scalingo_databases.lint.rules.ALL`; each message teaches what to write instead. yamllint looks at the
form of the YAML and openapi-spec-validator at OpenAPI itself; neither is repeated here.
"""
