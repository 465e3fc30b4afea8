"""What tells right answers from wrong ones, driven by the documents."""
