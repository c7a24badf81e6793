"""The command line: every use case without a screen, a file per topic, and the door to the screens.

Data goes to stdout, trouble to stderr; exit codes are 0, 1 (failed), 2 (not understood) and 130
(Ctrl-C). No command but the screens imports Textual, and each imports what it needs when it runs.
"""

from samverka_tui.cli.program import main

__all__ = ["main"]
