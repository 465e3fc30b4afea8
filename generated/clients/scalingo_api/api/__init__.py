# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""Contains methods for accessing the API"""
