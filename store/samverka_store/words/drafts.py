"""What is said of drafts: what was typed and is not saved yet, one's own and that of others."""

from __future__ import annotations

import msgspec


class DraftWords(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences of forms, of the start, of the page of drafts, of the command line."""

    # In a form or a question.
    own: str  # "Ditt utkast från {time} …"
    of: str  # "Utkast av {by} från {time} …"
    begun_by: str  # "{by} började skriva här {time}."
    changed_since: str  # "… {time} …"
    drop: str
    dropped: str
    bring_back: str
    next: str  # "Nästa ({count})"
    take_in: str
    too_late: str
    left: str
    in_question: str  # "utkast {time}"
    day_and_time: str  # "{day} {time}"
    unwritten: str  # "{error} …"
    too_long: str
    written_again: str
    # At the start.
    one_waits: str
    many_wait: str
    show: str
    # The page.
    whose: str
    begins: str
    you: str
    new: str  # "{title} · {start}"
    thrown: str
    brought_back: str
    nothing_thrown: str
    not_yours: str
    gone: str
    # The command line.
    headings: tuple[str, ...]
    none: str
    open_now: str
    waits: str

    def waiting(self, count: int) -> str:
        """How many of one's own drafts wait at the start."""
        return self.one_waits if count == 1 else self.many_wait.format(count=count)


SV = DraftWords(
    own="Ditt utkast från {time}, ännu inte sparat.",
    of="Utkast av {by} från {time}, ännu inte sparat.",
    begun_by="{by} började skriva här {time}.",
    changed_since="Utkast {time}, ändrat sedan. Ctrl+S behåller ditt.",
    drop="Ta bort",
    dropped="Utkastet är borttaget.",
    bring_back="Ta tillbaka",
    next="Nästa ({count})",
    take_in="Ta in",
    too_late="Någon annan har redan tagit in utkastet.",
    left="Inte sparat, men utkastet finns kvar: öppna formuläret igen för att fortsätta.",
    in_question="utkast {time}",
    day_and_time="{day} {time}",
    unwritten="Utkastet kan inte sparas än; nytt försök varje sekund. {error}",
    too_long="Texten är så lång att den inte kan sparas som utkast. Korta den, eller dela upp den.",
    written_again="Nu är utkastet sparat.",
    one_waits="Ett utkast från förra gången väntar.",
    many_wait="{count} utkast från förra gången väntar.",
    show="Visa",
    whose="Vems",
    begins="Börjar",
    you="du",
    new="{title} · {start}",
    thrown="Utkastet är slängt.",
    brought_back="Utkastet är tillbaka.",
    nothing_thrown="Inget utkast är slängt.",
    not_yours="Bara den som skrev utkastet slänger det. Enter tar in det hos dig.",
    gone="Det som utkastet gäller finns inte längre. Texten står här under.",
    headings=("Utkast", "Vems", "När", "Läge", "Börjar"),
    none="Inga utkast väntar.",
    open_now="öppet nu",
    waits="väntar",
)
EN = DraftWords(
    own="Your draft from {time}, not yet saved.",
    of="A draft by {by} from {time}, not yet saved.",
    begun_by="{by} began to write here {time}.",
    changed_since="Draft {time}, changed since. Ctrl+S keeps yours.",
    drop="Drop it",
    dropped="The draft is gone.",
    bring_back="Bring it back",
    next="Next ({count})",
    take_in="Take it in",
    too_late="Someone else has taken the draft in already.",
    left="Not saved, but the draft is kept: open the form again to go on.",
    in_question="draft {time}",
    day_and_time="{day} {time}",
    unwritten="The draft cannot be saved yet; tried again every second. {error}",
    too_long="The text is so long that it cannot be saved as a draft. Shorten it, or divide it.",
    written_again="The draft is saved now.",
    one_waits="A draft from last time is waiting.",
    many_wait="{count} drafts from last time are waiting.",
    show="Show",
    whose="Whose",
    begins="Begins",
    you="you",
    new="{title} · {start}",
    thrown="The draft is thrown away.",
    brought_back="The draft is back.",
    nothing_thrown="No draft has been thrown away.",
    not_yours="Only the one who wrote a draft throws it away. Enter takes it in as yours.",
    gone="What the draft is about is no longer there. Its text stands below.",
    headings=("Draft", "Whose", "When", "State", "Begins"),
    none="No drafts are waiting.",
    open_now="open now",
    waits="waiting",
)
