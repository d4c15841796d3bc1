"""The actors of an article: which names there are, and which of them mean whom."""
