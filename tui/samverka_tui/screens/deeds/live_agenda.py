"""What is done to a meeting's agenda on its own page: prepared, added to, ordered, corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.lists import write_themes
from samverka_store.model.meetings import Meeting
from samverka_store.repository import Repository
from samverka_store.usecases import note_meeting
from samverka_store.usecases.prepare_meeting import prepare_agenda, suggested_themes
from samverka_tui.forms.live_asks import (
    TEXT,
    item_step,
    line_step,
    read_item,
    read_theme,
    theme_step,
)
from samverka_tui.forms.steps import numbered
from samverka_tui.present.live import LiveRow
from samverka_tui.screens.deeds.documenting import count
from samverka_tui.screens.deeds.live import about_item
from samverka_tui.screens.deeds.records import edit
from samverka_tui.screens.deeds.taking_up import at_meeting, suggestion_choices
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.live_screen import LiveScreen

_THEMES = "themes"


def _prepare(frame: Frame) -> None:
    meeting = frame.subjects()[0]
    if not isinstance(meeting, Meeting):
        return
    words = frame.host.words
    titles = words.choices.labels("agenda", "kind")
    kept = frame.host.perform(lambda repository: prepare_agenda(repository, meeting, titles))
    if kept is not None:
        count = words.nouns.agenda_item.count(len(kept.agenda))
        frame.say_done(words.live.prepared.format(count=count))


def _add_item(frame: Frame) -> None:
    if not isinstance(frame, LiveScreen):
        return
    page, spot, words = frame, frame.spot, frame.host.words

    def act(values: dict[str, str]) -> None:
        item = read_item(values[TEXT], page.host.context)
        kept = page.host.change(
            lambda repository: note_meeting.add_item(
                repository, page.meeting_id, item.title, after=spot, proposal=item.proposal
            )
        )
        alike = note_meeting.spots_of(kept.agenda)
        same = [one for one in alike if (one.title, one.proposal) == (item.title, item.proposal)]
        page.stand_on_row(spot=same[-1], part="item", line=item.title, record=item.proposal or 0)
        page.say_done(words.live.item_added.format(item=item.title))

    step = item_step(page.host.context, words.live.item_title)
    page.ask((step,), act, key=page.draft_key("live_item"))


def _shift(frame: Frame, step: int) -> None:
    spot = frame.spot if isinstance(frame, LiveScreen) else None
    if not isinstance(frame, LiveScreen) or spot is None:
        frame.say("info", frame.host.words.live.nothing_here)
        return
    frame.host.perform(
        lambda repository: note_meeting.shift_item(repository, frame.meeting_id, spot, step)
    )


def _add_theme(frame: Frame) -> None:
    """Add a theme: one of those that were suggested, or one of one's own."""
    meeting = frame.subjects()[0]
    if not isinstance(frame, LiveScreen) or not isinstance(meeting, Meeting):
        return
    page, words = frame, frame.host.words.live
    suggested = suggested_themes(page.host.context.repository, meeting) if meeting.is_open else []
    if not suggested:
        _write_theme(page)
        return
    by_id = {str(one.id): one for one in suggested}

    def chosen(values: dict[str, str]) -> None:
        if values[_THEMES] in by_id:
            at_meeting(page, by_id[values[_THEMES]], meeting)
        else:
            _write_theme(page)

    choices = suggestion_choices(suggested, words.own_theme)
    page.ask((numbered(_THEMES, words.which_theme, choices),), then=chosen)


def _write_theme(page: LiveScreen) -> None:
    def act(values: dict[str, str]) -> None:
        themes = read_theme(values[_THEMES], page.host.context)
        page.host.change(
            lambda repository: note_meeting.add_themes(repository, page.meeting_id, themes)
        )
        _tell_saved(page, themes[-1].title)

    page.ask((theme_step(page.host.context),), act, key=page.draft_key("live_theme"))


def _tell_saved(page: LiveScreen, what: str) -> None:
    meeting = page.meeting
    ref = meeting.ref if meeting else ""
    page.say_done(page.host.words.screens.done_changed.format(ref=ref, label=what))


# Correcting ------------------------------------------------------------------------------------


def _edit(frame: Frame) -> None:
    """Correct what the cursor is on: a line, an item, a theme, the numbers; else in the form."""
    row = frame.row if isinstance(frame, LiveScreen) else None
    if not isinstance(frame, LiveScreen) or row is None:
        return
    repository = frame.host.context.repository
    if row.part == "record":
        edit(frame, repository.record(row.record))
    elif row.part in _CORRECTED:
        _CORRECTED[row.part](frame, row)
    else:
        for meeting in frame.subjects():
            edit(frame, meeting)


def _correct_line(page: LiveScreen, row: LiveRow) -> None:
    spot, part, line = row.spot, row.part, row.line

    def act(values: dict[str, str]) -> None:
        text = clean_line(values[TEXT])
        page.host.change(
            lambda repository: note_meeting.correct(
                repository, page.meeting_id, spot, line, text, part=part
            )
        )
        page.stand_on_row(spot=spot, part=part, line=text)
        _tell_saved(page, text)

    label = about_item(page, "live_edit", spot)
    step = line_step(page.host.context, label, text=line, limit=0)
    page.ask((step,), act, key=page.draft_key("live_edit", row=row))


def _correct_item(page: LiveScreen, row: LiveRow) -> None:
    spot = row.spot
    if spot is None:
        return

    def act(values: dict[str, str]) -> None:
        text = clean_line(values[TEXT])
        page.host.change(
            lambda repository: note_meeting.rename_item(repository, page.meeting_id, spot, text)
        )
        renamed = msgspec.structs.replace(spot, title=text)
        page.stand_on_row(spot=renamed, part="item", line=text, record=row.record)
        _tell_saved(page, text)

    step = line_step(page.host.context, about_item(page, "live_edit", spot), text=row.line)
    page.ask((step,), act, key=page.draft_key("live_edit", row=row))


def _correct_theme(page: LiveScreen, row: LiveRow) -> None:
    meeting = page.meeting
    if meeting is None or not 0 <= row.theme < len(meeting.themes):
        return
    theme = meeting.themes[row.theme]
    text = write_themes((theme,), page.host.context)

    def act(values: dict[str, str]) -> None:
        themes = list(read_theme(values[_THEMES], page.host.context))
        # A suggestion that is called something else is the same suggestion.
        linked = [msgspec.structs.replace(themes[0], proposal=theme.proposal), *themes[1:]]
        page.host.change(
            lambda repository: note_meeting.change_theme(repository, page.meeting_id, theme, linked)
        )
        _tell_saved(page, themes[0].title)

    step = theme_step(page.host.context, text)
    page.ask((step,), act, key=page.draft_key("live_edit", row=row))


def _count(frame: Frame) -> None:
    """Write down how many came."""
    page, meeting = frame, frame.subjects()[0]
    if not isinstance(page, LiveScreen) or not isinstance(meeting, Meeting):
        return

    def then() -> None:
        page.stand_on_row(spot=None, part="count")
        _tell_saved(page, page.host.words.live.attendance)

    count(page, meeting, then)


# Taking away -----------------------------------------------------------------------------------


def _strike(frame: Frame) -> None:
    """Take away the line, the item or the theme under the cursor; u brings it back."""
    row, meeting = frame.row if isinstance(frame, LiveScreen) else None, frame.subjects()[0]
    if not isinstance(frame, LiveScreen) or not isinstance(meeting, Meeting) or row is None:
        return
    words = frame.host.words.live
    if row.part == "record":
        ref = frame.host.context.repository.record(row.record).ref
        frame.say("info", words.open_to_remove.format(ref=ref))
        return
    use_case = _struck(row, meeting)
    if use_case is None:
        frame.say("info", words.nothing_here)
    elif frame.host.perform(use_case) is not None:
        frame.say_done(words.struck.format(what=row.text))


def _struck(row: LiveRow, meeting: Meeting) -> Callable[[Repository], Meeting] | None:
    """What takes this row away; None where there is nothing to take."""
    id, spot = meeting.id, row.spot
    if row.part in ("note", "decision", "notes"):
        return lambda repository: note_meeting.correct(
            repository, id, spot, row.line, "", part=row.part
        )
    if row.part == "theme" and row.theme < len(meeting.themes):
        theme = meeting.themes[row.theme]
        return lambda repository: note_meeting.strike_theme(repository, id, theme)
    place = note_meeting.place_of(meeting.agenda, spot) if spot and row.part == "item" else None
    if spot is not None and place is not None:
        item = meeting.agenda[place]
        return lambda repository: note_meeting.strike_item(repository, id, spot, item)
    return None


_CORRECTED: Mapping[str, Callable[[LiveScreen, LiveRow], None]] = {
    "item": _correct_item,
    "note": _correct_line,
    "decision": _correct_line,
    "notes": _correct_line,
    "theme": _correct_theme,
    "count": lambda page, row: _count(page),
}

DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "live_prepare": _prepare,
    "live_item": _add_item,
    "live_up": lambda frame: _shift(frame, -1),
    "live_down": lambda frame: _shift(frame, 1),
    "live_theme": _add_theme,
    "live_edit": _edit,
    "live_strike": _strike,
    "live_count": _count,
}
