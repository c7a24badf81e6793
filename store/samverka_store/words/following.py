"""What the screens ask and say while a proposal is followed from step to step to its end."""

from __future__ import annotations

import msgspec


class FollowingWords(msgspec.Struct, frozen=True, kw_only=True):
    """Questions, the hints beside them, and receipts."""

    if_any: str
    many: str  # "{state} · {count}"
    sure_many: str  # "{count} → {state}?"
    do_them: str
    handler: str
    name_hint: str
    next_status: str
    next_status_hint: str
    decided_by: str
    decided: str
    reason: str
    alternatives: str
    owner: str
    working_group: str
    milestones: str
    several_hint: str
    result: str
    withdrawn_by: str
    reopened: str
    reopen: str
    into: str
    into_hint: str
    parts: str
    parts_echo: str  # "{count}: {titles}"
    reach: str
    reached: str
    reached_day: str
    alike: str  # "{line}"
    alike_hint: str
    back_to_typing: str
    joins: str
    joined: str  # "{who} … {refs}"
    refer_to: str
    several_names_hint: str
    refer_contact: str
    refer_contact_hint: str
    answer_due: str
    referred: str  # "{ref} … {names} … {day}"
    heard: str
    which_referral: str
    what_happened: str
    arrived: str
    arrived_day: str
    answered: str
    remind: str
    reminded_day: str
    new_answer_due: str
    new_answer_due_hint: str
    done_arrived: str  # "{name} …"
    done_reminded: str  # "{name} … {day}"
    sent: str  # "{day}"
    received: str  # "{day}"
    reminded: str  # "{days}"
    answered_on: str  # "{day}"
    came_from: str
    became: str
    to_close: str
    age: str
    age_today: str
    age_yesterday: str
    age_days: str  # "{count}"
    age_weeks: str
    age_months: str
    board_empty: tuple[str, ...]
    board_keys: str
    done_many: str  # "{count} är nu: {state}"
    done_merged: str  # "{refs} … {into}"
    done_split: str  # "{ref} … {parts}"
    done_reached: str  # "{ref} … {milestone}"
    then_owed: str  # "{who} … {day}"
    still_owed: str  # "{who}", "{what}"


SV = FollowingWords(
    if_any="tomt går bra",
    many="{state} · {count}",
    sure_many="{count} blir: {state}. Säkert?",
    do_them="Ja, gör det",
    handler="Vem bereder",
    name_hint="några bokstäver, ↓ väljer; eller tomt",
    next_status="Nästa besked senast",
    next_status_hint="om 3 veckor, eller tomt",
    decided_by="Vem beslutade",
    decided="När",
    reason="Skäl",
    alternatives="Vad kan göras i stället",
    owner="Vem håller i det",
    working_group="Arbetsgrupp",
    milestones="Delmål",
    several_hint="semikolon mellan; eller tomt",
    result="Vad blev annorlunda",
    withdrawn_by="Vem tog tillbaka det",
    reopened="Varför tas det upp igen",
    reopen="Ta upp igen",
    into="Lever vidare i",
    into_hint="några ord eller F-nummer, ↓ väljer",
    parts="Delarnas rubriker",
    parts_echo="{count}: {titles}",
    reach="Delmål nått",
    reached="Vilket delmål är nått?",
    reached_day="När",
    alike="Liknar {line}",
    alike_hint="↓ och Enter öppnar ett liknande; det du skriver står kvar",
    back_to_typing="Esc går tillbaka till det du skrev",
    joins="Vem mer hade idén",
    joined="{who} är idébärare till {refs}. Esc går tillbaka till det du skrev",
    refer_to="Till vilka",
    several_names_hint="några bokstäver, ↓ väljer; semikolon mellan",
    refer_contact="Vem tar emot där",
    refer_contact_hint="en kontakt hos var och en, eller tomt",
    answer_due="Svar senast",
    referred="{ref} är skickat till {names}, svar senast {day}",
    heard="Svar eller påminnelse",
    which_referral="Vilken organisation gäller det?",
    what_happened="Vad har hänt?",
    arrived="Har kommit fram",
    arrived_day="När",
    answered="Har svarat",
    remind="Har påmints",
    reminded_day="När",
    new_answer_due="Ny dag för svaret",
    new_answer_due_hint="om 2 veckor, eller tomt",
    done_arrived="Noterat: {name} har fått förslaget",
    done_reminded="Noterat: {name} är påmind, svar senast {day}",
    sent="skickat {day}",
    received="framme {day}",
    reminded="påmint {days}",
    answered_on="svar {day}",
    came_from="Kommer från",
    became="Lever vidare i",
    to_close="Avgjort",
    age="Ålder",
    age_today="idag",
    age_yesterday="igår",
    age_days="{count} dgr",
    age_weeks="{count} v",
    age_months="{count} mån",
    board_empty=("Inga förslag här.", "", "← → byter läge,", "v går till listan."),
    board_keys="← → byter läge",
    done_many="{count} är nu: {state}",
    done_merged="{refs} lever nu vidare i {into}",
    done_split="{ref} är nu uppdelat: {parts}",
    done_reached="{ref}: nått delmålet {milestone}",
    then_owed="{who} ska få besked senast {day}",
    still_owed="{who} väntar fortfarande på {what}",
)
EN = FollowingWords(
    if_any="may be left empty",
    many="{state} · {count}",
    sure_many="{count} become: {state}. Sure?",
    do_them="Yes, do it",
    handler="Who prepares it",
    name_hint="a few letters, ↓ chooses; or nothing",
    next_status="Next word by",
    next_status_hint="in 3 weeks, or nothing",
    decided_by="Who decided",
    decided="When",
    reason="Reason",
    alternatives="What can be done instead",
    owner="Who looks after it",
    working_group="Working group",
    milestones="Milestones",
    several_hint="semicolons between; or nothing",
    result="What became different",
    withdrawn_by="Who took it back",
    reopened="Why it is taken up again",
    reopen="Take up again",
    into="Lives on in",
    into_hint="some words or an F number, ↓ chooses",
    parts="Titles of the parts",
    parts_echo="{count}: {titles}",
    reach="Milestone reached",
    reached="Which milestone is reached?",
    reached_day="When",
    alike="Like {line}",
    alike_hint="↓ and Enter opens one that is alike; what you type stays",
    back_to_typing="Esc goes back to what you wrote",
    joins="Who else had the idea",
    joined="{who} is an idea-bearer of {refs}. Esc goes back to what you wrote",
    refer_to="To whom",
    several_names_hint="a few letters, ↓ chooses; semicolons between",
    refer_contact="Who receives it there",
    refer_contact_hint="a contact at each, or nothing",
    answer_due="Answer due",
    referred="{ref} is sent to {names}, answer due {day}",
    heard="Answer or reminder",
    which_referral="Which organisation is it about?",
    what_happened="What has happened?",
    arrived="Has arrived",
    arrived_day="When",
    answered="Has answered",
    remind="Was reminded",
    reminded_day="When",
    new_answer_due="New day for the answer",
    new_answer_due_hint="in 2 weeks, or nothing",
    done_arrived="Noted: {name} has the proposal",
    done_reminded="Noted: {name} was reminded, answer due {day}",
    sent="sent {day}",
    received="arrived {day}",
    reminded="reminded {days}",
    answered_on="answer {day}",
    came_from="Comes from",
    became="Lives on in",
    to_close="Settled",
    age="Age",
    age_today="today",
    age_yesterday="1 d",
    age_days="{count} d",
    age_weeks="{count} w",
    age_months="{count} mths",
    board_empty=("No proposals here.", "", "← → another state,", "v to the list."),
    board_keys="← → another state",
    done_many="{count} are now: {state}",
    done_merged="{refs} now live on in {into}",
    done_split="{ref} is now split: {parts}",
    done_reached="{ref}: reached the milestone {milestone}",
    then_owed="{who} is to have word by {day}",
    still_owed="{who} is still waiting for {what}",
)
