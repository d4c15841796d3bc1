"""The record: what follows from all claims and judgements. A pure function; it can be thrown away and rebuilt."""
