"""Questions in place: asked one after the other, checked, left and come back to."""

from textual import events
from textual.app import App

from samverka_store.disk_errors import DiskFull
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_tui.forms.asks import (
    cancel_steps,
    capture_steps,
    move_steps,
    moved_to,
    state_step,
)
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.parking_asks import extend_steps
from samverka_tui.forms.prompts import Asking
from samverka_tui.forms.steps import LineStep, confirm
from tests.tui.forms.hosts import HOSTILE, Desk, Holder


class Heard(Holder):
    """Keeps what the question came to."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(lambda: asking)
        self.answered: list[dict[str, str]] = []
        self.dismissed: list[dict[str, str]] = []

    def on_asking_answered(self, event: Asking.Answered) -> None:
        self.answered.append(event.values)

    def on_asking_dismissed(self, event: Asking.Dismissed) -> None:
        self.dismissed.append(event.values)


def parking(desk: Desk, **options: object) -> Asking:
    proposal = desk.now("proposal")
    assert isinstance(proposal, Proposal)
    return Asking(
        extend_steps(desk.context, proposal),
        words=desk.context.words,
        drafts=desk.drafts,
        key="park:F2023-001",
        act=options.get("act"),  # type: ignore[arg-type]
    )


def picture(app: App[None]) -> str:
    asking = app.query_one(Asking)
    lines = asking.render_lines(asking.size.region)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_parking_asks_for_a_reason_and_then_a_day() -> None:
    desk = Desk()
    asking = parking(desk)
    app = Heard(asking)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Skäl 1/2:" in picture(app)
        await pilot.press(*"pengar", "enter", *"mars")
        assert asking.note == "fredag 1 mars 2024 (v.9)"
        await pilot.press("enter")
        assert app.answered == [{"reason": "pengar", "review": "mars"}]


async def test_an_answer_at_fault_is_said_and_not_gone_on_from() -> None:
    desk = Desk()
    asking = parking(desk)
    app = Heard(asking)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert asking.note.startswith("Ett skäl behövs.")
        await pilot.press("x", "enter", *"32/13", "enter")
        assert asking.note.startswith("”32/13” går inte att läsa")
        assert "!" in picture(app)
        # The end of it says what to write.
        assert " ".join(picture(app).split()).endswith(asking.note)
        assert app.answered == []


async def test_one_step_back_keeps_what_was_written() -> None:
    desk = Desk()
    asking = parking(desk)
    app = Heard(asking)
    async with app.run_test() as pilot:
        await pilot.press("x", "enter", *"mars", "shift+tab", "y", "enter", "enter")
        assert app.answered == [{"reason": "xy", "review": "mars"}]


async def test_text_left_by_escape_stands_there_the_next_time() -> None:
    desk = Desk()
    app = Heard(parking(desk))
    async with app.run_test() as pilot:
        await pilot.press(*"saknar", "escape")
        assert app.dismissed == [{"reason": "saknar", "review": ""}]
    asking = parking(desk)
    app = Heard(asking)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert asking.note == "utkast 14.02"
        await pilot.press("enter", *"mars", "enter")
        assert app.answered == [{"reason": "saknar", "review": "mars"}]
    assert desk.drafts.find("park:F2023-001") is None


async def test_when_the_disk_is_full_the_question_stays_and_says_so() -> None:
    desk = Desk()
    tries: list[dict[str, str]] = []

    def act(values: dict[str, str]) -> None:
        tries.append(values)
        if len(tries) == 1:
            raise DiskFull(file="changes.jsonl")

    asking = parking(desk, act=act)
    app = Heard(asking)
    async with app.run_test() as pilot:
        await pilot.press("x", "enter", *"mars", "enter")
        assert asking.note.startswith("Disken är full")
        assert app.answered == []
        await pilot.press("enter")
        assert tries[1] == {"reason": "x", "review": "mars"}
        assert len(app.answered) == 1


async def test_moving_a_meeting_starts_from_its_times() -> None:
    desk = Desk()
    meeting = desk.now("meeting")
    assert isinstance(meeting, Meeting)
    asking = Asking(move_steps(desk.context, meeting), words=desk.context.words)
    app = Heard(asking)
    async with app.run_test() as pilot:
        await pilot.press(*"19/12", "enter", "enter")
        assert app.answered[0]["time"] == "13.30–15.30"
        to = moved_to(app.answered[0], meeting, desk.context)
        assert [str(to[name]) for name in ("day", "start", "end")] == [
            "2023-12-19",
            "13:30:00",
            "15:30:00",
        ]


async def test_a_state_is_picked_by_its_number_an_arrow_or_a_click() -> None:
    desk = Desk()
    allowed = PROPOSAL_LIFECYCLE.allowed("under_review")
    for keys in (["2"], ["right", "enter"], ["down", "space"]):
        asking = Asking(
            [state_step(desk.context, desk.now("proposal"), allowed)], words=desk.context.words
        )
        app = Heard(asking)
        async with app.run_test(size=(80, 24)) as pilot:
            assert asking.size.height == 3
            assert "2 Antaget" in picture(app)
            await pilot.press(*keys)
            assert app.answered == [{"state": "accepted"}]
    asking = Asking(
        [state_step(desk.context, desk.now("proposal"), allowed)], words=desk.context.words
    )
    app = Heard(asking)
    async with app.run_test(size=(120, 40)) as pilot:
        place = picture(app).splitlines()[0].index("1 Vidare")
        await pilot.click(asking, offset=(place, 0))
        assert app.answered == [{"state": "referred"}]


async def test_a_key_held_too_long_confirms_nothing() -> None:
    desk = Desk()
    step = confirm("Ta bort 3 förslag?", yes="Ja", yes_key="j", no="Nej")
    for keys, answered in ((["d", "d", "enter"], []), (["j"], [{"sure": "yes"}])):
        app = Heard(Asking([step], words=desk.context.words))
        async with app.run_test() as pilot:
            await pilot.press(*keys)
            assert app.answered == answered
            assert bool(app.dismissed) != bool(answered)


async def test_hostile_words_in_a_question_do_nothing() -> None:
    desk = Desk()
    for text in HOSTILE:
        step = confirm(text, yes=text, yes_key="j", no=text)
        app = Heard(Asking([step], words=desk.context.words))
        async with app.run_test(size=(80, 24)):
            assert "\x1b" not in picture(app)


async def test_an_idea_takes_one_line_and_a_cancelling_its_reason() -> None:
    desk = Desk()
    app = Heard(Asking(capture_steps(desk.context), words=desk.context.words))
    async with app.run_test() as pilot:
        await pilot.press(*"Bänk", "enter")
        assert app.answered == [{"title": "Bänk"}]
    meeting = desk.now("meeting")
    assert isinstance(meeting, Meeting)
    steps = cancel_steps(desk.context, meeting)
    assert steps[0].label == "Ställ in mån 18 dec · Skäl"
    app = Heard(Asking(steps, words=desk.context.words))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.answered == []
        await pilot.press(*"storm", "enter")
        assert app.answered == [{"reason": "storm"}]


async def test_what_is_typed_ahead_lands_in_the_next_step() -> None:
    desk = Desk()
    app = Heard(parking(desk))
    async with app.run_test() as pilot:
        for key in ("p", "e", "enter", "m", "a", "r", "s", "enter"):
            app.post_message(events.Key(key, "\r" if key == "enter" else key))
        await pilot.pause()
        await pilot.pause()
        assert app.answered == [{"reason": "pe", "review": "mars"}]


async def test_the_hint_stands_beside_the_line_and_not_in_it() -> None:
    desk = Desk()
    app = Heard(parking(desk))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "varför" in picture(app)
        field = app.query_one(LineField)
        assert "".join(s.text for s in field.render_lines(field.size.region)[0]).strip() == ""
        await pilot.press("x")
        assert "varför" not in picture(app)


async def test_a_line_about_which_there_is_nothing_to_say_takes_the_whole_row() -> None:
    desk = Desk()
    path = "/srv/samverkan/kommande-moten-oppna-forumet-for-delaktighet.md"
    step = LineStep(name="file", label="Fil", text=path)
    app = Heard(Asking([step], words=desk.context.words))
    async with app.run_test(size=(80, 24)):
        assert app.query_one(LineField).size.width == 80 - len(" Fil: ")
