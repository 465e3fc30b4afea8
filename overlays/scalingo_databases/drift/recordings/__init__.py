"""What can be compared with the documents: the files that traffic is recorded in, read into one form."""
