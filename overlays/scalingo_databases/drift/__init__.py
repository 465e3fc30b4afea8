"""Holds recorded traffic against the documents, and proposes edits of ``spec/`` where the two part."""
