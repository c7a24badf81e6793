"""What the pages about the files are called, what they are for, and what they say while empty."""

from __future__ import annotations

from samverka_store.words.page import Page

FILES_SV = Page(
    "Filerna",
    "Här står vad programmet har sett och gjort med filerna sedan det startade: vad som har "
    "byggts upp, lagts åt sidan eller ändrats för hand, vad som finns kvar och vad du kan göra. "
    "c läser varje fil till slutet och säger om den är hel. b visar säkerhetskopiorna.",
)
BACKUPS_SV = Page(
    "Säkerhetskopior",
    "Varje säkerhetskopia har öppnats och lästs. Nedanför listan står vad som skulle ändras om "
    "du gick tillbaka till den under markören; r gör det, efter en fråga. Det som är nu blir "
    "först en säkerhetskopia.",
    ("Det finns inga säkerhetskopior än.", "", "Den första görs när filen skrivs om."),
)
BY_HAND_SV = Page(
    "Ändrat för hand",
    "Någon har ändrat filen utanför programmet. Här står vad som skiljer sig, post för post och "
    "fält för fält. t tar in ändringarna så att de gäller, l lämnar dem. Med Mellanslag väljer du "
    "några; de andra lämnas. Filen ligger kvar i mappen vad du än väljer.",
    ("Ingen ändring som gjorts för hand väntar på beslut.", "", "Esc går tillbaka."),
)
FILES_EN = Page(
    "Files",
    "Here stands what the program has seen and done with the files since it started: what was "
    "rebuilt, set aside or changed by hand, what is kept and what you can do. c reads every file "
    "to its end and says whether it is whole. b shows the backups.",
)
BACKUPS_EN = Page(
    "Backups",
    "Every backup has been opened and read. Below the list stands what would change if you went "
    "back to the one under the cursor; r does it, after a question. What there is now becomes a "
    "backup first.",
    ("There are no backups yet.", "", "The first is made when the file is written anew."),
)
BY_HAND_EN = Page(
    "Changed by hand",
    "Someone has changed the file outside the program. Here stands what differs, record by "
    "record and field by field. t takes the changes in so that they are in force, l leaves them. "
    "Space chooses some; the others are left. The file is kept in the folder whatever you choose.",
    ("No change made by hand is waiting for a decision.", "", "Esc goes back."),
)
