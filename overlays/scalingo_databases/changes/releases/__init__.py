"""Which version a change makes, and what the changelog says of it."""
