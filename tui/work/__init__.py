"""Work behind the screens: adding, extracting, laying sources side by side; how far it is, what failed."""
