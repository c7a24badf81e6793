"""How the matters of the first page are settled in place: what the key does, questions, receipts."""

from __future__ import annotations

import msgspec


class SettlingWords(msgspec.Struct, frozen=True, kw_only=True):
    """`by_…` says what the one key does with a matter of that kind; then questions and receipts."""

    by_action: str
    by_held: str
    by_referral: str
    by_theme: str
    by_purpose: str
    by_contacts: str
    by_feedback: str
    by_review: str
    by_silent: str
    by_notes: str

    answer: str
    theme: str
    purpose_stands: str
    purpose_yes: str
    purpose_edit: str
    no_purpose: str

    done_answer: str
    done_theme: str
    done_purpose: str
    done_contacts: str

    def by(self, kind: str) -> str:
        """What the key does with a matter of this kind; empty for one of a newer version."""
        group = "feedback" if kind.startswith("feedback_") else kind
        return str(getattr(self, f"by_{group}", ""))


SV = SettlingWords(
    by_action="åtgärden är klar",
    by_held="mötet hölls",
    by_referral="skriv in svaret",
    by_theme="skriv in temat",
    by_purpose="gå igenom syftet",
    by_contacts="kontakterna stämmer",
    by_feedback="skriv och lämna beskedet",
    by_review="väck, förläng eller avför",
    by_silent="ta det ett steg vidare",
    by_notes="dokumentera mötet",
    answer="Svar",
    theme="Tema",
    purpose_stands="Syftet med {name}: ”{purpose}” Gäller det?",
    purpose_yes="Ja, det gäller",
    purpose_edit="Ändra det",
    no_purpose="inget är skrivet",
    done_answer="{ref}: svaret om {title} är inskrivet",
    done_theme="{ref}: temat är {theme}",
    done_purpose="Noterat: syftet med {name} är prövat i dag och gäller",
    done_contacts="Noterat: kontakterna i {name} är avstämda i dag",
)
EN = SettlingWords(
    by_action="the action is done",
    by_held="the meeting was held",
    by_referral="write the answer",
    by_theme="write the theme",
    by_purpose="go through the purpose",
    by_contacts="the contacts are right",
    by_feedback="write and give the answer",
    by_review="revive, extend or retire",
    by_silent="take it a step further",
    by_notes="document the meeting",
    answer="Answer",
    theme="Theme",
    purpose_stands="The purpose of {name}: “{purpose}” Does it stand?",
    purpose_yes="Yes, it stands",
    purpose_edit="Change it",
    no_purpose="nothing is written",
    done_answer="{ref}: the answer about {title} is noted",
    done_theme="{ref}: the theme is {theme}",
    done_purpose="Noted: the purpose of {name} was gone through today and stands",
    done_contacts="Noted: the contacts of {name} were verified today",
)
