"""The library's file: an engine under TinyDB's tables, how it is opened, brought forward, kept whole."""
