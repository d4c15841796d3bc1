"""From an article to typed claims with verified quotes."""
