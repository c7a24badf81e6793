"""Makes every picture in docs/ anew: `python -m tests.pictures`."""

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.surroundings import ROOT, foreign_settings

DOCS = ROOT / "docs"


def main() -> int:
    """Write the pictures; the exit code for the shell."""
    for name in foreign_settings(os.environ):
        del os.environ[name]
    # Imported now: Textual reads the environment when it is imported.
    from tests.pictures.scenes import SCENES, build_demo, picture

    with TemporaryDirectory() as folder:
        build_demo(Path(folder))
        for name, scene in SCENES.items():
            drawn = asyncio.run(picture(scene, Path(folder)))
            (DOCS / f"{name}.svg").write_text(drawn, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
