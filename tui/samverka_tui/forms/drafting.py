"""One form's draft: put into its sheet, kept at each letter, dropped, brought back, exchanged for
another that waits. No widget."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from samverka_store.disk.drafts import Draft
from samverka_store.entry.context import Context
from samverka_store.moments.zones import HOME_ZONE, zone_info
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.drafts import Drafts, form_key
from samverka_tui.forms.sheet import Sheet
from samverka_tui.widgets.status_row import Choice, Notice


class Drafting:
    """What is typed in one form and not yet saved; without `drafts` nothing outlives the form."""

    def __init__(self, sheet: Sheet, drafts: Drafts | None, start: Mapping[str, str]) -> None:
        """`start`: the texts that the form was opened with."""
        base = sheet.base
        hangs_on = {spec.name for spec in sheet.specs if spec.kind in ("link", "when")}
        self._start = {n: t for n, t in start.items() if n in hangs_on and t and not base}
        self._given = {n: id for n, id in sheet.given.items() if isinstance(id, int)}
        self._key = form_key(sheet.kind.noun, base.id if base else 0, self._given, self._start)
        self._sheet = sheet
        self._drafts = drafts
        self._dropped: dict[str, str] = {}
        self._from = ""

    def bring(self) -> set[str]:
        """Put the draft's texts into the sheet; the names of their fields."""
        draft = self._drafts.open(self._key) if self._drafts is not None else None
        return self._put(draft.start, draft.texts, draft.before) if draft else set()

    def _put(
        self, start: Mapping[str, str], texts: Mapping[str, str], before: Mapping[str, str]
    ) -> set[str]:
        begun = {n: text for n, text in start.items() if text != self._sheet.texts.get(n, text)}
        wanted = {**(begun if self._sheet.base is None else {}), **texts}
        known = wanted.keys() & self._sheet.texts.keys()
        for name in known:
            self._sheet.bring_back(name, wanted[name], before.get(name))
        return known

    def keep(self) -> None:
        """Remember what is typed now."""
        if self._drafts is None:
            return
        typed = self._sheet.typed
        if typed:
            before = self._sheet.before
            self._drafts.keep(self._key, typed, before, start=self._start, given=self._given)
        else:
            self._drafts.forget(self._key)

    @property
    def is_kept(self) -> bool:
        """Whether something typed here stands for another time."""
        return self._drafts is not None and self._drafts.find(self._key) is not None

    def forget(self) -> None:
        """It is saved."""
        if self._drafts is not None:
            self._drafts.forget(self._key)

    def swap(self) -> None:
        """Drop what is typed; once more brings it back."""
        typed = self._sheet.typed
        self._sheet.reset()
        if not typed:
            self._put({}, self._dropped, {})
        self._dropped = typed
        self.keep()

    @property
    def waiting(self) -> int:
        """How many other drafts could stand here."""
        return len(self._drafts.waiting(self._key)) if self._drafts is not None else 0

    def turn(self) -> set[str] | None:
        """Let the next draft that waits stand here, and the present one wait.

        The names of its fields; None when someone else took it in first, or none waits.
        """
        name = self._drafts.after(self._key) if self._drafts is not None else ""
        draft = self._drafts.take(name, self._key) if self._drafts is not None and name else None
        if self._drafts is None or draft is None:
            return None
        self._sheet.reset()
        self._dropped = {}
        self._from = draft.by if draft.by != self._drafts.by else ""
        return self._put(draft.start, draft.texts, draft.before)

    # What is said -----------------------------------------------------------------------------

    def notice(self) -> Notice | None:
        """What the status row says: that a draft stands here, was dropped, or waits."""
        if self._drafts is None:
            return None
        words = self._sheet.context.words.drafts
        waiting = self._drafts.waiting(self._key)
        draft = self._drafts.find(self._key)
        choices = []
        if self._dropped:
            text = words.dropped
            choices.append(_choice("form_draft", words.bring_back))
        elif draft is not None:
            text = self._standing(draft)
            choices.append(_choice("form_draft", words.drop))
        elif waiting:
            return self._begun(waiting)
        else:
            return None
        if waiting:
            choices.append(_choice("form_next", words.next.format(count=len(waiting))))
        return Notice("info", text, tuple(choices))

    def _standing(self, draft: Draft) -> str:
        words, time = self._sheet.context.words.drafts, told_time(draft.at, self._sheet.context)
        if self._from:
            return words.of.format(by=self._from, time=time)
        return words.own.format(time=time)

    def _begun(self, waiting: list[str]) -> Notice:
        """Nothing of one's own stands here; the newest of what could be taken in."""
        context = self._sheet.context
        words, drafts = context.words.drafts, self._drafts
        found = {**drafts.others, **drafts.own} if drafts is not None else {}
        draft = found[waiting[0]]
        time = told_time(draft.at, context)
        if drafts is not None and draft.by == drafts.by:
            text = words.own.format(time=time)
        else:
            text = words.begun_by.format(by=draft.by, time=time)
        return Notice("info", text, (_choice("form_next", words.take_in),))

    def overtaken(self) -> str:
        """What is said when someone has changed what this draft is about to change."""
        words = self._sheet.context.words
        draft = self._drafts.find(self._key) if self._drafts is not None else None
        if draft is None:
            return words.forms.conflict
        return words.drafts.changed_since.format(time=told_time(draft.at, self._sheet.context))


def _choice(id: str, label: str) -> Choice:
    return Choice(key_name(BY_ID[id].keys[0]), label, id)


def told_time(at: datetime, context: Context) -> str:
    """When it was, on Swedish clocks: the time; yesterday's so; with the day when it was before."""
    local, dates = at.astimezone(zone_info(HOME_ZONE)), context.words.dates
    if local.date() == context.today:
        return dates.clock_time(local)
    if (context.today - local.date()).days == 1:
        day_and_time = context.words.drafts.day_and_time
        return day_and_time.format(day=dates.yesterday, time=dates.clock_time(local))
    return dates.stamp(local, context.today)
