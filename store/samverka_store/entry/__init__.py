"""Text as people write it ↔ the fields of records: for forms, the command line and import."""
