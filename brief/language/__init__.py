"""Articles to spaCy documents, and what names, places, dates and organisations mean."""
