<<<<<<< HEAD
"""What an answer is judged by, whoever made the request: the documents alone."""
=======
"""What tells right answers from wrong ones, driven by the documents."""
>>>>>>> c5-S
