"""Lists that others kept, taken in: read as tables, matched against what is there, added."""
