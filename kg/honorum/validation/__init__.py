"""SHACL at the door, and over everything."""
