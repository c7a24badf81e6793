"""What a form holds, without a screen: faults, timely fields, and two people in one record."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.errors import InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.words.language import EN, SV, Words
from samverka_tui.forms.echo import echo_of
from samverka_tui.forms.sheet import Sheet
from tests.tui.forms.hosts import LEAST, NOUNS, Desk

# The third Monday is that of the forum's series.
MONDAY = "måndag 18 september 2023 (v.38) · Obs: samma dag: Forum för delaktighet (M2023-001)"


def a_sheet(desk: Desk, noun: str, **texts: str) -> Sheet:
    sheet = Sheet(BY_NOUN[noun], desk.context, base=None, given={}, texts={})
    for name, text in texts.items():
        sheet.write(name, text)
    return sheet


def an_old_sheet(desk: Desk, noun: str) -> Sheet:
    return Sheet(BY_NOUN[noun], desk.context, base=desk.now(noun), given={}, texts={})


@pytest.mark.parametrize("noun", NOUNS)
def test_the_least_a_noun_needs_makes_a_record_without_faults(noun: str) -> None:
    sheet = a_sheet(Desk(), noun, **LEAST[noun])
    assert sheet.faults() == []
    assert sheet.record().faults() == []


@pytest.mark.parametrize("noun", NOUNS)
def test_a_record_that_is_not_touched_reads_back_as_itself(noun: str) -> None:
    desk = Desk()
    sheet = an_old_sheet(desk, noun)
    assert sheet.typed == {}
    assert sheet.faults() == []
    assert sheet.record() == desk.now(noun)


@pytest.mark.parametrize("noun", NOUNS)
def test_checking_while_typing_finds_what_saving_finds(noun: str) -> None:
    desk = Desk()
    sheet = a_sheet(desk, noun, **dict.fromkeys(LEAST[noun], "zzz"))
    try:
        sheet.record()
        refused = []
    except InvalidRecord as error:
        refused = list(error.faults)
    assert sheet.faults() == refused


@given(text=st.text(max_size=30))
def test_no_text_stops_the_checking(text: str) -> None:
    desk = _DESK
    for noun in ("meeting", "series", "proposal"):
        sheet = a_sheet(desk, noun, **dict.fromkeys((s.name for s in BY_NOUN[noun].fields), text))
        sheet.faults()
        for spec in sheet.specs:
            assert isinstance(echo_of(sheet, spec), str)


_DESK = Desk()


def test_all_faults_are_told_at_once_in_the_order_of_the_fields() -> None:
    sheet = a_sheet(Desk(), "meeting", when="32/13", time="15-13", video_url="ftp://x", themes="–")
    assert [fault.field for fault in sheet.faults()] == ["network", "when", "time", "video_url"]


def test_a_field_that_the_program_sets_is_not_asked_for() -> None:
    desk = Desk()
    given = {"network": desk.records["network"].id, "state": "received"}
    sheet = Sheet(Proposal, desk.context, base=None, given=given, texts={})
    assert "network" not in sheet.texts
    sheet.write("title", "Bänk")
    record = sheet.record()
    assert isinstance(record, Proposal)
    assert record.network == desk.records["network"].id


def test_a_new_record_starts_with_its_choices() -> None:
    sheet = a_sheet(Desk(), "meeting")
    assert sheet.texts["zone"] == "Europe/Stockholm"
    assert sheet.texts["form"]
    assert sheet.typed == {}


def test_a_new_proposal_is_asked_for_little_and_a_parked_one_for_its_review() -> None:
    desk = Desk()
    timely = a_sheet(desk, "proposal").timely()
    assert {"title", "network", "text", "bearers", "meeting", "kind"} == timely
    parked = Sheet(Proposal, desk.context, base=None, given={"state": "parked"}, texts={})
    assert {"reason", "review", "revive_when"} <= parked.timely()


def test_a_field_that_holds_something_is_shown_whatever_the_state() -> None:
    desk = Desk()
    desk.meanwhile("proposal", decided_by="styrgruppen")
    assert "decided_by" in an_old_sheet(desk, "proposal").timely()


def test_the_days_of_a_series_are_told_before_it_is_saved() -> None:
    sheet = a_sheet(Desk(), "series", rule="tredje måndagen", first="1/9", last="31/12")
    spec = sheet.spec("last")
    assert echo_of(sheet, spec) == (
        "18 sep, 16 okt, 20 nov, 18 dec (4 möten) · Obs: "
        "18 sep Forum för delaktighet (M2023-001); 16 okt Forum för delaktighet (M2023-002); 3 till"
    )
    sheet.write("last", "2/9")
    assert echo_of(sheet, spec) == "Inga möten mellan de dagarna."
    sheet.write("last", "31/12 2024")
    # Where years differ each is told once, with the last of its days.
    told, _, warned = echo_of(sheet, spec).partition(" · ")
    assert told == "18 sep, 16 okt, 20 nov, 18 dec 2023 … 16 dec 2024 (16 möten)"
    assert warned.startswith("Obs: 18 sep ")


@pytest.mark.parametrize(
    ("noun", "name", "text", "echo"),
    [
        ("meeting", "when", "18/9", MONDAY),
        ("meeting", "when", "v. 38", MONDAY),
        ("meeting", "when", "imorgon", "torsdag 17 augusti 2023 (v.33)"),
        ("meeting", "when", "6–7 april 2022", "6–7 april 2022"),
        ("meeting", "when", "våren 2024", "våren 2024"),
        ("meeting", "time", "13.30–15.30", "kl. 13.30–15.30"),
        ("meeting", "time", "1330-1530", "kl. 13.30–15.30"),
        ("meeting", "network", "n1", "Forum för delaktighet (nätverk N1)"),
        ("meeting", "attendance", "24, 3 digitalt", "24 personer, 3 digitalt"),
        ("meeting", "themes", "Vila – Kim Berg; Bo", "1 tema: Kim Berg (kontakt K1), Bo"),
        ("meeting", "agenda", "Kaffe\nF2023-001", None),
        ("network", "links", "Webb: https://example.org\nhttps://example.org/b", "2 länkar"),
        ("proposal", "bearers", "Kim Berg; anonym via Bo", "Kim Berg (kontakt K1), anonym via Bo"),
        ("series", "rule", "third Monday", "tredje måndagen i månaden"),
        ("action", "due", "om 2 veckor", "onsdag 30 augusti 2023 (v.35)"),
        ("person", "name", "Bo", ""),
        ("meeting", "when", "32/13", ""),
    ],
)
def test_what_is_written_is_echoed_as_it_is_understood(
    noun: str, name: str, text: str, echo: str | None
) -> None:
    sheet = a_sheet(Desk(), noun, **{name: text})
    found = echo_of(sheet, sheet.spec(name))
    if echo is None:
        assert found == "2 dagordningspunkter: Bänkar i parken (förslag F2023-001)"
    else:
        assert found == echo


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_what_the_help_says_can_be_written_can_be_read(words: Words) -> None:
    desk = Desk(language=words.code)
    told = [how for _, how in words.forms.how_to_write]
    examples = {
        "when": [*told[0].split(" · "), told[1], told[2].partition(",")[0]],
        "time": told[3].split(" · "),
        "rule": told[4].split(" · "),
        "bearers": [told[6]],
        "themes": [told[7].partition(": ")[2]],
        "attendance": [told[8]],
        "links": [told[9].partition(": ")[2]],
    }
    nouns = {"rule": "series", "bearers": "proposal", "links": "network"}
    for name, texts in examples.items():
        for text in texts:
            sheet = a_sheet(desk, nouns.get(name, "meeting"), **{name: text})
            assert sheet.value_of(name), text
            assert echo_of(sheet, sheet.spec(name)), text


def test_what_only_the_other_changed_is_taken_in_and_what_both_did_is_shown() -> None:
    desk = Desk()
    sheet = an_old_sheet(desk, "network")
    sheet.write("venue", "Rådhuset")
    sheet.write("purpose", "Ses")
    desk.meanwhile("network", venue="Biblioteket", audience="Alla")
    assert sheet.rebase() == ["venue"]
    assert sheet.texts["audience"] == "Alla"
    assert (sheet.texts["venue"], sheet.theirs) == ("Rådhuset", {"venue": "Biblioteket"})
    record = sheet.record()
    assert isinstance(record, Network)
    assert (record.venue, record.purpose, record.audience) == ("Rådhuset", "Ses", "Alla")


def test_the_other_text_can_be_taken() -> None:
    desk = Desk()
    sheet = an_old_sheet(desk, "network")
    sheet.write("venue", "Rådhuset")
    desk.meanwhile("network", venue="Biblioteket")
    sheet.rebase()
    assert sheet.take_theirs("venue")
    assert not sheet.take_theirs("venue")
    assert sheet.record() == desk.now("network")


def test_a_record_put_in_the_trash_meanwhile_cannot_be_gone_on_from() -> None:
    desk = Desk()
    sheet = an_old_sheet(desk, "action")
    with desk.office.change() as repository:
        repository.remove(desk.records["action"])
    assert sheet.rebase() is None


def test_a_meeting_over_days_keeps_them_through_a_change_of_venue() -> None:
    desk = Desk()
    desk.meanwhile("meeting", day="2022-04-06", last_day="2022-04-07", start=None, end=None)
    sheet = an_old_sheet(desk, "meeting")
    sheet.write("venue", "Kongresshallen")
    record = sheet.record()
    assert isinstance(record, Meeting)
    assert (record.day, record.last_day) == (date(2022, 4, 6), date(2022, 4, 7))


def test_a_series_is_read_with_its_times() -> None:
    sheet = a_sheet(Desk(), "series", **LEAST["series"], time="13.30-15.30")
    record = sheet.record()
    assert isinstance(record, Series)
    assert (str(record.start), str(record.end)) == ("13:30:00", "15:30:00")


def test_a_day_that_clashes_is_warned_about_while_it_is_written() -> None:
    sheet = a_sheet(Desk(), "meeting")
    for name, text, told in (
        ("when", "6/6 2024", "torsdag 6 juni 2024 (v.23) · Obs: Sveriges nationaldag"),
        ("when", "7/6 2024", "fredag 7 juni 2024 (v.23)"),
    ):
        sheet.write(name, text)
        assert echo_of(sheet, sheet.spec("when")) == told
    sheet.write("when", "16/10")
    sheet.write("time", "14-16")
    assert "Obs: samtidigt: Forum för delaktighet" in echo_of(sheet, sheet.spec("when"))
    sheet.write("time", "8-9")
    assert "Obs" not in echo_of(sheet, sheet.spec("when"))
    sheet.write("network", "N1")
    assert "Obs: nätverket har samma dag M2023-00" in echo_of(sheet, sheet.spec("when"))
    sheet.write("when", "våren 2024")
    assert "Obs" not in echo_of(sheet, sheet.spec("when"))
