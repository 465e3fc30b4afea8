"""Which operation a recorded exchange is, and where it and the documents part."""
