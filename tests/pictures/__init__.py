"""The README's pictures, made by the program itself: `python -m tests.pictures`. No tests."""
