"""What a strategy is: one file for each kind of content, the whole in `strategy.py`, and `read` to get it from files."""
