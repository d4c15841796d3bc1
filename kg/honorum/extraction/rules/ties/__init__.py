"""Rules for ties between persons, bodies and places, and for their other names."""
