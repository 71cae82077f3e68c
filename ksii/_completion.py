"""Completion scripts for shells: each asks ksii itself what can come next."""

import sys
from collections.abc import Mapping, Sequence

SCRIPTS = {
    "bash": """\
_ksii_complete() {
    mapfile -t COMPREPLY < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" _KSII_COMPLETE=complete_bash ksii)
}
complete -o default -F _ksii_complete ksii
""",
    "zsh": """\
#compdef ksii
_ksii_complete() {
    eval "$(_TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _KSII_COMPLETE=complete_zsh ksii)"
}
compdef _ksii_complete ksii
""",
    "fish": """\
function _ksii_complete
    set -lx _KSII_COMPLETE complete_fish
    set -lx _TYPER_COMPLETE_ARGS (commandline -cp)
    set -lx _TYPER_COMPLETE_FISH_ACTION $argv
    ksii
end
complete --command ksii --no-files --condition '_ksii_complete is-args' --arguments '(_ksii_complete get-args)'
""",
}


def show(words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Print the script for the shell named by the first word, or else for the one in $SHELL; return the exit code."""
    shell = words[0] if words else environment.get("SHELL", "").rpartition("/")[2]
    if shell not in SCRIPTS:
        sys.stderr.write(f"ksii: no completion for {shell or 'an unnamed shell'}; there is one for {', '.join(SCRIPTS)}\n")
        return 2
    sys.stdout.write(SCRIPTS[shell])
    return 0
