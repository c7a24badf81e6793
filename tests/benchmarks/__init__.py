"""What the program costs beside the smallest of its kind; never asserted by the tests."""
