"""On whose word: speakers, outlets and the sources of figures."""
