"""The room that says what a change means for those who use the toolkit."""
