"""In poor terminals the program shows the same words, in what colours and signs they have."""

from pathlib import Path

import pytest

from samverka_tui.signs import PLAIN
from tests.pictures.terminals import KINDS, cells_of

FEW_COLOURS = {
    *("default", "black", "red", "green", "brown", "blue", "magenta", "cyan", "white"),
    *(f"bright{name}" for name in ("black", "red", "green", "brown", "blue", "magenta", "cyan")),
    "brightwhite",
}


def _text(cells: list[list[tuple[object, ...]]]) -> str:
    return "\n".join("".join(str(cell[0]) for cell in row) for row in cells)


@pytest.mark.parametrize("name", ["linux", "sixteen-colours", "no-colour"])
def test_a_form_is_whole_in_a_poor_terminal(name: str, tmp_path: Path) -> None:
    cells = cells_of(KINDS[name], tmp_path)
    text = _text(cells)
    assert "Nytt förslag" in text
    assert "Idébärare" in text
    assert "Ctrl+S Spara" in text
    colours = {cell[place] for row in cells for cell in row for place in (1, 2)}
    assert len(colours) > 3 or name == "no-colour"
    if name == "no-colour":
        assert colours == {"default"}
    else:
        assert colours <= FEW_COLOURS
    assert any(ord(sign) in PLAIN for sign in text) is (name != "linux")
