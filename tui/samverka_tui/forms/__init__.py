"""Forms as full screens."""
