"""What screens show, as plain values: rows, columns, lines and words. No widgets in here."""
