"""Reads OpenAPI documents, ours and others', and finds what is wrong with them, with file and line."""
