# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""Contains methods for accessing the API"""
