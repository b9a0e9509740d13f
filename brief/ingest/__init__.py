"""Bytes in, articles out: one file per format, the only place that parses foreign bytes."""
