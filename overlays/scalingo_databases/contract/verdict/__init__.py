"""What a run comes to: the verdict, what is accepted for now, and how to see a violation again."""
