"""Faults of the text of the files: what is not YAML, or more than YAML is good for. The loader finds them; here are their pages."""

RULES = (
    "yaml_syntax",
    "duplicate_key",
    "unquoted_placeholder",
    "complex_key",
    "several_documents",
    "empty_file",
    "ambiguous_scalar",
    "text_after_hash",
    "anchor_alias_merge_tag",
    "wrong_encoding",
    "encoded_twice",
    "byte_order_mark",
    "forbidden_character",
    "unusual_character",
    "not_normalised",
    "stacked_marks",
    "merge_conflict",
    "lfs_pointer",
    "too_large",
    "file_unreadable",
)
