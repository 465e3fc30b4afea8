"""What to write into ``spec/`` so that the documents say what was seen, and how to write it there."""
