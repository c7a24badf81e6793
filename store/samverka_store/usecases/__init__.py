"""Rules that span nouns, a file per use case."""
