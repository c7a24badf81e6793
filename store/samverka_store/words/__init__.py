"""The visible words: one file per group, both languages in it."""
