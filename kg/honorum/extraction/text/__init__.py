"""The words of an article: sentences, syntax, sketches, word lists."""
