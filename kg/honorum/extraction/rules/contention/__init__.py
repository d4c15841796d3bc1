"""Rules for protests, arrests, trials and attacks."""
