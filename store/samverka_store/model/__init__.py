"""Frozen records and the rules of one noun each: no input or output, no clock."""
