"""The ground of every page: first line, tabs, a body, the status row with its questions, the keys.

A page says what is selected and how an action is done; keys, footer and palette come from the
registry. Nothing here knows the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import AwaitMount, Widget

from samverka_store.errors import SamverkaError
from samverka_store.model.record import Record
from samverka_tui.commands import BY_ID, Command, Needs, Place, footer_of, key_name, shown_in
from samverka_tui.screens.file_notice import alert_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.needs import met_by
from samverka_tui.screens.surroundings import heading_of, question_keys, standing_of, tabs_of
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.status_row import Choice, Kind, StatusRow
from samverka_tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from samverka_tui.forms.prompts import Asking
    from samverka_tui.forms.steps import Step
    from samverka_tui.screens.export_offers import Offer


WIDE_FROM = 100


@cache
def bindings_of(place: Place) -> tuple[Binding, ...]:
    """The keys of one place, from the registry."""
    return tuple(
        Binding(",".join(command.keys), f"command('{command.id}')", "", show=False, id=command.id)
        for command in shown_in(place)
        if command.keys
    )


class Frame(Page[None]):
    """A page of the program."""

    PLACE: ClassVar[Place] = "plain"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_FROM, "-wide")]

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self._asked_from: Widget | None = None
        self.is_making = False
        self.is_asking = False
        self._lands_on = ""
        self._then: Callable[[dict[str, str]], object] | None = None

    def compose(self) -> ComposeResult:
        yield HeaderLine(id="header")
        yield TabLine(id="tabs")
        with Room(id="body"):
            yield from self.body()
        with Room(id="foot"):
            if self.noted:
                from samverka_tui.widgets.note_line import NoteLine

                yield NoteLine(self.noted)
            yield StatusRow(id="status")
        yield KeyBar(id="keys")

    def body(self) -> Iterable[Widget]:
        """The widgets between tabs and status row."""
        return ()

    def on_mount(self) -> None:
        # As the breakpoints will, but before the first picture, which is then the right one.
        self.add_class("-wide" if self.app.size.width >= WIDE_FROM else "-narrow", update=False)
        self.show_surroundings()

    def on_screen_resume(self) -> None:
        self.show_surroundings()

    # What a page says -------------------------------------------------------------------------

    def subjects(self) -> Sequence[Record]:
        """The records an action would be about: those marked, else the one under the cursor."""
        return ()

    @property
    def tab(self) -> str:
        """The id of the list that this page stands under."""
        return ""

    @property
    def page_id(self) -> str:
        """Whose words of `words.pages` tell what this page is for."""
        return self.tab or "detail"

    @property
    def is_root(self) -> bool:
        """Whether going back from here ends the program."""
        return len(self.app.screen_stack) <= 1

    def resting(self) -> str:
        """What the status row shows while there is no notice."""
        return ""

    def needs(self) -> frozenset[Needs]:
        """What is selected, in the registry's terms."""
        return met_by(self.subjects())

    def own_offers(self) -> Sequence[Offer]:
        """What this page itself gives to export, before what every page does."""
        return ()

    def stand_on(self, id: int) -> None:
        """Put the cursor on this record, where it is among what is shown."""

    def records_changed(self) -> None:
        """Records of any kind may be others than a moment ago."""
        self.show_surroundings()

    def company_changed(self) -> None:
        """Others came, went, or began or stopped editing something."""
        self.show_surroundings()

    # First and last lines ---------------------------------------------------------------------

    def show_surroundings(self) -> None:
        """Title, standing, tabs, resting text and keys as they are now."""
        if not self.is_mounted:
            return
        company = "who" if self.host.company.others else ""
        alert = alert_of(self.host.files.unread, self.host.words)
        self.query_one(HeaderLine).show(
            heading_of(self.host),
            standing_of(self.host),
            company,
            alert=alert,
            alert_action="go_files",
        )
        self.query_one(TabLine).show(tabs_of(self.host), self.tab)
        self.show_keys()

    def footer(self) -> Sequence[Command]:
        """The actions that the last line offers, the most important first."""
        return footer_of(self.PLACE, self.needs())

    def show_keys(self) -> None:
        """Resting text and footer for what is selected."""
        if not self.is_mounted:
            return
        self.query_one(StatusRow).rest(self.resting())
        if self.is_asking:
            self.query_one(KeyBar).show((), *question_keys(self.host.words, self._lands_on))
            return
        words = self.host.words.commands
        wake = self.host.words.screens.revive if "parked" in self.needs() else ""
        hints = [
            KeyHint(
                key_name(command.keys[0], words.key_space),
                wake if wake and command.id == "park" else words.of(command.id).label,
                command.id,
            )
            for command in self.footer()
            if command.id not in ("help", "leave")
        ]
        leave = words.quit if self.is_root else words.leave
        last = (KeyHint("?", words.help.label, "help"), KeyHint("q", leave.label, "leave"))
        self.query_one(KeyBar).show(hints, *last)

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        self.do(event.action)

    def on_header_line_chosen(self, event: HeaderLine.Chosen) -> None:
        event.stop()
        self.do(event.action)

    def on_tab_line_chosen(self, event: TabLine.Chosen) -> None:
        event.stop()
        self.do(f"go_{event.key}")

    # Notices and questions --------------------------------------------------------------------

    def say(self, kind: Kind, text: str, choices: Sequence[Choice] = ()) -> None:
        """One sentence in the status row, until the next action."""
        self.query_one(StatusRow).say(kind, text, choices)

    def say_done(self, text: str, *choices: Choice) -> None:
        """A receipt, with what else follows from it and the way to take it back."""
        undo = self.host.words.commands.undo.label
        self.say("done", text, (*choices, Choice(key_name(BY_ID["undo"].keys[0]), undo, "undo")))

    def offered(self, action: str) -> int:
        """The record that the notice on this page offers this action for; 0 when it does not."""
        notice = self.query_one(StatusRow).notice
        choices = notice.choices if notice else ()
        about = next((choice.about for choice in choices if choice.action == action), 0)
        return about if self.host.context.repository.table_of(about) else 0

    def say_error(self, error: SamverkaError) -> None:
        """What went wrong, and the remedy."""
        from samverka_tui.forms.told import remedies, told

        words = self.host.words
        self.say("error", told(error, words), remedies(error, words, "refresh"))

    @property
    def notice(self) -> str:
        """The sentence in the status row now, empty when there is none."""
        notice = self.query_one(StatusRow).notice
        return notice.text if notice else ""

    def clear_notice(self) -> bool:
        """Take the notice away; whether there was one."""
        row = self.query_one(StatusRow)
        was = row.notice is not None
        if was:
            row.clear()
        return was

    def on_status_row_chosen(self, event: StatusRow.Chosen) -> None:
        event.stop()
        self.do(event.action)

    def ask(
        self,
        steps: Sequence[Step],
        act: Callable[[dict[str, str]], object] | None = None,
        *,
        key: str = "",
        then: Callable[[dict[str, str]], object] | None = None,
    ) -> None:
        """Ask in place. `act` gets the answers, and the question stays while it raises.

        `then` gets them when the question is gone; it may ask again. `key` names the draft.
        """
        # The line to type in is not needed on the first frame.
        from samverka_tui.forms.prompts import Asking
        from samverka_tui.forms.steps import lands_on

        if self.query(Asking):
            return
        self.clear_notice()
        self._asked_from = self.focused
        self._then, self._lands_on = then, lands_on(steps[0])
        self.is_asking = True
        self.query_one(StatusRow).display = False
        self.show_keys()
        if key:
            self.host.look_for_drafts()
        drafts = self.host.drafts if key else None
        asking = Asking(steps, words=self.host.words, act=act, drafts=drafts, key=key, id="asking")
        self.make_line(asking)

    def make_line(self, line: Widget) -> None:
        """Put a line to type in at the foot; what is typed ahead waits for it."""
        self.is_making = True
        self.call_later(self._made, self.query_one("#foot").mount(line))

    async def _made(self, mounting: AwaitMount) -> None:
        await mounting
        self.is_making = False

    def on_asking_turned(self, event: Asking.Turned) -> None:
        event.stop()
        self._lands_on = event.code
        self.show_keys()

    async def on_asking_answered(self, event: Asking.Answered) -> None:
        event.stop()
        then = self._then
        await self._end_asking()
        if then is not None:
            then(event.values)

    async def on_asking_dismissed(self, event: Asking.Dismissed) -> None:
        event.stop()
        await self._end_asking()

    def leave_question(self) -> None:
        """Take a question away that stands here; what is typed in it is kept as its draft."""
        if self.is_asking:
            self.call_later(self._end_asking)

    async def _end_asking(self) -> None:
        # A key that comes while the line goes is not to open another whose focus is then taken.
        self.is_making = True
        await self.query_one("#asking").remove()
        self.is_asking = False
        self.query_one(StatusRow).display = True
        if self._asked_from is not None:
            self.set_focus(self._asked_from, scroll_visible=False)
        self.show_surroundings()
        self.is_making = False

    # Actions ----------------------------------------------------------------------------------

    def action_command(self, id: str) -> None:
        """An action of the registry was asked for by its key."""
        self.do(id)

    def do(self, id: str) -> None:
        """Do an action of the registry, or say why it cannot be done here."""
        command = BY_ID[id]
        # What was on its way while the page came or went is about nothing that anyone sees.
        is_here = self.is_mounted and self.is_attached
        if self.PLACE not in command.shows_in or not is_here:
            return
        needs = command.needs
        if needs != "nothing" and needs not in self.needs() and not self.offered(id):
            label = self.host.words.commands.of(id).label
            self.say("info", self.host.words.screens.not_here.format(label=label))
            return
        self.host.deed(id)(self)
