"""What a change means for programs in Python."""
