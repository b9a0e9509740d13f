"""Keys: the table of actions, the user's keymap, what the palette and the help show of them, typing ahead."""
