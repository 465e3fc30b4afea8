"""The directed layer: short conversations, planned from what the documents say that operations mean."""
