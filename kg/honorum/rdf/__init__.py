"""The model as triples, and back."""
