"""What leaves and enters: calendars, Markdown, HTML, tables."""
