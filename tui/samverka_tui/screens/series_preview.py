"""What would change before a series changes its rhythm: the dates, and a question beneath."""

from __future__ import annotations

from collections.abc import Callable

from samverka_tui.forms.prompts import Asking
from samverka_tui.forms.steps import confirm
from samverka_tui.present.told import Part
from samverka_tui.screens.host import Host
from samverka_tui.screens.read_screen import ReadScreen


class SeriesPreview(ReadScreen):
    """Parts to read; goes away with the answer, which calls `agreed` or `declined`."""

    def __init__(
        self,
        host: Host,
        parts: tuple[Part, ...],
        *,
        agreed: Callable[[], None],
        declined: Callable[[], None],
    ) -> None:
        super().__init__(host)
        self._parts = parts
        self._agreed = agreed
        self._declined = declined

    def parts(self) -> tuple[Part, ...]:
        return self._parts

    @property
    def tab(self) -> str:
        return "meetings"

    def on_mount(self) -> None:
        super().on_mount()
        self.call_after_refresh(self._ask)

    def _ask(self) -> None:
        words = self.host.words
        step = confirm(
            words.rescheduling.ask,
            yes=words.rescheduling.yes,
            yes_key=words.screens.yes_key,
            no=words.screens.leave,
        )
        self.ask((step,), then=lambda values: self._end(self._agreed))

    async def on_asking_dismissed(self, event: Asking.Dismissed) -> None:
        # Once the ground of the page has taken the question away.
        self.call_later(self._end, self._declined)

    def _end(self, then: Callable[[], None]) -> None:
        self.app.pop_screen()
        then()
