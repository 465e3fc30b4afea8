"""What an answer is judged by, whoever made the request: the documents alone."""
