"""What the actions of the review are called; their ids all begin with `review`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class ReviewCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    review: CommandText
    review_revive: CommandText
    review_extend: CommandText
    review_retire: CommandText
    review_next: CommandText
    review_back: CommandText
    review_all: CommandText


SV = ReviewCommands(
    review=CommandText("Genomgång", "Gå igenom de parkerade idéer som ska prövas, en i taget"),
    review_revive=CommandText("Väck", "Väck idén"),
    review_extend=CommandText("Förläng", "Låt idén vila till en senare dag"),
    review_retire=CommandText("Avför", "Avför idén, med skäl; den går fortfarande att hitta"),
    review_next=CommandText("Hoppa över", "Hoppa över idén och gå till nästa"),
    review_back=CommandText("Tillbaka", "Gå tillbaka till den idé som sist hoppades över"),
    review_all=CommandText(
        "Alla", "Gå igenom alla parkerade idéer, också de som inte ska prövas än"
    ),
)

EN = ReviewCommands(
    review=CommandText("Review", "Go through the parked ideas that are due, one at a time"),
    review_revive=CommandText("Revive", "Revive the idea"),
    review_extend=CommandText("Extend", "Let the idea rest until a later day"),
    review_retire=CommandText("Retire", "Retire the idea, with a reason; it can still be found"),
    review_next=CommandText("Skip", "Skip the idea and go to the next"),
    review_back=CommandText("Back", "Go back to the idea that was skipped last"),
    review_all=CommandText("All", "Go through all parked ideas, also those not due yet"),
)
