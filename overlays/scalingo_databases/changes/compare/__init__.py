"""Compares two documents, from the whole down to single keywords."""
