"""The names and definitions of the key figures. Attributes are named as the figures' keys are."""

from __future__ import annotations

import msgspec


class FigureName(msgspec.Struct, frozen=True):
    """What a figure is called, and how it is reckoned, in a sentence or two."""

    label: str
    definition: str


class FigureWords(msgspec.Struct, frozen=True, kw_only=True):
    """All figures, in the order in which they are shown, and what is said beside them."""

    feedback_rate: FigureName
    feedback_debt: FigureName
    feedback_debt_oldest: FigureName
    days_to_receipt_median: FigureName
    days_to_receipt_p90: FigureName
    days_to_answer_median: FigureName
    days_to_answer_p90: FigureName
    silent_proposals: FigureName
    referral_days: FigureName
    implemented_of_accepted: FigureName
    parking_overdue: FigureName
    revived_of_reviewed: FigureName
    actions_done: FigureName
    theme_in_time: FigureName
    themes_from_outside: FigureName
    held_of_planned: FigureName
    notes_in_time: FigureName
    attendance: FigureName
    first_timer_share: FigureName
    remote_share: FigureName
    user_experience_share: FigureName
    percent: str  # "{number} %"
    at_least: str  # before a value that open cases may yet make higher
    nothing_yet: str  # in the place of a value where n is 0
    open_cases: str  # "… {number} …"


SV = FigureWords(
    feedback_rate=FigureName(
        "Andel som fått svar",
        "Av förslagen som kom in under perioden och har en idébärare: de där varje idébärare har fått mer än en kvittens.",
    ),
    feedback_debt=FigureName(
        "Återkopplingsskuld",
        "Svar som skulle ha lämnats före idag och inte har gjort det, av alla svar som återstår idag.",
    ),
    feedback_debt_oldest=FigureName(
        "Äldsta återkopplingsskuld",
        "Dagar sedan det äldsta av de försenade svaren skulle ha lämnats.",
    ),
    days_to_receipt_median=FigureName(
        "Dagar till kvittens, median",
        "Dagar från att ett förslag kom in till det första beskedet, för hälften av förslagen som kom in under perioden. Obesvarade räknas med sin ålder.",
    ),
    days_to_receipt_p90=FigureName(
        "Dagar till kvittens, nio av tio",
        "Dagar från att ett förslag kom in till det första beskedet, för nio av tio förslag som kom in under perioden. Obesvarade räknas med sin ålder.",
    ),
    days_to_answer_median=FigureName(
        "Dagar till första svar, median",
        "Dagar från att ett förslag kom in till det första svaret utöver kvittensen, för hälften av förslagen som kom in under perioden. Obesvarade räknas med sin ålder.",
    ),
    days_to_answer_p90=FigureName(
        "Dagar till första svar, nio av tio",
        "Dagar från att ett förslag kom in till det första svaret utöver kvittensen, för nio av tio förslag som kom in under perioden. Obesvarade räknas med sin ålder.",
    ),
    silent_proposals=FigureName(
        "Tysta förslag",
        "Öppna förslag, utom de parkerade, som ingenting har hänt med på nätverkets antal dagar (60 om inget annat är sagt).",
    ),
    referral_days=FigureName(
        "Dagar hos organisationen, median",
        "Dagar från att ett förslag skickades till en organisation till att den svarade, för hälften av dem som skickades under perioden. Obesvarade räknas med sin ålder.",
    ),
    implemented_of_accepted=FigureName(
        "Genomförda av antagna",
        "Av förslagen som antogs helt eller delvis under 24 månader fram till periodens slut: de som är genomförda idag.",
    ),
    parking_overdue=FigureName(
        "Parkerade som skulle ha prövats",
        "Parkerade idéer vars dag att prövas igen har passerat, av alla som är parkerade idag.",
    ),
    revived_of_reviewed=FigureName(
        "Väckta av prövade",
        "Av prövningarna av parkerade idéer under perioden: de som väckte idén. Prövningar som blev dags under perioden och inte är gjorda räknas som att de inte gjorde det.",
    ),
    actions_done=FigureName(
        "Gjorda åtgärder",
        "Av åtgärderna som bestämdes under perioden: de som är gjorda idag. Åtgärder som blev något annat räknas inte.",
    ),
    theme_in_time=FigureName(
        "Tema i god tid",
        "Av mötena under perioden, utom de inställda: de vars tema var bestämt minst 14 dagar före. Möten utan tema som har längre tid kvar räknas inte än.",
    ),
    themes_from_outside=FigureName(
        "Teman utifrån",
        "Av temana på mötena som hölls under perioden: de som någon utanför nätverkets värdorganisation har föreslagit eller medverkar i.",
    ),
    held_of_planned=FigureName(
        "Genomförda av planerade möten",
        "Av mötena som hade en dag under perioden, fram till idag: de som genomfördes.",
    ),
    notes_in_time=FigureName(
        "Anteckningar i tid",
        "Av mötena som hölls under perioden: de som dokumenterades inom nätverkets antal dagar (7 om inget annat är sagt). Möten som har tid kvar räknas inte än.",
    ),
    attendance=FigureName(
        "Deltagare per möte, median",
        "Hur många som kom till mötena som hölls under perioden, där det räknades.",
    ),
    first_timer_share=FigureName(
        "Andel nya", "Av alla som kom till mötena under perioden: de som var med för första gången."
    ),
    remote_share=FigureName(
        "Andel på distans", "Av alla som kom till mötena under perioden: de som var med digitalt."
    ),
    user_experience_share=FigureName(
        "Andel med egen erfarenhet",
        "Av alla som kom till mötena under perioden: de som har egen erfarenhet som brukare.",
    ),
    percent="{number} %",
    at_least="minst",
    nothing_yet="inget att räkna på",
    open_cases="varav {number} öppna",
)

EN = FigureWords(
    feedback_rate=FigureName(
        "Share answered",
        "Of the proposals received in the period that have an idea-bearer: those where every bearer has had more than a receipt.",
    ),
    feedback_debt=FigureName(
        "Feedback debt",
        "Answers that should have been given before today and have not, of all answers owed today.",
    ),
    feedback_debt_oldest=FigureName(
        "Oldest feedback debt",
        "Days since the oldest of the overdue answers should have been given.",
    ),
    days_to_receipt_median=FigureName(
        "Days to receipt, median",
        "Days from a proposal's receipt to the first word, for half of the proposals received in the period. Those without are counted with their age.",
    ),
    days_to_receipt_p90=FigureName(
        "Days to receipt, nine in ten",
        "Days from a proposal's receipt to the first word, for nine in ten of the proposals received in the period. Those without are counted with their age.",
    ),
    days_to_answer_median=FigureName(
        "Days to first answer, median",
        "Days from a proposal's receipt to the first answer beyond the receipt, for half of the proposals received in the period. Those without are counted with their age.",
    ),
    days_to_answer_p90=FigureName(
        "Days to first answer, nine in ten",
        "Days from a proposal's receipt to the first answer beyond the receipt, for nine in ten of the proposals received in the period. Those without are counted with their age.",
    ),
    silent_proposals=FigureName(
        "Silent proposals",
        "Open proposals, except those parked, to which nothing has happened for the network's number of days (60 unless it says otherwise).",
    ),
    referral_days=FigureName(
        "Days with the organisation, median",
        "Days from a proposal being sent to an organisation to its answer, for half of those sent in the period. Those unanswered are counted with their age.",
    ),
    implemented_of_accepted=FigureName(
        "Implemented of accepted",
        "Of the proposals accepted in full or in part in the 24 months up to the period's end: those carried out by today.",
    ),
    parking_overdue=FigureName(
        "Parked and overdue for review",
        "Parked ideas whose review day has passed, of all that are parked today.",
    ),
    revived_of_reviewed=FigureName(
        "Revived of reviewed",
        "Of the reviews of parked ideas in the period: those that revived the idea. Reviews that became due in the period and were not made count as those that did not.",
    ),
    actions_done=FigureName(
        "Actions done",
        "Of the actions agreed in the period: those done by today. Actions that became something else are not counted.",
    ),
    theme_in_time=FigureName(
        "Theme in good time",
        "Of the meetings in the period, except those cancelled: those whose theme was set at least 14 days ahead. Meetings without a theme that have longer to go are not counted yet.",
    ),
    themes_from_outside=FigureName(
        "Themes from outside",
        "Of the themes of meetings held in the period: those that someone outside the network's host organisation suggested or speaks about.",
    ),
    held_of_planned=FigureName(
        "Meetings held of planned",
        "Of the meetings that had a day in the period, up to today: those that were held.",
    ),
    notes_in_time=FigureName(
        "Notes in time",
        "Of the meetings held in the period: those documented within the network's number of days (7 unless it says otherwise). Meetings with time left are not counted yet.",
    ),
    attendance=FigureName(
        "People per meeting, median",
        "How many came to the meetings held in the period, where they were counted.",
    ),
    first_timer_share=FigureName(
        "Share of first-timers",
        "Of all who came to the meetings in the period: those who came for the first time.",
    ),
    remote_share=FigureName(
        "Share remote", "Of all who came to the meetings in the period: those who took part online."
    ),
    user_experience_share=FigureName(
        "Share with user experience",
        "Of all who came to the meetings in the period: those with experience of their own as users.",
    ),
    percent="{number}%",
    at_least="at least",
    nothing_yet="nothing to reckon on",
    open_cases="of which {number} open",
)
