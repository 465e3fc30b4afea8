"""The OpenAPI documents, as JSON."""
