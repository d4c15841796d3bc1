"""Rules for tenures and changes of office."""
