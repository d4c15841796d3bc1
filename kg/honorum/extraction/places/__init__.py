"""Places of the world, and which of them an article means."""
