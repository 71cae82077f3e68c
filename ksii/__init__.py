"""A compiler for strategy documents: validated YAML in, editions out."""

__version__ = "0.1.0"
