"""Two sentences that are the same but for a word or two: whether those words are values that exclude each other."""
