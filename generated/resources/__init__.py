"""A class for each tag of the documents, on top of the clients' functions."""
