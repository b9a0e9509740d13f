"""Names in the tokens of a text: found by the model, by gazetteers and by the words around them, one kind each."""
