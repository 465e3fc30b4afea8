"""HTTP clients, made by openapi-python-client."""
