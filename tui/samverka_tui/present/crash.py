"""A fault of the program told so that it can be mended, without a word of what records hold. Pure.

Local variables and the messages of exceptions are left out: both are full of names and texts, and
what stands on a screen at such a moment is photographed and sent around.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

from samverka_store.words.language import Words


def crash_text(error: BaseException, words: Words, drafts: Path | None) -> str:
    """Where it went wrong, and then what happened and what is not lost, since the end is seen.

    `drafts` is the folder that they lie in, None where nothing typed is waiting to be saved.
    """
    told = [*where(error), "", words.crash.stopped]
    if drafts is not None:
        told.append(words.crash.draft.format(folder=drafts))
    return "\n".join([*told, words.crash.report])


def where(error: BaseException) -> Iterator[str]:
    """The traceback of an exception and of those that led to it, by places and kinds alone."""
    led_by = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if led_by is not None:
        yield from where(led_by)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
        yield f"    {frame.line}"
    yield type(error).__qualname__
