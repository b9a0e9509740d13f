"""Keeps articles, briefs, stories and verdicts, and finds them again."""
