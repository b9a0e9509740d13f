"""Review sessions: what is asked next and why, what a key decides, and how far the review is."""
