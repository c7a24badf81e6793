"""A tiny program for the driver's own tests: it asks the terminal things and repeats what it hears.

Every read is shown as one line, `got b'...'`; `q` ends it with 3, ctrl+c is a key like any other.
"""

import os
import signal
import sys
import termios
import tty
from types import FrameType


def _tell(text: str) -> None:
    os.write(1, text.encode() + b"\r\n")


def _size(_number: int = 0, _frame: FrameType | None = None) -> None:
    columns, lines = os.get_terminal_size(0)
    _tell(f"size {columns}x{lines}")


def main(question: str) -> int:
    """Ask `question` (escapes as in Python), then repeat every key."""
    before = termios.tcgetattr(0)
    tty.setraw(0)
    signal.signal(signal.SIGWINCH, _size)
    _size()
    _tell(question.encode().decode("unicode_escape") + "ready")
    try:
        while (keys := os.read(0, 4096)) != b"q":
            _tell(f"got {keys!r}")
    finally:
        termios.tcsetattr(0, termios.TCSANOW, before)
    return 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
