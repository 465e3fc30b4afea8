"""What the documents say of requests and answers, and refusals in their shapes.

Knows nothing of the state.
"""
