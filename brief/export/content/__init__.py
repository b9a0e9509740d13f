"""What a brief says on paper: its parts, lines and tables, before any form is chosen."""
