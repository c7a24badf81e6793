"""All the key figures of a network, or of the whole workspace, for a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from samverka_store.figures.answers import answer_figures
from samverka_store.figures.figure import Figure, Period
from samverka_store.figures.gatherings import gathering_figures
from samverka_store.figures.material import Material
from samverka_store.figures.outcomes import Unfinished, outcome_figures, unfinished
from samverka_store.repository import Repository

# In the order in which they are shown.
KEYS = (
    *("feedback_rate", "feedback_debt", "feedback_debt_oldest"),
    *("days_to_receipt_median", "days_to_receipt_p90"),
    *("days_to_answer_median", "days_to_answer_p90"),
    *("silent_proposals", "referral_days", "implemented_of_accepted"),
    *("parking_overdue", "revived_of_reviewed", "actions_done"),
    *("theme_in_time", "themes_from_outside", "held_of_planned", "notes_in_time"),
    *("attendance", "first_timer_share", "remote_share", "user_experience_share"),
)


def figures(
    repository: Repository, period: Period, *, network: int | None = None, today: date
) -> tuple[Figure, ...]:
    """Every figure, each with its own n, period and open cases; those of now have today's."""
    return figures_of(Material(repository, period, network=network, today=today))


class Reckoned:
    """What a reckoning in steps comes to."""

    def __init__(self) -> None:
        self.figures: tuple[Figure, ...] = ()
        self.unfinished: tuple[Unfinished, ...] = ()


def reckoning(
    repository: Repository,
    period: Period,
    into: Reckoned,
    *,
    network: int | None = None,
    today: date,
) -> Iterator[None]:
    """As `figures` and `unfinished_list`, in small steps; the last of them fills `into`."""
    material = Material(repository, period, network=network, today=today, at_once=False)
    yield from material.gathering()
    yield from material.reckoning_owed()
    made: list[Figure] = []
    for part in (answer_figures, outcome_figures, gathering_figures):
        for figure in part(material):
            made.append(msgspec.structs.replace(figure, network=network))
            yield None
    into.unfinished = tuple(unfinished(material))
    into.figures = tuple(made)


def figures_of(material: Material) -> tuple[Figure, ...]:
    """Every figure of what was read already."""
    network = material.network
    found = (*answer_figures(material), *outcome_figures(material), *gathering_figures(material))
    return tuple(msgspec.structs.replace(figure, network=network) for figure in found)


def unfinished_list(
    repository: Repository, *, network: int | None = None, today: date
) -> list[Unfinished]:
    """The unfinished list (balanslista) as of today, oldest first."""
    material = Material(repository, Period(today, today), network=network, today=today)
    return unfinished(material)
