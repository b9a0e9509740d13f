"""Fetching what a person asked for: addresses, requests, robots.txt, answers."""
