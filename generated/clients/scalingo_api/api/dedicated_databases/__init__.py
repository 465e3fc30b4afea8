# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""Contains endpoint functions for accessing the API"""
