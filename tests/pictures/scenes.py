"""What each picture shows: the demo on a fixed day, and the keys that lead there.

Nothing that is random may be shown: identities of records, hence calendar files. How a screen
becomes a file is not decided here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zoneinfo import ZoneInfo

from textual.events import Paste
from textual.pilot import Pilot

from samverka_store.demo.build import build
from samverka_store.disk.workspace import Workspace
from samverka_store.words.language import words_for
from samverka_tui.app import SamverkaApp
from tests.pictures.drawing import svg

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
# Shown by the welcome; nothing is ever made in it.
NOWHERE = Path("/srv/samverka")
NARROW, WIDE = (80, 24), (120, 40)


class Typed(str):
    """A text among the keys of a scene; it comes as a paste does."""

    __slots__ = ()


class Scene(NamedTuple):
    """A picture: what it is called to those who cannot see it, its size, and the keys."""

    title: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    is_demo: bool = True


_SERIES = (
    *("8", "n", Typed("öppna fo"), "down", "enter"),
    *(Typed("Hösten 2027"), "tab", Typed("tredje måndagen"), "tab"),
    *(Typed("1/9 2027"), "tab", Typed("31/12 2027"), "tab", Typed("13.30–15.30"), "tab", "right"),
)

SCENES: Mapping[str, Scene] = {
    "today": Scene("Att göra: det som är dags, äldst först", NARROW),
    "meetings": Scene("Möten, med månaden bredvid", WIDE, ("3",)),
    "proposals": Scene("Förslag, med det valda bredvid", WIDE, ("4", *["down"] * 5)),
    "parking": Scene("Parkering: varför idéer vilar och när de prövas igen", NARROW, ("5",)),
    "form": Scene("Ett formulär som svarar medan man skriver", NARROW, _SERIES),
    "export": Scene("Vad som går ut, innan det går ut", WIDE, ("2", "end", "x", "down")),
    "help": Scene("Hjälp för sidan man står på", NARROW, ("4", "question_mark")),
    "live": Scene("Mötets egen sida: en tangent för varje sak", NARROW, ("3", "home", "l")),
    "answers": Scene("Svar att lämna, med texten till var och en", NARROW, ("f4",)),
    "review": Scene("Genomgång av parkeringen, en idé i taget", NARROW, ("f6",)),
    "figures": Scene("Nyckeltalen, med antal och period", NARROW, ("f3",)),
    "welcome": Scene("Första starten", NARROW, is_demo=False),
}


def build_demo(folder: Path) -> None:
    """Make the workspace that the scenes are played in, in this folder."""
    build(folder / "demo", records=0, today=NOW.date(), state_dir=folder / "maker")


async def picture(scene: Scene, folder: Path) -> str:
    """A scene as SVG, played in a folder that `build_demo` has filled."""
    with TemporaryDirectory(dir=folder) as state_dir:
        app = _app(scene, folder, Path(state_dir))
        async with app.run_test(size=scene.size) as pilot:
            await _settled(app, pilot)
            await _play(app, pilot, scene.keys)
            await _settled(app, pilot)
            rows = app.screen._compositor.render_strips()
            drawn = svg(rows, columns=scene.size[0], title=scene.title)
        app.keep()
    return drawn


def _app(scene: Scene, folder: Path, state_dir: Path) -> SamverkaApp:
    data = folder / "demo"
    workspace = None
    if scene.is_demo:
        workspace = Workspace.begin(data, state_dir=state_dir, clock=_now, by="anna")
    return SamverkaApp(
        folder=data if scene.is_demo else NOWHERE,
        words=words_for("sv"),
        lang_fixed=True,
        state_dir=state_dir,
        by="anna",
        clock=_now,
        workspace=workspace,
        demo=scene.is_demo,
        exports=folder,
    )


def _now() -> datetime:
    return NOW


async def _play(app: SamverkaApp, pilot: Pilot[int], keys: Sequence[str]) -> None:
    for key in keys:
        if isinstance(key, Typed):
            app.post_message(Paste(key))
            await pilot.pause()
        else:
            await pilot.press(key)


async def _settled(app: SamverkaApp, pilot: Pilot[int]) -> None:
    """Wait until all is read, counted and shown."""
    await pilot.pause()
    # The welcome has nothing to read.
    while app.folder != NOWHERE and (app.reading is not None or app.counting):
        await pilot.pause(0.01)
    await pilot.pause()
