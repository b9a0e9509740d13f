"""One module per command of `brief`: `configure` names its options, `run` does it."""
