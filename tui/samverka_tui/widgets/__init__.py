"""Widgets that know no record and no app."""
