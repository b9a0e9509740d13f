"""One screen a file: compose and wiring only."""
