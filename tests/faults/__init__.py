"""Faults of one machine's disk and programs: kills, errors, full disks, power cuts, sabotage."""
