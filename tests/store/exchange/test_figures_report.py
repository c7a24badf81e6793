"""The figures and the unfinished list taken out: readable, escaped, disarmed."""

from datetime import date

from samverka_store.exchange.figures_report import (
    figures_csv,
    figures_markdown,
    unfinished_csv,
)
from samverka_store.figures.all import KEYS, figures, unfinished_list
from samverka_store.figures.figure import Period
from samverka_store.repository import Repository
from samverka_store.words.language import SV
from tests.builders import a_proposal, a_referral, an_organisation

PERIOD = Period(date(2023, 9, 1), date(2023, 12, 31))


def test_markdown_has_every_figure_and_what_it_means(repository: Repository) -> None:
    evil = an_organisation(repository, "=A1 | [x](javascript:y) <b>")
    a_referral(repository, a_proposal(repository), evil, sent=date(2023, 9, 2))
    found = figures(repository, PERIOD, today=date(2023, 10, 1))
    text = figures_markdown("Nyckeltal *hösten*", found, SV)
    assert text.startswith("# Nyckeltal \\*hösten\\*\n")
    for key in KEYS:
        named = getattr(SV.figures, key)
        assert f"| {named.label} |" in text
        assert named.definition in text
    (row,) = (line for line in text.splitlines() if "javascript" in line)
    assert row.count(" | ") == 4
    assert "minst 29 dagar" in row
    assert "<b>" not in row


def test_csv_has_a_bare_number_and_no_formula(repository: Repository) -> None:
    evil = an_organisation(repository, "Bo")
    a_referral(repository, a_proposal(repository, "=1+1"), evil, sent=date(2023, 9, 2))
    found = figures(repository, PERIOD, today=date(2023, 10, 1))
    lines = figures_csv(found, SV).decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Nyckeltal;Värde;Tal;n;Öppna;Från;Till")
    assert any(";minst 29 dagar;29;1;1;2023-09-01;2023-12-31;" in line for line in lines)
    listed = unfinished_csv(unfinished_list(repository, today=date(2023, 10, 1)), SV)
    assert listed.decode("utf-8-sig").split("\r\n")[1] == "F2023-001;'=1+1;Inkommet;30;"
