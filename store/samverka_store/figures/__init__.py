"""The key figures, computed from records and history, never stored. Source: domain, "Figures"."""
