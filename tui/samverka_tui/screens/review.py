"""The review of the parking lot: the ideas that are due, one at a time, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.model.proposals import EXTENSIONS_ALLOWED, Proposal
from samverka_store.model.record import Record
from samverka_store.usecases.step_proposal import reviews_due
from samverka_tui.commands import Needs, Place
from samverka_tui.present.review import idea_parts, none_due_lines, outcome_parts, owed_part
from samverka_tui.screens.deeds import parking
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.needs import met_by
from samverka_tui.screens.parts import sections_of
from samverka_tui.screens.review_walk import Walk, live_idea
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Link, Paragraph, Section

_ALL, _AGAIN, _DEBTS = "all", "again", "answers"
_MOST_ALIKE = 5
_READ_S = 0.5


class ReviewScreen(Frame):
    """One parked idea after the other."""

    PLACE: ClassVar[Place] = "review"
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("review")]

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        if self.walk.is_over:
            self.walk.begin(())
        self._catch_up()

    # What is shown ----------------------------------------------------------------------------

    @property
    def walk(self) -> Walk:
        """How far the review has come."""
        return self.host.walk

    @property
    def page_id(self) -> str:
        return "review"

    @property
    def tab(self) -> str:
        return "parked"

    @property
    def idea(self) -> Proposal | None:
        """The idea that is shown."""
        return live_idea(self.host.context.repository, self.walk.here)

    def subjects(self) -> Sequence[Record]:
        idea = self.idea
        return (idea,) if idea is not None else ()

    def needs(self) -> frozenset[Needs]:
        return met_by(self.subjects(), rows=bool(self.walk.here))

    def resting(self) -> str:
        idea = self.idea
        if idea is None:
            return self.host.words.pages.of("review").title
        total = len(self.walk.ids)
        told = self.host.words.review.resting
        return told.format(place=self.walk.place, total=total, ref=idea.ref)

    def body(self) -> Iterable[Widget]:
        yield DetailPane(id="text")

    def on_mount(self) -> None:
        self._show()
        # Among many the titles are read in the background: what is alike is known a little later.
        self.set_timer(_READ_S, self._show)

    def on_screen_resume(self) -> None:
        self._catch_up()
        self._show()
        super().on_screen_resume()

    def records_changed(self) -> None:
        self._catch_up()
        self._show()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self._show()
        self.show_surroundings()

    def _catch_up(self) -> None:
        if self.host.reading is not None:
            return
        context = self.host.context
        due = reviews_due(context.repository, today=context.today)
        self.walk.catch_up(context.repository, due, context.today)

    def _show(self) -> None:
        pane = self.query_one("#text", DetailPane)
        pane.show(f"{self.walk.here}:{len(self.walk.decided)}", tuple(self._sections()))
        # Once it is laid out: what Enter leads to is chosen where there is no idea to decide on.
        self.call_after_refresh(self._choose_link)

    def _choose_link(self) -> None:
        pane = self.query_one("#text", DetailPane)
        if not self.walk.here and pane.link_key is None:
            pane.action_move(1)

    def _sections(self) -> Iterator[Section]:
        words = self.host.words.review
        if self.host.reading is not None:
            yield Section("", (Paragraph(words.reading),))
        elif self.walk.is_over:
            yield from self._summary()
        elif not self.walk.here:
            yield from self._nothing_due()
        elif (idea := self.idea) is None:
            yield Section("", (Paragraph(words.gone),))
        else:
            if idea.state != "parked":
                yield Section("", (Paragraph(self._overtaken(idea)),))
            total, place = len(self.walk.ids), self.walk.place
            context, index = self.host.context, self.host.similar_index()
            similar = index.find(idea.title, limit=_MOST_ALIKE, but=idea.id)
            yield from sections_of(
                idea_parts(idea, context, place=place, total=total, similar=similar)
            )

    def _overtaken(self, idea: Proposal) -> str:
        words = self.host.words
        events = self.host.context.repository.events_of(idea.id)
        author = events[-1].by if events else words.faults.someone_else
        state = words.states.label(idea.noun, idea.state)
        return words.review.overtaken.format(author=author, state=state)

    def _nothing_due(self) -> Iterator[Section]:
        words, parked = self.host.words.review, self._parked()
        rows: list[Paragraph | Link] = [
            Paragraph(line) for line in none_due_lines(parked, self.host.context)
        ]
        if parked:
            one, many = words.all_parked
            rows.append(Link(one if len(parked) == 1 else many.format(count=len(parked)), _ALL))
        yield Section(words.none_due, tuple(rows))

    def _summary(self) -> Iterator[Section]:
        words, context, walk = self.host.words.review, self.host.context, self.walk
        yield Section(words.over, self._again())
        decided = self._ideas(walk.decided)
        parts = outcome_parts(
            decided, self._ideas(walk.skipped), self._ideas(walk.elsewhere), context
        )
        yield from sections_of((owed_part(decided, context),))
        yield Section("", (Link(words.all_debts, _DEBTS),))
        yield from sections_of(parts)

    def _again(self) -> tuple[Link, ...]:
        count = len(self.walk.skipped)
        one, many = self.host.words.review.again
        return (Link(one if count == 1 else many.format(count=count), _AGAIN),) if count else ()

    def _ideas(self, ids: Iterable[int]) -> list[Proposal]:
        found = (live_idea(self.host.context.repository, id) for id in ids)
        return [idea for idea in found if idea is not None]

    def _parked(self) -> list[Proposal]:
        """All parked ideas, by the day when they are reviewed."""
        repository = self.host.context.repository
        ids = [id for id, doc in repository.documents(Proposal) if doc.get("state") == "parked"]
        parked = (repository.get(Proposal, id) for id in ids)
        return sorted(parked, key=lambda one: (one.review or date.max, one.ref))

    # What is done -----------------------------------------------------------------------------

    def revive(self) -> None:
        """Take the idea up again, and go on."""
        if (idea := self.idea) is not None:
            kept = parking.revive(self, idea)
            if kept is not None:
                self._decided(kept)

    def extend(self) -> None:
        """Let it rest longer, and go on; one that has rested twice is not asked about."""
        idea = self.idea
        if idea is not None and idea.extensions >= EXTENSIONS_ALLOWED:
            self.say("info", self.host.words.review.third)
        elif idea is not None:
            parking.extend(self, idea, then=self._decided)

    def retire(self) -> None:
        """Take it off the lot, and go on."""
        if (idea := self.idea) is not None:
            parking.retire(self, idea, then=self._decided)

    def skip(self) -> None:
        """Leave it as it is, and go on."""
        self.clear_notice()
        self.walk.skip()
        self._turn()

    def go_back(self) -> None:
        """To the one that was skipped last."""
        self.clear_notice()
        if self.walk.go_back():
            self._turn()

    def go_through_all(self) -> None:
        """Walk through everything that is parked, due or not."""
        if self.host.reading is not None:
            return
        if self.walk.here:
            self.walk.widen(self._parked())
        else:
            self.walk.begin(self._parked(), is_of_all=True)
        self._turn()

    def _decided(self, kept: Proposal) -> None:
        self.walk.decide(kept)
        self._turn()

    def _turn(self) -> None:
        self._show()
        self.show_surroundings()

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        from samverka_tui.screens.detail_screen import DetailScreen

        event.stop()
        if event.key == _ALL:
            self.go_through_all()
        elif event.key == _DEBTS:
            self.do(_DEBTS)
        elif event.key == _AGAIN:
            self.walk.take_skipped()
            self._turn()
        else:
            self.app.push_screen(DetailScreen(self.host, int(event.key)))
