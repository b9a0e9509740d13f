"""Pure functions on text: 1:1 cleaning, blocks, sentence boundaries. After ingest nothing inserts a character."""
