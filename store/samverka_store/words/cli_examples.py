"""The examples of --help, by topic. They can be run one after the other, from an empty folder."""

from __future__ import annotations

import msgspec


class CliExamples(msgspec.Struct, frozen=True, kw_only=True):
    """Command lines that show how it is done. `start` stands in the help of the program itself."""

    start: tuple[str, ...]
    add: tuple[str, ...]
    list: tuple[str, ...]
    show: tuple[str, ...]
    edit: tuple[str, ...]
    step: tuple[str, ...]
    proposals: tuple[str, ...]
    feedback: tuple[str, ...]
    meetings: tuple[str, ...]
    contacts: tuple[str, ...]
    export: tuple[str, ...]
    taking_in: tuple[str, ...]
    care: tuple[str, ...]


SV = CliExamples(
    start=(
        "samverka demo",
        "samverka today",
        'samverka add network "Öppet forum"',
        "samverka list proposals --network N1 --json",
        "samverka export ics --network N1 -o forum.ics",
    ),
    add=(
        'samverka add network "Öppet forum" --open-to-all ja',
        'samverka add contact "Eva Ek" --role samordnare --email eva.ek@example.org',
        'samverka add series "Forum hösten 2026" --network N1 --rule "tredje måndagen" --first 2026-09-01 --last 2026-12-31 --time 13.30-15.30',
        'samverka add meeting --network N1 --when 2026-11-12 --time 9-12 --title "Planeringsdag"',
        'samverka add proposal "Gemensam folder" --network N1 --bearer K1 --meeting M2026-002',
        'samverka add proposal "Mentorskap" --network N1 --anonymous --via "Eva Ek"',
        'samverka add idea "Motivationsfilm" --network N1 --reason "saknar pengar" --review 2027-03-01',
        'samverka add action "Boka lokal" --network N1 --owner K1 --due 2026-10-01',
    ),
    list=(
        "samverka list networks",
        "samverka list meetings --network N1",
        "samverka list proposals --state inkommet --json",
        "samverka list ideas",
    ),
    show=("samverka show M2026-002", "samverka history F2026-001"),
    edit=(
        'samverka edit M2026-002 themes="Återhämtning – Eva Ek (Region Exempel)"',
        'samverka edit N1 venue="Kulturhuset, Storgatan 1" contact="Eva Ek"',
    ),
    step=(
        'samverka park F2026-001 --reason "prövas efter budgeten" --review 2027-01-15',
        "samverka revive F2026-001",
        "samverka move M2026-003 --to 2026-11-17",
        'samverka cancel M2026-004 --reason "för få anmälda"',
        "samverka state F2026-002 bereds",
        "samverka state A2026-001 klar",
        "samverka remove M2026-005",
        "samverka undo",
    ),
    proposals=(
        'samverka similar "gemensamma foldrar"',
        'samverka add organisation "Region Exempel"',
        'samverka refer F2026-002 "Region Exempel" --answer-due 2026-12-01',
        "samverka arrived V2026-001",
        "samverka remind V2026-001 --answer-due 2026-12-15",
        'samverka answer V2026-001 "Vi är med och betalar"',
        'samverka decide F2026-002 antaget --by "styrgruppen"',
        'samverka begin F2026-002 --handler K1 --milestone "Första träffen"',
        'samverka reach F2026-002 "Första träffen"',
        'samverka finish F2026-002 --result "Tolv mentorer på plats"',
        'samverka extend F2026-003 --reason "fortfarande inga pengar" --review 2027-09-01',
        'samverka retire F2026-003 --reason "finns redan på annat håll"',
        'samverka reopen F2026-003 --reason "många frågar efter den"',
        "samverka state F2026-001 bereds",
        'samverka split F2026-001 "Folder på papper" "Folder på webben"',
        "samverka merge F2026-005 F2026-004",
        'samverka decide F2026-003 antaget --by "styrgruppen"',
        "samverka begin F2026-003",
        'samverka stop F2026-003 --reason "pengarna tog slut"',
        "samverka withdraw F2026-004 --by Kim",
    ),
    feedback=(
        "samverka feedback owed --network N1",
        "samverka feedback text F2026-001",
        "samverka feedback draft F2026-001 F2026-002",
        "samverka feedback give R2026-001 --channel phone",
        'samverka feedback give F2026-002 F2026-004 --to "Eva Ek" --text "Vi tar upp det i höst"',
        "samverka owe K1",
        "samverka reviews",
        "samverka unfinished --network N1",
        "samverka figures --network N1 --from 2026-01-01",
        "samverka figures --definitions",
    ),
    meetings=(
        'samverka add proposal "Ensamhet" --kind theme --network N1 --bearer K1',
        "samverka theme F2026-006 M2026-001",
        "samverka clashes 2026-12-24",
        "samverka clashes M2026-001",
        "samverka prepare M2026-001",
        'samverka note M2026-001 "Alla vill träffas oftare"',
        'samverka reschedule S1 --since 2026-11-01 --rule "andra tisdagen" --dry-run',
        "samverka state M2026-001 held",
        'samverka discuss M2026-001 F2026-002 "Alla var nöjda" --decision "Fortsätter nästa år"',
        'samverka agree M2026-001 "Boka lokal" --owner "Eva Ek" --due 2026-10-01',
        'samverka document M2026-001 --people 22 --remote 4 --line "F2026-006: Vi tar det igen"',
    ),
    contacts=(
        'samverka add contact "Eva Eek" --email eva.ek@example.org',
        "samverka duplicates",
        "samverka duplicates --of K1",
        "samverka unite K1 K2 --take name",
        "samverka extract K1",
        "samverka extract K1 -o eva.md",
        'samverka add contact "Bo Al" --phone 070-1234567',
        'samverka add proposal "Läxhjälp" --network N1 --bearer "Maj"',
        "samverka recognise F2026-007 Maj",
        "samverka anonymise K3 --yes",
        "samverka erase K3 --yes",
    ),
    export=(
        "samverka export ics --network N1 -o forum.ics",
        "samverka export ics --meeting M2026-002",
        "samverka export ics --reminders --network N1",
        "samverka export markdown coming --network N1",
        "samverka export markdown invitation --meeting M2026-002",
        "samverka export html proposals -o förslag.html",
        "samverka export csv contacts -o kontakter.csv",
        "samverka templates",
        "samverka templates notes --own",
    ),
    care=(
        "samverka who",
        "samverka drafts",
        "samverka check",
        "samverka repair",
        "samverka backup list",
    ),
    taking_in=(
        "samverka export csv contacts -o kontakter.csv",
        "samverka import kontakter.csv --as person --dry-run",
    ),
)
EN = CliExamples(
    start=(
        "samverka demo",
        "samverka today",
        'samverka add network "Open forum"',
        "samverka list proposals --network N1 --json",
        "samverka export ics --network N1 -o forum.ics",
    ),
    add=(
        'samverka add network "Open forum" --open-to-all yes',
        'samverka add contact "Eva Ek" --role coordinator --email eva.ek@example.org',
        'samverka add series "Forum, autumn 2026" --network N1 --rule "third Monday" --first 2026-09-01 --last 2026-12-31 --time 13.30-15.30',
        'samverka add meeting --network N1 --when 2026-11-12 --time 9-12 --title "Planning day"',
        'samverka add proposal "Shared leaflet" --network N1 --bearer K1 --meeting M2026-002',
        'samverka add proposal "Mentoring" --network N1 --anonymous --via "Eva Ek"',
        'samverka add idea "Film" --network N1 --reason "no money" --review 2027-03-01',
        'samverka add action "Book a room" --network N1 --owner K1 --due 2026-10-01',
    ),
    list=(
        "samverka list networks",
        "samverka list meetings --network N1",
        "samverka list proposals --state received --json",
        "samverka list ideas",
    ),
    show=("samverka show M2026-002", "samverka history F2026-001"),
    edit=(
        'samverka edit M2026-002 themes="Recovery – Eva Ek (Example Region)"',
        'samverka edit N1 venue="House of Culture, 1 High Street" contact="Eva Ek"',
    ),
    step=(
        'samverka park F2026-001 --reason "after the budget" --review 2027-01-15',
        "samverka revive F2026-001",
        "samverka move M2026-003 --to 2026-11-17",
        'samverka cancel M2026-004 --reason "too few"',
        "samverka state F2026-002 under_review",
        "samverka state A2026-001 done",
        "samverka remove M2026-005",
        "samverka undo",
    ),
    proposals=(
        'samverka similar "shared leaflets"',
        'samverka add organisation "Example Region"',
        'samverka refer F2026-002 "Example Region" --answer-due 2026-12-01',
        "samverka arrived V2026-001",
        "samverka remind V2026-001 --answer-due 2026-12-15",
        'samverka answer V2026-001 "We will share the cost"',
        'samverka decide F2026-002 accepted --by "the board"',
        'samverka begin F2026-002 --handler K1 --milestone "First session"',
        'samverka reach F2026-002 "First session"',
        'samverka finish F2026-002 --result "Twelve mentors in place"',
        'samverka extend F2026-003 --reason "still no money" --review 2027-09-01',
        'samverka retire F2026-003 --reason "exists elsewhere"',
        'samverka reopen F2026-003 --reason "asked for again"',
        "samverka state F2026-001 under_review",
        'samverka split F2026-001 "Leaflet on paper" "Leaflet on the web"',
        "samverka merge F2026-005 F2026-004",
        'samverka decide F2026-003 accepted --by "the board"',
        "samverka begin F2026-003",
        'samverka stop F2026-003 --reason "the money ran out"',
        "samverka withdraw F2026-004 --by Kim",
    ),
    feedback=(
        "samverka feedback owed --network N1",
        "samverka feedback text F2026-001",
        "samverka feedback draft F2026-001 F2026-002",
        "samverka feedback give R2026-001 --channel phone",
        'samverka feedback give F2026-002 F2026-004 --to "Eva Ek" --text "We take it up this autumn"',
        "samverka owe K1",
        "samverka reviews",
        "samverka unfinished --network N1",
        "samverka figures --network N1 --from 2026-01-01",
        "samverka figures --definitions",
    ),
    meetings=(
        'samverka add proposal "Loneliness" --kind theme --network N1 --bearer K1',
        "samverka theme F2026-006 M2026-001",
        "samverka clashes 2026-12-24",
        "samverka clashes M2026-001",
        "samverka prepare M2026-001",
        'samverka note M2026-001 "All want to meet more often"',
        'samverka reschedule S1 --since 2026-11-01 --rule "second Tuesday" --dry-run',
        "samverka state M2026-001 held",
        'samverka discuss M2026-001 F2026-002 "All were content" --decision "Goes on next year"',
        'samverka agree M2026-001 "Book a room" --owner "Eva Ek" --due 2026-10-01',
        'samverka document M2026-001 --people 22 --remote 4 --line "F2026-006: We take it up again"',
    ),
    contacts=(
        'samverka add contact "Eva Eek" --email eva.ek@example.org',
        "samverka duplicates",
        "samverka duplicates --of K1",
        "samverka unite K1 K2 --take name",
        "samverka extract K1",
        "samverka extract K1 -o eva.md",
        'samverka add contact "Bo Al" --phone 070-1234567',
        'samverka add proposal "Homework help" --network N1 --bearer "Maj"',
        "samverka recognise F2026-007 Maj",
        "samverka anonymise K3 --yes",
        "samverka erase K3 --yes",
    ),
    export=(
        "samverka export ics --network N1 -o forum.ics",
        "samverka export ics --meeting M2026-002",
        "samverka export ics --reminders --network N1",
        "samverka export markdown coming --network N1",
        "samverka export markdown invitation --meeting M2026-002",
        "samverka export html proposals -o proposals.html",
        "samverka export csv contacts -o contacts.csv",
        "samverka templates",
        "samverka templates notes --own",
    ),
    care=(
        "samverka who",
        "samverka drafts",
        "samverka check",
        "samverka repair",
        "samverka backup list",
    ),
    taking_in=(
        "samverka export csv contacts -o contacts.csv",
        "samverka import contacts.csv --as person --dry-run",
    ),
)
