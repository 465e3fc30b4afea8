"""Contract tests: does a server keep what the documents promise?

Run it as ``python -m scalingo_databases.contract [URL] [options]``. Without a URL it starts the reference
server and tests that. Requests are generated from the published documents by schemathesis; this package finds
out what the target has, keeps the run safe, and turns what was seen into a verdict.
"""
