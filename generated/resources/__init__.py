"""Stand-in for the generated package of resources."""
