"""Who changed what in one record, the latest change first."""

from __future__ import annotations

from samverka_store.errors import NotFound
from samverka_tui.present.facts import headline
from samverka_tui.present.history import event_parts, event_time
from samverka_tui.present.told import Part, Told
from samverka_tui.screens.host import Host
from samverka_tui.screens.read_screen import ReadScreen


class HistoryScreen(ReadScreen):
    """The events of one record."""

    def __init__(self, host: Host, id: int) -> None:
        super().__init__(host)
        self.record_id = id

    def parts(self) -> tuple[Part, ...]:
        context = self.host.context
        try:
            label = headline(context.repository.record(self.record_id), context)
        except NotFound:
            return (Part("", (Told("", context.words.screens.gone),)),)
        events = reversed(context.repository.events_of(self.record_id))
        title = context.words.screens.history_title.format(label=label)
        return (
            Part(title, ()),
            *(
                Part(
                    f"{event_time(event, context)} {event.by}",
                    tuple(Told("", line) for line in event_parts(event, context)),
                )
                for event in events
            ),
        )
