"""Read-only SPARQL for strangers: what is refused, what form the answer takes, and where the query runs."""
