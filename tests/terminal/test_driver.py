"""The driver itself: what a program sees of the person, and what the person sees of the program."""

import os
import signal
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.surroundings import environment
from tests.terminal.driver import NotSeen, Terminal
from tests.terminal.keys import UnknownKey

PARROT = Path(__file__).with_name("parrot.py")
KITTY = r"\x1b[>25u"


def parrot(question: str = "", *, modern: bool = True) -> Terminal:
    return Terminal([sys.executable, str(PARROT), question], modern=modern)


def python(program: str) -> Terminal:
    return Terminal([sys.executable, "-c", program])


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ("n", b"n"),
        ("å", "å".encode()),
        ("<down>", b"\x1b[B"),
        ("<esc>", b"\x1b"),
        ("<enter>", b"\r"),
        ("<s-tab>", b"\x1b[Z"),
        ("<c-s>", b"\x13"),
        ("<c-right>", b"\x1b[1;5C"),
        ("<a-x>", b"\x1bx"),
        ("<f1>", b"\x1bOP"),
        ("<f10>", b"\x1b[21~"),
        ("<pgdn>", b"\x1b[6~"),
        ("<space>", b" "),
    ],
)
def test_keys_are_sent_as_an_old_terminal_sends_them(keys: str, sent: bytes) -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
        terminal.press(keys)
        assert terminal.wait_for(r"^got (b.+)")[1] == repr(sent)


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ("n", b"\x1b[110;;110u"),
        ("N", b"\x1b[110;2;78u"),
        ("å", b"\x1b[229;;229u"),
        ("<down>", b"\x1b[B"),
        ("<esc>", b"\x1b[27u"),
        ("<s-tab>", b"\x1b[9;2u"),
        ("<c-s>", b"\x1b[115;5u"),
        ("<space>", b"\x1b[32;;32u"),
    ],
)
def test_a_program_that_asks_for_the_new_encoding_gets_it(keys: str, sent: bytes) -> None:
    with parrot(KITTY) as terminal:
        terminal.wait_for("^ready")
        terminal.press(keys)
        assert terminal.wait_for(r"^got (b.+)")[1] == repr(sent)


def test_an_old_terminal_does_not_know_the_new_encoding() -> None:
    with parrot(KITTY, modern=False) as terminal:
        terminal.wait_for("^ready")
        terminal.press("<esc>")
        assert terminal.wait_for(r"^got (b.+)")[1] == repr(b"\x1b")


def test_a_name_that_is_no_key_is_refused() -> None:
    with parrot() as terminal, pytest.raises(UnknownKey):
        terminal.press("<dwon>")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (r"\x1b[c", b"\x1b[?62;22c"),
        (r"\x1b[6n", b"\x1b[3;1R"),
        (r"\x1b[?2026$p", b"\x1b[?2026;2$y"),
        (r"\x1b[?2048$p", b"\x1b[?2048;2$y"),
        (r"\x1b[?9999$p", b"\x1b[?9999;0$y"),
        (r"\x1b[?2048h", b"\x1b[48;24;80;384;640t"),
        (r"\x1b]11;?\x07", b"\x1b]11;rgb:0000/0000/0000\x07"),
        (r"\x1b[?u", b"\x1b[?0u"),
    ],
)
def test_a_modern_terminal_answers(question: str, answer: bytes) -> None:
    with parrot(question) as terminal:
        assert terminal.wait_for(r"^got (b.+)")[1] == repr(answer)


def test_an_old_terminal_knows_no_synchronised_output() -> None:
    with parrot(r"\x1b[?2026$p", modern=False) as terminal:
        assert terminal.wait_for(r"^got (b.+)")[1] == repr(b"\x1b[?2026;0$y")


def test_the_picture_is_what_a_terminal_would_show() -> None:
    painted = (
        r"\x1b[?1049h\x1b[2J\x1b[3;5Hmitt\x1b[1;1H\x1b[38;2;1;2;3mf\x1b[0mö\x1b[>1u\x1b[<u"
        r"\x1b]0;title\x07\x1bP+q544e\x1b\\\x1b[24;1Hlast\x1b[S"
    )
    program = f"print('{painted}', end='', flush=True); input()"
    with python(program) as terminal:
        terminal.wait_for("^last")
        assert terminal.text.split("\n")[1] == "    mitt"
        assert terminal.text.split("\n")[22] == "last"
        assert "title" not in terminal.text


def test_a_sequence_cut_in_two_is_drawn_whole() -> None:
    program = (
        "import os, tty; tty.setraw(0); os.write(1, b'\\x1b[3;'); os.write(1, b'1Hhere\\xc3');"
        "os.read(0, 1); os.write(1, b'\\xa5 and there'); os.read(0, 1)"
    )
    with python(program) as terminal:
        terminal.wait_for("^here")
        terminal.press("n")
        terminal.wait_for("hereå and there")


def test_text_is_typed_letter_by_letter_and_pasted_in_one() -> None:
    with parrot(r"\x1b[?2004h") as terminal:
        terminal.wait_for("^ready")
        terminal.type("<")
        terminal.wait_for("^got b'<'")
        terminal.paste("två\nrader")
        terminal.wait_for(r"got b'\\x1b\[200~tv\\xc3\\xa5\\rrader\\x1b\[201~'")


def test_bytes_and_moments_are_counted() -> None:
    with python("print('x' * 10, end='', flush=True); input()") as terminal:
        terminal.wait_for("x{10}")
        assert terminal.output_bytes == 10
        assert terminal.started < terminal.seen <= terminal.last_output <= monotonic()


def test_a_program_that_writes_much_and_is_told_much_does_not_lock_up() -> None:
    program = (
        "import os, sys, tty; tty.setraw(0); os.write(1, b'go');"
        "n = 0\nwhile n < 200000: n += len(os.read(0, 65536)); os.write(1, b'.' * 2000)\n"
        "os.write(1, b'\\x1b[2J\\x1b[Hdone')"
    )
    with python(program) as terminal:
        terminal.wait_for("go")
        terminal.type("a" * 200000)
        terminal.wait_for("^done")
        assert terminal.wait_for_end() == 0


def test_the_program_hears_of_a_new_size() -> None:
    with parrot() as terminal:
        terminal.wait_for("^size 80x24")
        terminal.resize(120, 40)
        terminal.wait_for("^size 120x40")
        assert terminal.text.count("\n") == 39


def test_the_exit_code_is_the_programs() -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
        terminal.press("q")
        assert terminal.wait_for_end() == 3


def test_a_signal_reaches_the_program() -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == -signal.SIGTERM


def test_a_dropped_line_hangs_the_program_up() -> None:
    # The parrot would also hear that there is nothing left to read, sometimes first.
    with python("import signal; print('ready', flush=True); signal.pause()") as terminal:
        terminal.wait_for("^ready")
        terminal.hang_up()
        assert terminal.wait_for_end() == -signal.SIGHUP


def test_leaving_ends_the_program() -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
    with pytest.raises(ProcessLookupError):
        os.kill(terminal.pid, 0)


def test_what_does_not_come_is_told_with_the_screen() -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
        with pytest.raises(NotSeen, match=r"(?s)'tomorrow' on the screen.*is running.*\|ready"):
            terminal.wait_for("tomorrow", patience_s=0.2)


def test_a_program_that_ends_is_not_waited_for() -> None:
    with python("print('bye')") as terminal, pytest.raises(NotSeen, match="ended with 0"):
        terminal.wait_for("tomorrow")


def test_silence_is_heard() -> None:
    with parrot() as terminal:
        terminal.wait_for("^ready")
        terminal.press("n")
        terminal.wait_until_quiet()
        assert "got b'n'" in terminal.text


def test_a_program_finds_surroundings_of_its_own(tmp_path: Path) -> None:
    found = environment(tmp_path)
    assert {found["HOME"], found["XDG_STATE_HOME"]} == {
        str(tmp_path),
        str(tmp_path / ".local" / "state"),
    }
    assert "SAMVERKA_DATA" not in found
    assert (found["LANG"], found["TERM"]) == ("sv_SE.UTF-8", "xterm-256color")
