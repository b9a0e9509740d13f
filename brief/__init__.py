"""A newsroom brief from any article: claims tied to their characters, laid side by side, reviewed and exported.

Importing this package costs nothing: spaCy, TinyDB and Textual are loaded by the rooms that need them.
"""

__version__ = "0.1.0"
