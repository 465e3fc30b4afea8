"""How changes are told: to people, to reviewers, to machines."""
