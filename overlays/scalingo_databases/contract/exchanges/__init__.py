"""Single requests of conversations: what is sent, by whom, and what comes back."""
