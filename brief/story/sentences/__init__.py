"""Sentences of several texts beside each other: how alike they are, and which tell the same."""
