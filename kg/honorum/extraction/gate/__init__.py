"""The gate: what is proposed becomes a claim only when the quote says so."""
