"""The publisher of reference docs: from OpenAPI documents to a static site."""
