"""What a run may do to its target, and how nothing that it has made is forgotten."""
