"""The document tree between the strategy and every format."""
