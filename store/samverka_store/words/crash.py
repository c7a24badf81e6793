"""What is said when the program itself has gone wrong."""

from __future__ import annotations

import msgspec


class CrashWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences below the lines that tell where it went wrong."""

    stopped: str
    draft: str  # "Det du hade skrivit … {folder} …"
    report: str


SV = CrashWords(
    stopped="Programmet har stannat på grund av ett fel i programmet. Inget som är sparat har gått förlorat.",
    draft="Det du hade skrivit men inte sparat finns kvar som utkast i {folder}. Nästa gång programmet startar visar det vägen dit.",
    report="Skicka gärna raderna ovan till den som sköter programmet. De innehåller inga uppgifter ur arbetsytan.",
)

EN = CrashWords(
    stopped="The program has stopped because of a fault in the program. Nothing that was saved is lost.",
    draft="What you had typed but not saved is kept as a draft in {folder}. The next time the program starts it shows the way there.",
    report="Please send the lines above to whoever looks after the program. They hold nothing of what is in the workspace.",
)
