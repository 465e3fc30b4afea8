"""What has to be done after an edit of ``spec/``, one step after the other."""
