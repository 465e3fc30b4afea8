# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""Contains endpoint functions for accessing the API"""
