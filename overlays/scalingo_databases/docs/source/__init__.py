"""Reads documents, and finds what is wrong with them before anything is written."""
