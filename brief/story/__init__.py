"""Briefs to a ledger: grouping, alignment, relations, origins, checks."""
