"""Five sets of invented reports with values changed; `docs/quality.md` tells how each did when it was new."""
