"""Lists of articles: the query language, what matches, in which order, and what a row shows."""
