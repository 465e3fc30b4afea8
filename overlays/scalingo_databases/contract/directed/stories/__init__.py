"""The conversations, by what they look at."""
