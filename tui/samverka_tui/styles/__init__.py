"""The look: themes of our own on the sixteen standard colours, and one style sheet."""
