"""Rules for elections and referendums, and for their results."""
