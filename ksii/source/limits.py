"""How large a strategy may be. Every limit is far above what a strategy needs and far below what harms."""

FILE_BYTES = 2 * 1024 * 1024
TOTAL_BYTES = 20 * 1024 * 1024
FILES = 2_000
DEPTH = 32
NODES = 250_000
SCALAR = 100_000
DIGITS = 100
SHOWN = 60
"""How much of a wrong value is shown to people."""
