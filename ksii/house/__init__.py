"""House rules: what an institution asks for beyond the catalogue, written as YAML, without programming; and rules of installed packages."""
