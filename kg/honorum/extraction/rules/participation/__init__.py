"""Rules for who takes part in votes, talks and other political events, and on which side."""
