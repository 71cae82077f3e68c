#!/usr/bin/env bash
# Writes requirements/{run,dev,bench}.txt: exact versions with hashes, and no address of any package index.
#   tools/lock.sh            keeps what still fits
#   tools/lock.sh --upgrade  takes the newest
set -euo pipefail
cd "$(dirname "$0")/.."

lock() {
    CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/python -m piptools compile --quiet --strip-extras --allow-unsafe --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --annotation-style=line --newline=lf "${@:3}" -o "requirements/$1.txt" "$2"
}

lock run pyproject.toml --all-extras "$@"
lock dev requirements/dev.in "$@"
lock bench requirements/bench.in "$@"
if grep -nE '://|^-|file:/' requirements/run.txt requirements/dev.txt requirements/bench.txt; then
    echo "lock: the lines above don't belong in a lock file" >&2
    exit 1
fi
