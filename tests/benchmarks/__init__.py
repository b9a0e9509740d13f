"""Measures of quality and cost; `make bench` runs them all and prints the numbers of docs/quality.md."""
