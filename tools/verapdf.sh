#!/usr/bin/env bash
# Asks veraPDF whether PDF files are PDF/A-3a and PDF/UA-1: `tools/verapdf.sh FILE...`. Exit code 1 when one of them isn't.
#
# veraPDF comes from its makers' own server, not from a package registry, so it is asked where that server can be reached: in the
# published pipelines. VERAPDF names a veraPDF that is installed already; VERAPDF_SHA256 is compared with the installer when it is set.
set -euo pipefail
cd "$(dirname "$0")/.."

RELEASE=1.28/verapdf-greenfield-1.28.2-installer.zip
HOME_FOLDER=$PWD/build/.validators/verapdf

stop() {
    printf 'verapdf: %s\n' "$@" >&2
    exit 4
}

install() {
    local archive=$HOME_FOLDER/installer.zip
    for program in curl unzip java; do
        command -v "$program" >/dev/null || stop "it needs $program"
    done
    mkdir -p "$HOME_FOLDER"
    curl --fail --silent --show-error --location --proto '=https' --max-time 300 -o "$archive" "https://software.verapdf.org/releases/$RELEASE" ||
        stop "its installer can't be fetched"
    if [ -n "${VERAPDF_SHA256:-}" ]; then
        printf '%s  %s\n' "$VERAPDF_SHA256" "$archive" | sha256sum --check --quiet || stop "the installer is not the one that was expected"
    else
        printf 'verapdf: the installer is not compared with anything; its SHA-256 is %s\n' "$(sha256sum <"$archive" | cut -d' ' -f1)"
    fi
    unzip -q -o "$archive" -d "$HOME_FOLDER"
    java -DINSTALL_PATH="$HOME_FOLDER/program" -jar "$HOME_FOLDER"/verapdf-greenfield-*/verapdf-izpack-installer-*.jar -options-system >/dev/null ||
        stop "its installer failed"
}

[ $# -gt 0 ] || { echo "usage: tools/verapdf.sh FILE..." >&2; exit 2; }
program=${VERAPDF:-$HOME_FOLDER/program/verapdf}
[ -x "$program" ] || install

bad=0
for flavour in 3a ua1; do
    "$program" --flavour "$flavour" --format text "$@" || bad=1
done
exit $bad
