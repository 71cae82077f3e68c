"""Words for people, and exit codes: one thin file per command. Nothing else in ksii prints."""
