"""One form's draft: put into its sheet, kept at each letter, dropped, brought back. No widget."""

from __future__ import annotations

from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.sheet import Sheet
from samverka_tui.widgets.status_row import Choice, Notice

_KEY, _ACTION = "F4", "form_draft"


class Drafting:
    """What is typed in one form and not yet saved; without `drafts` nothing outlives the form."""

    def __init__(self, sheet: Sheet, drafts: Drafts | None, key: str) -> None:
        self._sheet = sheet
        self._drafts = drafts
        self._key = key
        self._dropped: dict[str, str] = {}

    def bring(self) -> set[str]:
        """Put the draft's texts into the sheet; the names of their fields."""
        draft = self._drafts.find(self._key) if self._drafts is not None else None
        texts = draft.texts if draft else {}
        return {name for name in texts if self._put(name, texts[name])}

    def _put(self, name: str, text: str) -> bool:
        known = name in self._sheet.texts
        if known:
            self._sheet.write(name, text)
        return known

    def keep(self) -> None:
        """Remember what is typed now."""
        if self._drafts is None:
            return
        if self._sheet.typed:
            self._drafts.keep(self._key, self._sheet.typed)
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
        for name, text in ({} if typed else self._dropped).items():
            self._put(name, text)
        self._dropped = typed
        self.keep()

    def notice(self) -> Notice | None:
        """What the status row says: that a draft stands here, or that one was dropped."""
        words = self._sheet.context.words
        if self._dropped:
            choice = Choice(_KEY, words.forms.bring_back_draft, _ACTION)
            return Notice("info", words.forms.draft_dropped, (choice,))
        draft = self._drafts.find(self._key) if self._drafts is not None else None
        if draft is None:
            return None
        text = words.forms.draft_from.format(time=words.dates.clock_time(draft.at))
        return Notice("info", text, (Choice(_KEY, words.commands.form_draft.label, _ACTION),))
