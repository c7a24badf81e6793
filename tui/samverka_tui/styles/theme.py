"""Our themes, on the sixteen standard colours of a terminal, so that few bytes carry them.

Dark and light paint their own ground, since only then is contrast known: at least 4.5:1 for every
text in the palettes of xterm, VGA, Windows and PuTTY (proved in tests/tui/widgets). The third keeps
the terminal's own two colours for those who have chosen them with care. Nothing here is a widget.

The app must be made with `ansi_color=True`: then NO_COLOR sends no colour at all.
"""

from __future__ import annotations

from pathlib import Path

from textual.theme import Theme

DARK = "samverka"
LIGHT = "samverka-light"
TERMINAL = "samverka-terminal"
STYLE_SHEET = Path(__file__).with_name("base.tcss")
PAGES_SHEET = Path(__file__).with_name("screens.tcss")


def _variables(text: str, ground: str, **own: str) -> dict[str, str]:
    """The variables all three share, with `text` on `ground`; `own` in snake case on top."""
    shared = {
        "text": text,
        "text-muted": text,
        "text-disabled": text,
        "foreground-muted": text,
        "foreground-disabled": text,
        "surface": ground,
        "panel": ground,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": ground,
        "block-cursor-blurred-text-style": "bold underline",
        "block-hover-background": ground,
        # Shown by an attribute, so that it is seen without colours too.
        "input-cursor-foreground": text,
        "input-cursor-background": ground,
        "input-cursor-text-style": "reverse",
        "footer-foreground": text,
        "footer-background": ground,
        "footer-description-foreground": text,
        "footer-description-background": ground,
        "footer-item-background": ground,
        "button-foreground": text,
        "button-color-foreground": text,
        "button-focus-text-style": "bold reverse",
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
        "ansi-background": ground,
        "ansi-foreground": text,
    }
    return shared | {name.replace("_", "-"): value for name, value in own.items()}


THEMES = (
    Theme(
        name=DARK,
        ansi=True,
        dark=True,
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_cyan",
        warning="ansi_bright_yellow",
        error="ansi_bright_red",
        success="ansi_bright_green",
        foreground="ansi_white",
        background="ansi_black",
        surface="ansi_black",
        panel="ansi_black",
        variables=_variables(
            "ansi_white",
            "ansi_black",
            block_cursor_foreground="ansi_bright_white",
            block_cursor_background="ansi_blue",
            input_selection_foreground="ansi_bright_white",
            input_selection_background="ansi_blue",
            screen_selection_foreground="ansi_bright_white",
            screen_selection_background="ansi_blue",
            border="ansi_cyan",
            border_blurred="ansi_white",
            footer_key_foreground="ansi_cyan",
            link_color="ansi_cyan",
            link_color_hover="ansi_cyan",
            link_background_hover="ansi_black",
            scrollbar="ansi_white",
            scrollbar_hover="ansi_white",
            scrollbar_active="ansi_white",
        ),
    ),
    Theme(
        name=LIGHT,
        ansi=True,
        dark=False,
        primary="ansi_blue",
        secondary="ansi_blue",
        accent="ansi_blue",
        warning="ansi_red",
        error="ansi_red",
        success="ansi_blue",
        foreground="ansi_black",
        background="ansi_bright_white",
        surface="ansi_bright_white",
        panel="ansi_bright_white",
        variables=_variables(
            "ansi_black",
            "ansi_bright_white",
            block_cursor_foreground="ansi_bright_white",
            block_cursor_background="ansi_blue",
            input_selection_foreground="ansi_bright_white",
            input_selection_background="ansi_blue",
            screen_selection_foreground="ansi_bright_white",
            screen_selection_background="ansi_blue",
            border="ansi_blue",
            border_blurred="ansi_black",
            footer_key_foreground="ansi_blue",
            link_color="ansi_blue",
            link_color_hover="ansi_blue",
            link_background_hover="ansi_bright_white",
            scrollbar="ansi_black",
            scrollbar_hover="ansi_black",
            scrollbar_active="ansi_black",
        ),
    ),
    Theme(
        name=TERMINAL,
        ansi=True,
        dark=True,
        primary="ansi_default",
        secondary="ansi_default",
        accent="ansi_default",
        warning="ansi_default",
        error="ansi_default",
        success="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        variables=_variables(
            "ansi_default",
            "ansi_default",
            block_cursor_foreground="ansi_default",
            block_cursor_background="ansi_default",
            block_cursor_text_style="reverse",
            input_selection_foreground="ansi_bright_white",
            input_selection_background="ansi_blue",
            screen_selection_foreground="ansi_bright_white",
            screen_selection_background="ansi_blue",
            border="ansi_default",
            border_blurred="ansi_default",
            footer_key_foreground="ansi_default",
            link_color="ansi_default",
            link_color_hover="ansi_default",
            link_background_hover="ansi_default",
            scrollbar="ansi_default",
            scrollbar_hover="ansi_default",
            scrollbar_active="ansi_default",
        ),
    ),
)
