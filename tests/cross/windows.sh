#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Runs the first example for Windows under wine, from where it finds its data: usage: windows.sh BUILD
# It has to print what is expected of it everywhere.
set -eu
unset CDPATH
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
export WINEPREFIX="$build/wine" WINEARCH=win64 WINEDEBUG=-all
# Else wine asks for what it can show pages and run .NET with.
export WINEDLLOVERRIDES="mscoree,mshtml="

timeout -k 10 300 /usr/lib/wine/wine64 "$build/examples/first_steps.exe" >"$build/first_steps.txt"
tr -d '\r' <"$build/first_steps.txt" | diff examples/expected/first_steps.txt -
echo "windows: first_steps prints what it prints here"
