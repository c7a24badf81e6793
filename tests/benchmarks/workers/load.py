"""How long it takes to load every record, or to parse the same bytes as JSON.

Run as a program: records|json FOLDER STATE_FOLDER. Prints `load_s` or `parse_s` as JSON. The
garbage collector is off for both, as it is while the program loads.
"""

import gc
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from samverka_store.disk.workspace import Workspace


def main(what: str, folder: Path, state_dir: Path) -> dict[str, float]:
    """Load or parse, once."""
    began = perf_counter()
    if what == "json":
        kept: object = json.loads((folder / "samverka.json").read_bytes())
    else:
        kept = Workspace.open(
            folder, state_dir=state_dir, clock=lambda: datetime.now(UTC), by="benchmark"
        )
    spent = perf_counter() - began
    del kept
    return {"parse_s" if what == "json" else "load_s": spent}


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
