#!/usr/bin/env bash
# Puts into place what ksii needs: the system's libraries, a virtual environment in .venv, the locked packages, ksii itself.
#
#   tools/setup.sh [--quiet] [test] [validate] [bench]
#
# With no group: what ksii runs with. test: what its tests need as well. validate: programs that look at the editions and at
# signatures from outside (LibreOffice, Poppler, Chromium, OpenSSL, OpenSSH, SoftHSM). bench: what ksii is measured against, in .bench/venv.
# It can be run again at any time, and ends at once when nothing has changed. PYTHON=/path/to/python chooses the Python.
# Exit code 4: this machine lacks something that only a person may install; the message says what to type.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=run quiet=no validate=no bench=no updated=no python=
for word in "$@"; do
    case $word in
        --quiet) quiet=yes ;;
        test) packages=dev ;;
        validate) validate=yes ;;
        bench) bench=yes ;;
        *) printf 'setup: there is no group %s; see the head of %s\n' "$word" "$0" >&2; exit 2 ;;
    esac
done

say() { printf 'setup: %s\n' "$*"; }

stop() {
    printf 'setup: %s\n' "$@" >&2
    exit 4
}

# Debian's packages, if this is Debian (or a child of it) and we may install.
debian() {
    local sudo=
    command -v apt-get >/dev/null || stop "this machine has no apt-get; please install what Debian calls: $*"
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || stop "please type this, then start again:" "  sudo apt-get update && sudo apt-get install $*"
        sudo=sudo
    fi
    if [ "$updated" = no ]; then
        say "reading Debian's package lists (apt-get update)"
        $sudo apt-get update -qq || stop "apt-get update failed; its own message is above"
        updated=yes
    fi
    say "installing from Debian: $*"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null ||
        stop "apt-get could not install: $*"
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local name
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if new_enough "$name"; then
            python=$(command -v "$name")
            return 0
        fi
    done
    return 1
}

need_python() {
    find_python && return
    can_install && debian python3 python3-venv
    find_python || stop "ksii needs Python 3.11 or newer; this machine has $(python3 --version 2>/dev/null || echo none)." \
        "  Debian 12, Ubuntu 24.04:  sudo apt-get install python3 python3-venv" \
        "  macOS:                    brew install python@3.12" \
        "  another one:              PYTHON=/path/to/python3 make setup"
}

# Prints the packages (Debian's names, or Homebrew's on macOS) whose libraries can't be loaded.
missing_libraries() {
    "$python" - <<'END'
import ctypes
import sys

LINUX = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
MACOS = {"libpango-1.0.dylib": "pango", "libpangoft2-1.0.dylib": "pango", "libharfbuzz-subset.0.dylib": "harfbuzz"}
missing = []
for library, package in (MACOS if sys.platform == "darwin" else LINUX).items():
    try:
        ctypes.CDLL(library)
    except OSError:
        if package not in missing:
            missing.append(package)
print(*missing)
END
}

need_libraries() {
    local missing
    missing=$(missing_libraries)
    [ -z "$missing" ] && return
    if [ "$(uname)" = Darwin ]; then
        stop "please type this, then start again (Python from Homebrew finds these libraries, others may not):" "  brew install $missing"
    fi
    # shellcheck disable=SC2086  # one word per package
    debian $missing
    missing=$(missing_libraries)
    [ -z "$missing" ] || stop "Python still can't load the libraries of: $missing"
}

need_programs() {
    local missing=
    command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
    command -v pdftotext >/dev/null || missing="$missing poppler-utils"
    command -v chromium >/dev/null || missing="$missing chromium"
    command -v openssl >/dev/null || missing="$missing openssl"
    command -v ssh-keygen >/dev/null || missing="$missing openssh-client"
    command -v softhsm2-util >/dev/null || missing="$missing softhsm2"
    [ -z "$missing" ] && return
    [ "$(uname)" = Darwin ] && stop "please type this, then start again:" "  brew install --cask libreoffice chromium && brew install poppler openssl softhsm"
    # shellcheck disable=SC2086
    debian $missing
}

# Runs pip for the virtual environment $1: its own one, or else that of the Python it was made with.
pip_for() {
    local venv=$1
    shift
    if "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        "$venv/bin/python" -m pip --disable-pip-version-check "$@"
    else
        "$python" -m pip --disable-pip-version-check --python "$venv/bin/python" "$@"
    fi
}

# A virtual environment in the folder $1; one that was moved here from elsewhere is made anew, its commands point there.
need_venv() {
    grep -qF -- "$PWD/$1" "$1/pyvenv.cfg" 2>/dev/null && pip_for "$1" --version >/dev/null 2>&1 && return
    if ! "$python" -c 'import ensurepip' 2>/dev/null && can_install; then
        debian "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    fi
    say "making $1 with $("$python" --version)"
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv --clear "$1"
    elif "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m venv --clear --without-pip "$1"
    else
        stop "this Python can't make one. Please type this, then start again:" "  sudo apt-get update && sudo apt-get install python3-venv"
    fi
}

# What the packages of requirements/$2.txt in $1 were made from: when it changes, they are installed anew.
fingerprint() {
    { pwd; "$1/bin/python" --version; cat "requirements/$2.txt" tools/setup.sh; } 2>/dev/null | cksum
}

installed() {
    [ "$(cat "$1/.setup-$2" 2>/dev/null)" = "$(fingerprint "$1" "$2")" ]
}

need_packages() {
    installed "$1" "$2" && return
    [ "$2" = run ] && installed "$1" dev && return
    need_venv "$1"
    say "installing the locked packages of requirements/$2.txt into $1"
    pip_for "$1" install -qq --no-input --require-hashes --only-binary :all: -r "requirements/$2.txt" ||
        stop "pip could not install the packages; its own message is above"
    fingerprint "$1" "$2" >"$1/.setup-$2"
}

# ksii itself, run from this folder: a path file and a command.
need_ksii() {
    local site command=.venv/bin/ksii
    site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    [ "$(cat "$site/ksii.pth" 2>/dev/null)" = "$PWD" ] && [ -x "$command" ] && return
    say "linking ksii into .venv: the command is $command"
    pwd >"$site/ksii.pth"
    case $PWD in
        *" "*) printf '#!/bin/sh\nexec "%s/.venv/bin/python" -m ksii "$@"\n' "$PWD" ;;
        *) printf '#!%s/.venv/bin/python\nfrom ksii._entry import main\n\nraise SystemExit(main())\n' "$PWD" ;;
    esac >"$command"
    chmod +x "$command"
}

need_python
need_libraries
if [ "$validate" = yes ]; then need_programs; fi
need_packages .venv "$packages"
need_ksii
if [ "$bench" = yes ]; then need_packages .bench/venv bench; fi
if [ "$quiet" = no ]; then say "everything is in place"; fi
