"""What Honorum talks about: actors, claims, quotes, points in time and bounds. No input or output, no RDF."""
