"""A series changes its rhythm from a day on: asked, shown with all that follows, then done."""

from __future__ import annotations

from samverka_store.errors import InvalidRecord
from samverka_store.model.series import Series
from samverka_store.usecases.reschedule_series import Rescheduling, change_from, rescheduling
from samverka_tui.forms.series_asks import read_rhythm, rhythm_steps
from samverka_tui.present.rescheduling import rescheduling_parts
from samverka_tui.screens.deeds.decided import Decided
from samverka_tui.screens.frame import Frame


def change_rhythm(frame: Frame, series: Series) -> None:
    """Ask from when and how the series goes on; show what that means before it is done."""
    context, decided = frame.host.context, Decided(frame.host, series)
    key = f"move:{series.ref}"

    def plan(values: dict[str, str]) -> Rescheduling:
        after, since = read_rhythm(values, decided.record, context)
        faults = after.faults()
        if faults:
            raise InvalidRecord(Series.noun, faults)
        return rescheduling(context.repository, decided.record, after, since=since)

    def show(values: dict[str, str]) -> None:
        from samverka_tui.screens.series_preview import SeriesPreview

        _, since = read_rhythm(values, decided.record, context)
        day = context.words.dates.full(since)
        title = context.words.rescheduling.title.format(series=series.name, day=day)
        parts = rescheduling_parts(title, plan(values), context)

        def declined() -> None:
            # Whoever looks and thinks again has the answers still.
            frame.host.drafts.keep(key, values)

        page = SeriesPreview(frame.host, parts, agreed=lambda: do(values), declined=declined)
        frame.app.push_screen(page)

    def do(values: dict[str, str]) -> None:
        after, since = read_rhythm(values, decided.record, context)
        done = decided.perform(
            lambda repository, seen: change_from(repository, seen, after, since=since)
        )
        if done is not None:
            frame.say_done(told_of(frame, *done))

    frame.ask(rhythm_steps(context, series), plan, key=key, then=show)


def told_of(frame: Frame, series: Series, plan: Rescheduling) -> str:
    """What was done to the meetings, in a sentence."""
    words = frame.host.words
    count = words.nouns.meeting.count
    return words.rescheduling.done.format(
        ref=series.ref, added=count(len(plan.added)), removed=count(len(plan.removed))
    )
