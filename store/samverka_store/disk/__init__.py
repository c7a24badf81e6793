"""TinyDB on a snapshot and a journal: the only room that touches the workspace's files."""
