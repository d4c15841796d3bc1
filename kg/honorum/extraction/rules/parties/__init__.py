"""Rules for who belongs to which party, and for how parties stand."""
