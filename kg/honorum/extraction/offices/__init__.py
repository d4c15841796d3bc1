"""Titles of offices: what they are made of, and who stands beside them."""
