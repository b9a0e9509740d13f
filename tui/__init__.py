"""The terminal app: knows keys and screens, never spaCy or TinyDB."""
