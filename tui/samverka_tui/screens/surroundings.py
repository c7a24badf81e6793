"""The first two lines: what this is, how things stand, and the five tabs with their counts; and
the last line while a question stands."""

from __future__ import annotations

from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.model.networks import Network
from samverka_store.moments.zones import zone_info
from samverka_store.words.language import Words
from samverka_tui.commands import key_name
from samverka_tui.screens.host import Host
from samverka_tui.widgets.key_bar import KeyHint
from samverka_tui.widgets.tabs import Tab

TABS = ("today", "networks", "meetings", "proposals", "parked")


def heading_of(host: Host) -> str:
    """What this is: the program and the folder's name."""
    app = host.words.screens.app
    return app if host.is_demo else f"{app} · {host.folder.absolute().name}"


def standing_of(host: Host) -> str:
    """How things stand: being read, practice data, saved when (on Swedish clocks), who is here."""
    words = host.words.screens
    if host.reading is not None:
        return words.reading_part.format(part=int(host.reading * 100))
    if host.is_demo:
        return words.demo
    saved = host.words.saving.not_saving if host.is_unsure else ""
    if host.saved is not None:
        local = host.saved.astimezone(zone_info(DEFAULT_ZONE))
        saved = words.saved_at.format(time=host.words.dates.clock_time(local))
    return " · ".join(part for part in (saved, host.company.standing(host.words)) if part)


def question_keys(words: Words, lands_on: str = "") -> tuple[KeyHint, KeyHint]:
    """The only keys that work while a question stands; `lands_on` is what Enter answers."""
    # No question stands in the first frame.
    from samverka_tui.forms.steps import NO, YES

    forms = words.forms
    done = {NO: forms.prompt_no, YES: forms.prompt_yes}.get(lands_on, forms.prompt_done)
    leave = forms.prompt_leave
    return KeyHint(key_name("enter"), done, ""), KeyHint(key_name("escape"), leave, "")


def tabs_of(host: Host) -> tuple[Tab, ...]:
    """The tabs with their counts: what is due, all networks, coming meetings, open, parked."""
    context = host.context
    counts: dict[str, int | None] = {
        "today": host.due_total,
        "networks": context.repository.count(Network),
        "meetings": host.sums.coming(context.today),
        "proposals": host.sums.open,
        "parked": host.sums.parked,
    }
    if host.reading is not None:
        counts = {"today": counts["today"] or None}
    pages = host.words.pages
    return tuple(
        Tab(id, str(place), pages.of(id).title, counts.get(id))
        for place, id in enumerate(TABS, start=1)
    )
