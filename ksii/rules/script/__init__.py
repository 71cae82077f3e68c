"""Rules on the letters, the language and the sentences of a text."""
