"""The votes and other events that an article speaks of."""
