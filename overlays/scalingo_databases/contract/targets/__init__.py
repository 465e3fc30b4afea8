"""What is tested: where it is, which credentials open it, and what it has."""
