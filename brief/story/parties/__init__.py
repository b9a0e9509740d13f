"""Persons, bodies and their members across articles: who is the same, who holds which office, who is there."""
