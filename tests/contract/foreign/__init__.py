"""A server that somebody else could have written: another framework, and no source but the documents."""
