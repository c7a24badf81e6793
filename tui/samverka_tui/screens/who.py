"""Who has the workspace open: since when, and what they are editing."""

from __future__ import annotations

from samverka_tui.present.told import Part, Told
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.read_screen import ReadScreen
from samverka_tui.widgets.detail_pane import DetailPane


class WhoScreen(ReadScreen):
    """Everyone who is here, oneself first."""

    @property
    def page_id(self) -> str:
        return "who"

    def parts(self) -> tuple[Part, ...]:
        from samverka_tui.present.company import parts

        company, context = self.host.company, self.host.context
        words = context.words.company
        here = parts(company.own, company.others, context)
        last = ""
        if company.is_practice:
            last = words.practice
        elif not company.others:
            last = words.nobody
        end = (Part("", (Told("", last),)),) if last else ()
        return (Part(words.title, ()), *here, *end)

    def company_changed(self) -> None:
        if self.is_mounted:
            self._show()
        super().company_changed()

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))
