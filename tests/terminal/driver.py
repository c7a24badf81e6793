"""A program in a pseudo-terminal, used as a person uses it: keys in, a picture out.

Nothing here waits for time to pass: it waits for the picture, for silence, or for the end. What the
terminal answers, draws and sends stands in answers.py, emulator.py and keys.py.
"""

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType

from tests.terminal.answers import Answers
from tests.terminal.emulator import Emulator
from tests.terminal.keys import encoded

PATIENCE_S = 60.0
SILENCE_S = 0.15
_CHUNK = 1 << 16
_PASTE = "\x1b[200~{}\x1b[201~"


class NotSeen(AssertionError):
    """What was waited for did not come; the message holds the last picture."""


class Terminal:
    """One window with one program in it. A context manager: leaving it ends the program.

    `output` is what the program has written as it came, `output_bytes` how much; `last_output` is
    when it last wrote and `seen` when that came which the last wait was for, by time.monotonic().
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str] | None = None,
        columns: int = 80,
        lines: int = 24,
        cwd: Path | None = None,
        modern: bool = True,
    ) -> None:
        self.output_bytes = 0
        self.output = bytearray()
        self.last_output = self.seen = self.started = monotonic()
        self.ended = False
        self._emulator = Emulator(columns, lines)
        self._answers = Answers(columns, lines, modern=modern)
        self._undrawn: list[tuple[float, bytes]] = []
        self._master, slave = pty.openpty()
        self._set_size(columns, lines)
        os.set_blocking(self._master, False)
        self._ready = select.poll()
        self._ready.register(self._master, select.POLLIN)
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env=environment,
            start_new_session=True,
            preexec_fn=_own_the_terminal,
        )
        os.close(slave)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._close()

    @property
    def pid(self) -> int:
        """The program's process."""
        return self._process.pid

    def fileno(self) -> int:
        """The descriptor that is ready when the program has written more."""
        return self._master

    @property
    def text(self) -> str:
        """The picture, line by line, without the spaces that end a line."""
        self._read(0.0)
        self._draw()
        return self._emulator.text

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell with its colours and attributes, line by line."""
        self._read(0.0)
        self._draw()
        return self._emulator.cells

    def press(self, *keys: str) -> None:
        """Send keys, each on its own: "<down>", "<c-s>", "n". Raises: UnknownKey."""
        for text in keys:
            for key in encoded(text, self._answers.kitty_flags):
                self._send(key)

    def type(self, text: str) -> None:
        """Send every character of `text` as a key; angle brackets are characters too."""
        for character in text:
            self.press(f"<{character}>" if character in "<>" else character)

    def paste(self, text: str) -> None:
        """Send `text` as a terminal does that pastes it."""
        self._send(_PASTE.format(text.replace("\n", "\r")).encode())

    def wait_for(self, pattern: str, patience_s: float = PATIENCE_S) -> re.Match[str]:
        """Wait until the picture matches (multiline regex). Raises: NotSeen."""
        found: list[re.Match[str]] = []

        def appears(text: str) -> bool:
            found[:] = [match] if (match := re.search(pattern, text, re.MULTILINE)) else []
            return bool(found)

        self.wait_until(appears, f"{pattern!r} on the screen", patience_s)
        return found[0]

    def wait_gone(self, pattern: str, patience_s: float = PATIENCE_S) -> None:
        """Wait until the picture no longer matches. Raises: NotSeen."""
        gone = re.compile(pattern, re.MULTILINE)
        self.wait_until(
            lambda text: not gone.search(text), f"{pattern!r} gone from the screen", patience_s
        )

    def wait_until(
        self, claim: Callable[[str], bool], meaning: str, patience_s: float = PATIENCE_S
    ) -> None:
        """Wait until the claim holds of the picture, looking at every change. Raises: NotSeen."""
        limit = monotonic() + patience_s
        while True:
            if claim(self._emulator.text):
                return
            if self._undrawn:
                self.seen, output = self._undrawn.pop(0)
                self._emulator.feed(output)
                continue
            if self.ended or monotonic() > limit:
                raise NotSeen(self._report(meaning))
            self._read(min(1.0, max(0.0, limit - monotonic())))

    def wait_until_quiet(
        self, silence_s: float = SILENCE_S, patience_s: float = PATIENCE_S
    ) -> None:
        """Wait until the program has written nothing for so long. Raises: NotSeen."""
        limit = monotonic() + patience_s
        while self._read(silence_s):
            if monotonic() > limit:
                raise NotSeen(self._report(f"silence for {silence_s} s"))
        self._draw()

    def listen(self, seconds: float) -> None:
        """Take what the program writes for so long, answering and drawing as always."""
        limit = monotonic() + seconds
        while (left := limit - monotonic()) > 0.0 and not self.ended:
            self._read(left)
        self._draw()

    def wait_for_output(self, patience_s: float = PATIENCE_S) -> None:
        """Wait until the program writes anything more. Raises: NotSeen."""
        limit = monotonic() + patience_s
        before = self.output_bytes
        while self.output_bytes == before:
            if self.ended or monotonic() > limit:
                raise NotSeen(self._report("any output"))
            self._read(min(1.0, max(0.0, limit - monotonic())))

    def wait_for_end(self, patience_s: float = PATIENCE_S) -> int:
        """Wait until the program has ended; its exit code, -N for signal N. Raises: NotSeen."""
        limit = monotonic() + patience_s
        while not self.ended:
            if monotonic() > limit:
                raise NotSeen(self._report("the program's end"))
            self._read(min(1.0, max(0.0, limit - monotonic())))
        self._draw()
        try:
            return self._process.wait(max(0.1, limit - monotonic()))
        except subprocess.TimeoutExpired as error:
            raise NotSeen(self._report("the program's end")) from error

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """The line drops: the terminal is gone and the program is told so."""
        self._close()
        self.ended = True

    def resize(self, columns: int, lines: int) -> None:
        """The window gets another size, and the program is told so."""
        self._read(0.0)
        self._draw()
        self._emulator.resize(columns, lines)
        self._set_size(columns, lines)
        self._send(self._answers.resized(columns, lines))

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _send(self, data: bytes) -> None:
        """Write all of it; what the program writes meanwhile is read, so that neither waits."""
        while data and not self.ended:
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                self._read(0.01)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                self.ended = True

    def _read(self, patience_s: float) -> bool:
        """Read what there is, waiting at most so long for it to come; whether anything came."""
        if self.ended or not self._ready.poll(patience_s * 1000):
            return False
        try:
            output = os.read(self._master, _CHUNK)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            output = b""
        if not output:
            self.ended = True
            return False
        self.last_output = monotonic()
        self.output_bytes += len(output)
        self.output += output
        self._undrawn.append((self.last_output, output))
        for answer in self._answers.to(output, self._cursor):
            self._send(answer)
        return True

    def _cursor(self) -> tuple[int, int]:
        self._draw()
        return self._emulator.cursor

    def _draw(self) -> None:
        for _, output in self._undrawn:
            self._emulator.feed(output)
        self._undrawn.clear()

    def _close(self) -> None:
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _report(self, meaning: str) -> str:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0 if self.ended else 0.0)
        code = self._process.poll()
        state = "is running" if code is None else f"ended with {code}"
        picture = "\n".join(f"|{line}" for line in self._emulator.text.split("\n"))
        return f"did not see {meaning}; the program {state}; the screen:\n{picture}"


def _own_the_terminal() -> None:
    """In the child: the pseudo-terminal is its own, so that a hang-up reaches it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # Whoever started the tests may have chosen to outlive a hang-up; a login does not.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
