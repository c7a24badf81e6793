"""Days, seasons, times, rhythms and zones, read from what people write. Today is an argument."""
