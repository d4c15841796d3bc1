"""Names of parties: listed ones, and those that only an article gives away."""
