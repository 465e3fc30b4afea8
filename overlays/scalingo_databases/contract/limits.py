"""How long a run waits for an answer or an effect, and how much of an answer it reads."""

REQUEST_TIMEOUT = 20.0
"""Seconds that an answer may take."""

LARGEST_ANSWER = 64 * 2**20
"""Bytes of an answer that are read at most; what is longer counts as endless."""

PATIENCE = 30
"""Seconds that each row of conversations waits for what takes its time.

What is not over then, and has not taken the longest time that it may take, says nothing of the contract.
"""
