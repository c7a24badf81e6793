"""Records as people read them: names, cells, facts. Pure; no widgets and no clock."""
