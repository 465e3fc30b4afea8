"""What all refusals of the state have in common."""


class Refusal(Exception):
    """Something that cannot be done as things stand; the text tells people why, and what would help."""
