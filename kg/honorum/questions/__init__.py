"""Answers from the record, each with the words of its sources: who, career, holders, paths, names."""
