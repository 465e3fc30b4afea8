"""How a sandbox is furnished: what it holds at first, and how new databases are made later."""
