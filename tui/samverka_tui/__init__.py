"""The screens and the command line of samverka."""
