"""What is said while saving waits for someone else, and after the disk has failed."""

from __future__ import annotations

import msgspec


class SavingWords(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences for the screens and the command line."""

    waiting_for: str  # "… {holder} … ({pid}, {host})"
    waiting_for_someone: str
    not_saving: str
    reopening: str
    reopened: str
    reopened_otherwise: str


SV = SavingWords(
    waiting_for="Väntar på {holder}, som sparar (program {pid} på {host})…",
    waiting_for_someone="Väntar på någon annan, som sparar…",
    not_saving="inget sparas nu",
    reopening="Läser om allt från disken och kontrollerar det…",
    reopened="Allt är läst om och helt, och det går att spara igen.",
    reopened_otherwise="Allt är läst om och helt, och det går att spara igen. Något är annorlunda än det nyss stod här: se efter innan du sparar på nytt.",
)

EN = SavingWords(
    waiting_for="Waiting for {holder}, who is saving (program {pid} on {host})…",
    waiting_for_someone="Waiting for someone else, who is saving…",
    not_saving="nothing is saved now",
    reopening="Reading everything from the disk anew and checking it…",
    reopened="Everything has been read anew and is whole, and saving works again.",
    reopened_otherwise="Everything has been read anew and is whole, and saving works again. Something is not as it stood here just now: look before you save once more.",
)
