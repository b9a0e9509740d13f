"""Documents to claims: one file per kind."""
