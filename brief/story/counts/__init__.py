"""Numbers across articles: what each counts, and whether two counts of one thing can both be true."""
