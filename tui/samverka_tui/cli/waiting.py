"""What a command tells on stderr while someone else is saving."""

from __future__ import annotations

from samverka_store.disk.holder import Holder, Waiting
from samverka_store.words.language import Words
from samverka_tui.cli.printing import tell

_TELL_AFTER_SECONDS = 1.0


def telling(words: Words) -> Waiting:
    """Whoever is told of a wait: says once, after a second, who is waited for."""
    is_told = False

    def waiting(holder: Holder | None, seconds: float) -> bool:
        nonlocal is_told
        if holder is not None and seconds >= _TELL_AFTER_SECONDS and not is_told:
            from samverka_store.words.say import say_waiting

            is_told = True
            tell(say_waiting(holder.by, holder.pid, holder.host, words))
        return True

    return waiting
