"""Forms are opened here: with the drafts, the way to save, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_tui.screens.frame import Frame


def open_form(
    frame: Frame,
    kind: type[Record],
    *,
    base: Record | None = None,
    given: Mapping[str, Any] | None = None,
    texts: Mapping[str, str] | None = None,
    save: Callable[[Record, Record | None], Record],
    then: Callable[[Frame, Record], None],
) -> None:
    """Open the form of a noun; `then(frame, record)` is called when it was saved."""
    # Fields and suggestions are not needed on the first frame.
    from samverka_tui.forms.record_form import RecordForm
    from samverka_tui.screens.deeds.creating import creator
    from samverka_tui.screens.deeds.likening import likening_of

    host = frame.host
    host.look_for_drafts()

    def closed(record: Record | None) -> None:
        frame.show_surroundings()
        if record is not None:
            then(frame, record)
        elif form.leaves_draft:
            frame.say("info", host.words.drafts.left)

    form = RecordForm(
        kind,
        context=host.context,
        base=base,
        given=given,
        texts=texts,
        save=save,
        drafts=host.drafts,
        create=creator(host),
        reopen=host.read_anew,
        likening=likening_of(frame, base) if kind is Proposal else None,
    )
    frame.app.push_screen(form, closed)
