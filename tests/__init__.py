"""All that proves the house: rules, files, screens, terminals, exports and the house itself."""
