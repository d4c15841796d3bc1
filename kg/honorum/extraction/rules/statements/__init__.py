"""Rules for what political actors say."""
