"""Articles to stories: which articles tell of one event, and what such a story is called."""
