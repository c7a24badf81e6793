"""What a list screen shows: rows in an order, kept true while records change. No widgets."""
