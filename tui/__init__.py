"""The terminal app: knows keys and screens, never spaCy or TinyDB."""

import os

FRAMES_PER_SECOND = 240
"""At Textual's 60 a key waits up to 17 ms if two things change one after the other; nothing is drawn without need."""

os.environ.setdefault("TEXTUAL_FPS", str(FRAMES_PER_SECOND))  # read when Textual is imported
