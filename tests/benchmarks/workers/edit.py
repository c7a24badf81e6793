"""How long one edit takes until it is on disk, beside an append and sync of as many bytes.

Run as a program: FOLDER STATE_FOLDER TIMES. Edits and appends take turns in the same folder; prints
their medians as JSON, `edit_ms` and `append_ms`.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

import msgspec

from samverka_store.disk.workspace import Workspace
from samverka_store.model.proposals import Proposal

MS = 1000.0


def _journal_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*.jsonl"))


def main(folder: Path, state_dir: Path, times: int) -> dict[str, float]:
    """Edit one proposal so many times."""
    workspace = Workspace.open(
        folder, state_dir=state_dir, clock=lambda: datetime.now(UTC), by="benchmark"
    )
    proposal = next(iter(workspace.repository.all(Proposal)))
    edits, appends = [], []
    beside = os.open(folder / "benchmark.append", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in range(times):
        before = _journal_bytes(folder)
        began = perf_counter()
        with workspace.change() as repository:
            current = repository.get(Proposal, proposal.id)
            repository.put(msgspec.structs.replace(current, title=f"Förslag {number:04}"))
        edits.append((perf_counter() - began) * MS)
        line = b"." * (_journal_bytes(folder) - before)
        began = perf_counter()
        os.write(beside, line)
        os.fdatasync(beside)
        appends.append((perf_counter() - began) * MS)
    os.close(beside)
    (folder / "benchmark.append").unlink()
    workspace.close()
    return {"edit_ms": median(edits), "append_ms": median(appends)}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
