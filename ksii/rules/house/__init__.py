"""What may be wrong with the rules that an institution adds."""
