"""What mutants are made of: changes of answers, of who is let in, and of what the server remembers."""
