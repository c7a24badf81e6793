"""One's own texts that gave way to another person's: kept as long as the form is open."""

from __future__ import annotations

from samverka_tui.forms.sheet import Sheet


class SetAside:
    """What the person had written in fields where the other's text was taken."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        # By field: the texts in the order they come back, each with what it was begun with.
        self._texts: dict[str, list[tuple[str, str]]] = {}

    def put(self, name: str) -> None:
        """Keep what was typed in this field; another text is about to take its place."""
        if name in self._sheet.typed:
            kept = self._texts.pop(name, [])
            self._texts[name] = [*kept, (self._sheet.texts[name], self._sheet.before[name])]

    def bring(self, name: str) -> None:
        """Let one's own text stand in the field again; what was typed since is kept in turn."""
        text, was = self._texts[name].pop(0)
        self.put(name)
        if not self._texts[name]:
            del self._texts[name]
        self._sheet.bring_back(name, text, was)

    def field(self, here: str) -> str:
        """The field in hand if its text was set aside, else the last such; "" where none was."""
        return here if here in self._texts else next(reversed(self._texts), "")
