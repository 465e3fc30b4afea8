"""The life of what the run makes: created, listed, shown, changed, repeated, deleted, gone."""
