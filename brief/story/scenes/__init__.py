"""Where and when, across articles: places, days and clock times that can or cannot be the same."""
