"""What pages say, as plain data: taken from documents, and laid out by templates."""
