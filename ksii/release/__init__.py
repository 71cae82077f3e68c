"""Bytes become an edition: staged, re-read, compared, listed with their hashes, and put in place in one step."""
