"""What the published documents say, adapted to a server and made ready for one target."""
