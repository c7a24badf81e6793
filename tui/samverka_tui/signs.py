"""Signs that some terminals cannot show, and the plain ones that stand for them there.

Each is one cell wide and so is what stands for it. Letters are left as they are. Nothing here knows
what is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGNS = "SAMVERKA_SIGNS"
PLAIN: Mapping[int, str] = str.maketrans(
    {
        **dict.fromkeys("▔▁▂─━╌", "-"),
        **dict.fromkeys("▏│┃▕╎", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼", "+"),
        **dict.fromkeys("▃▄░", ":"),
        **dict.fromkeys("▅▆▒", "="),
        **dict.fromkeys("▇█▓", "#"),
        **dict.fromkeys("”“„", '"'),
        **dict.fromkeys("’‘", "'"),
        **dict.fromkeys("–—−", "-"),
        **dict.fromkeys("→›►▶", ">"),
        **dict.fromkeys("←‹◄◀", "<"),
        "↑": "^",
        "↓": "v",
        "…": ".",
        "•": "*",
        "●": "*",
        "○": "o",
        "✓": "x",
    }
)
# The consoles of Linux and of the BSDs have a few hundred signs in all.
_POOR = ("linux", "vt", "cons", "sun")


def signs_of(environment: Mapping[str, str]) -> Mapping[int, str]:
    """What is shown as what in the terminal of this environment; empty where all can be shown.

    SAMVERKA_SIGNS=plain asks for the plain ones anywhere, SAMVERKA_SIGNS=all for all of them.
    """
    asked = environment.get(SIGNS, "")
    is_poor = environment.get("TERM", "").startswith(_POOR)
    return PLAIN if asked == "plain" or (is_poor and asked != "all") else {}
