"""The states of the documents that others are compared with."""
