"""A graph in Python, for notebooks: questions, tables for pandas and polars, networks for networkx."""
