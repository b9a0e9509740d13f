"""What a text says a person is: role, country and organisation, from the words around her mentions."""
