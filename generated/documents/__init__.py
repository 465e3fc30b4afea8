"""The OpenAPI documents, as JSON, and where in spec/ each part of them is written."""
