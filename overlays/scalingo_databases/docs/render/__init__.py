"""Lays pages out: HTML, and the same in Markdown."""
