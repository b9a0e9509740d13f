"""Time expressions: where a text names a time, and which day, month or year that is."""
