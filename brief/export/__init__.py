"""Briefs and ledgers to bytes that leave the desk, and their verification."""
