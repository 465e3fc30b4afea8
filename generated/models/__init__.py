"""Pydantic models, made by datamodel-code-generator."""
