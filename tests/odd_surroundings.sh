#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# The tests where little is as usual: usage: odd_surroundings.sh BUILD PYTHON [PYTEST-ARGUMENTS...].
# Runs the unit tests of a build, and the Python tests with the interpreter of an environment that has
# herne, from a copy of the sources whose path has blanks and an umlaut and where nothing may be written:
# as another user (if root calls it), without terminal, input, home and Ctrl-C; with German or no words,
# a time zone a day ahead, a temporary folder with an odd name, new files for nobody else, and variables
# that change what programs print. What fails says which of two settings it was.
set -eu
unset CDPATH
build=$(cd "$1" && pwd)
python=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
cd "$(dirname "$0")/.."

place=$(mktemp -d "${TMPDIR:-/tmp}/herne mit Leer ä.XXXXXX")
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
trap 'exit 1' HUP TERM
mkdir "$place/herne" "$place/tmp 'ö'" "$place/locales"
git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - 2>/dev/null |
  tar -x -C "$place/herne"
localedef -i de_DE -f UTF-8 "$place/locales/de_DE.UTF-8"

as_other=
if [ "$(id -u)" = 0 ]; then
  as_other="setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs"
  if $as_other test -r "$build/tests/herne_tests" -a -x "$python"; then
    chown 65534 "$place/tmp 'ö'"
  else
    echo "odd surroundings: another user cannot read $build or $python, so the same one runs them" >&2
    as_other=
  fi
fi
chmod -R a+rX,a-w "$place/herne"
chmod a+rx "$place" "$place/locales"

# run NAME=VALUE... -- COMMAND...: there.
run() {
  trap '' INT
  umask 077
  cd "$place/herne"
  # shellcheck disable=SC2086 # several words
  setsid --wait $as_other env -u HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME -u LANG -u LANGUAGE \
    LOCPATH="$place/locales" TMPDIR="$place/tmp 'ö'" PYTHONDONTWRITEBYTECODE=1 CDPATH=/usr:/tmp \
    COLUMNS=40 NO_COLOR=1 "$@" <&-
}

verdict=0
for setting in "LC_ALL=de_DE.UTF-8 TZ=Pacific/Kiritimati" "LC_ALL=POSIX TZ=America/St_Johns PYTHONWARNINGS=default"; do
  # shellcheck disable=SC2086 # several words
  (run $setting "$build/tests/herne_tests" --color_output=no --log_level=error) || {
    echo "odd surroundings: unit tests failed with $setting"
    verdict=1
  }
  # shellcheck disable=SC2086 # several words
  (run $setting "$python" -P -m pytest -p no:cacheprovider "$@") || {
    echo "odd surroundings: Python tests failed with $setting"
    verdict=1
  }
done
exit "$verdict"
