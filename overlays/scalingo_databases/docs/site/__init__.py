"""Writes a site, and checks it before anybody sees it."""
