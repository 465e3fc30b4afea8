"""The mutation gate: servers that break the contract in one place each, and whether the runner finds them."""
