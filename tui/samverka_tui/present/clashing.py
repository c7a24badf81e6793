"""What a meeting's day clashes with, in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.clashes import Clash
from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_tui.present.labels import label_of, meeting_title

_MOST = 2


def clash_text(clash: Clash, context: Context) -> str:
    """One clash as a sentence."""
    return _said(clash, clash.kind, context)


def clash_title(clash: Clash, context: Context) -> str:
    """What the other meeting is about; empty where it is none."""
    if not clash.id:
        return ""
    return meeting_title(builtins(context.repository.get(Meeting, clash.id)), context)


def clash_warning(
    found: Sequence[Clash], context: Context, *, with_days: bool, is_timed: bool
) -> str:
    """Several in few words: "Obs: 6 juni Sveriges nationaldag; 3 till". Empty for none.

    `with_days` tells each day; without times (`is_timed`) nothing is said to be at the same time.
    """
    words = context.words
    told = []
    for clash in found[:_MOST]:
        kind = clash.kind
        if clash.id and not is_timed and kind != "day":
            kind = "meeting" if with_days else "untimed"
        text = _said(clash, f"brief_{kind}", context)
        day = words.dates.short(clash.day, context.today)
        told.append(words.clashes.on_day.format(day=day, clash=text) if with_days else text)
    if len(found) > _MOST:
        told.append(words.clashes.more.format(count=len(found) - _MOST))
    return words.clashes.warning.format(clashes="; ".join(told)) if told else ""


def _said(clash: Clash, pattern: str, context: Context) -> str:
    told = context.words.clashes
    return str(getattr(told, pattern)).format(
        day=context.words.dates.plain(clash.day),
        holiday=getattr(told.holidays, clash.code) if clash.code else "",
        ref=clash.ref,
        title=clash_title(clash, context),
        network=_network(clash, context),
    )


def _network(clash: Clash, context: Context) -> str:
    return label_of(context.repository.get(Meeting, clash.id).network, context) if clash.id else ""
