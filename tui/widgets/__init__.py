"""Widgets drawn line by line, so that only what is visible costs time."""
