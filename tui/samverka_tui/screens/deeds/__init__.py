"""How each action of the registry is done; a file per group."""
