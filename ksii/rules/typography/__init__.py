"""Rules on numbers, signs and spaces as official texts of a language write them."""
