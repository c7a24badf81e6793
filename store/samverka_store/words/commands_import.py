"""What the actions for taking lists in are called: the ids in `import_`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class ImportCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    import_list: CommandText
    import_change: CommandText
    import_view: CommandText
    import_take: CommandText


SV = ImportCommands(
    import_list=CommandText(
        "Importera", "Ta in en lista eller kalender från fil, eller inklistrad text"
    ),
    import_change=CommandText("Ändra", "Ändra vad raden eller kolumnen är"),
    import_view=CommandText("Rader/kolumner", "Visa vad varje rad blir, eller kolumnerna"),
    import_take=CommandText("Ta in", "Ta in raderna, som en enda ändring"),
)
EN = ImportCommands(
    import_list=CommandText("Import", "Take in a list or calendar from a file, or pasted text"),
    import_change=CommandText("Change", "Change what the row or column is"),
    import_view=CommandText("Rows/columns", "Show what becomes of each row, or the columns"),
    import_take=CommandText("Take in", "Take the rows in, as one change"),
)
