"""Who has agreed to which text, and whether that still holds: statements, their chain, and the state of every step. No keys, no clock."""
