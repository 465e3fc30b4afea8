"""Everything that `nox -s generate` makes from spec/. Do not edit."""
