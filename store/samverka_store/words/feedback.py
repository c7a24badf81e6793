"""The sentences that a draft to an idea-bearer is made of. A person reads it and sends it.

Each says one thing; those whose values are missing are left out.
"""

from __future__ import annotations

import msgspec


class FeedbackTexts(msgspec.Struct, frozen=True, kw_only=True):
    """In the patterns: `name`, `title`, `ref`, `day`, `who`, `text`."""

    greeting: str
    greeting_nameless: str
    about: str
    received: str
    withdrawn: str
    under_review: str
    handler: str
    next_status: str
    referred: str
    sent_on: str  # nobody knows whereto any more
    answer_due: str
    accepted: str
    partly_accepted: str
    declined: str
    no_action: str
    decided: str
    reason: str
    alternatives: str
    theme: str
    theme_held: str
    in_progress: str
    working_group: str
    milestone: str
    implemented: str
    result: str
    stopped: str
    lives_in: str
    parked: str
    review: str
    revive_when: str
    revived: str
    retired: str
    closing: str


SV = FeedbackTexts(
    greeting="Hej {name}!",
    greeting_nameless="Hej!",
    about="Det här gäller ditt förslag ”{title}” ({ref}).",
    received="Tack, vi har tagit emot det. Vi går igenom det och återkommer till dig.",
    withdrawn="Vi har noterat att det är återtaget, så vi gör inget mer åt det.",
    under_review="Det bereds just nu.",
    handler="{who} för det vidare.",
    next_status="Du får ett nytt besked senast {day}.",
    referred="Det är skickat till {who}.",
    sent_on="Det är skickat vidare.",
    answer_due="Svar därifrån väntas senast {day}.",
    accepted="Det är antaget.",
    partly_accepted="Det är delvis antaget.",
    declined="Det är avslaget.",
    no_action="Det leder inte till någon åtgärd.",
    decided="Beslutet togs {day} av {who}.",
    reason="Skälet: {text}",
    alternatives="Det här kan du göra i stället: {text}",
    theme="Det blir tema på mötet {day}.",
    theme_held="Det var tema på mötet {day}.",
    in_progress="Det genomförs nu.",
    working_group="Arbetsgruppen heter {who}.",
    milestone="Ett delmål nåddes {day}: {text}",
    implemented="Det är genomfört.",
    result="Resultatet: {text}",
    stopped="Arbetet med det är avbrutet.",
    lives_in="Din idé lever nu vidare i ”{title}” ({ref}).",
    parked="Det ligger i vår parkeringsruta, där idéer får vila tills de går att genomföra.",
    review="Vi prövar det igen {day}.",
    revive_when="Det här skulle göra det möjligt: {text}",
    revived="Det har vilat i vår parkeringsruta och är nu upptaget igen.",
    retired="Vi har tagit bort det ur vår parkeringsruta. Det går fortfarande att hitta och att ta upp igen.",
    closing="Hör av dig om du undrar över något. Tack för att du bidrar!",
)

EN = FeedbackTexts(
    greeting="Hello {name},",
    greeting_nameless="Hello,",
    about="This is about your proposal “{title}” ({ref}).",
    received="Thank you, we have received it. We will go through it and come back to you.",
    withdrawn="We have noted that it is withdrawn, so we will not take it any further.",
    under_review="It is under review just now.",
    handler="{who} is taking it forward.",
    next_status="You will hear from us again by {day}.",
    referred="It has been sent to {who}.",
    sent_on="It has been sent on.",
    answer_due="Their answer is expected by {day}.",
    accepted="It has been accepted.",
    partly_accepted="It has been accepted in part.",
    declined="It has been declined.",
    no_action="It leads to no action.",
    decided="The decision was made on {day} by {who}.",
    reason="The reason: {text}",
    alternatives="What you can do instead: {text}",
    theme="It will be a theme of the meeting on {day}.",
    theme_held="It was a theme of the meeting on {day}.",
    in_progress="It is being carried out.",
    working_group="The working group is called {who}.",
    milestone="A milestone was reached on {day}: {text}",
    implemented="It has been carried out.",
    result="The result: {text}",
    stopped="The work on it has been stopped.",
    lives_in="Your idea now lives on in “{title}” ({ref}).",
    parked="It is in our parking lot, where ideas rest until they can be carried out.",
    review="We will review it again on {day}.",
    revive_when="What would make it possible: {text}",
    revived="It has rested in our parking lot and has now been taken up again.",
    retired="We have taken it off our parking lot. It can still be found, and taken up again.",
    closing="Do get in touch if you wonder about anything. Thank you for contributing!",
)
