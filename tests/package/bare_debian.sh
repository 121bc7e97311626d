#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Tries a wheel for Debian's own Python in a tree of Debian 12 that has nothing to build with; as root:
# bare_debian.sh WHEEL FOLDER. PYTHON names an interpreter of that version with pip. The tree is made
# once, below the folder.
set -eu
unset CDPATH
root=$(cd "$(dirname "$0")/../.." && pwd)
wheel=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
tree=$folder/tree
[ "$(id -u)" = 0 ] || { echo "bare_debian.sh: only root may make a tree of Debian" >&2; exit 1; }

if [ ! -e "$folder/made" ]; then
  rm -rf "$tree"
  mirror=$(awk '/^URIs:/ {print $2; exit}' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
  debootstrap --variant=minbase --include=python3,python3-venv bookworm "$tree" \
    ${mirror:+"$mirror"} >"$folder/debootstrap.log" 2>&1 || { tail -n 20 "$folder/debootstrap.log" >&2; exit 1; }
  : >"$folder/made"
fi
# pip in there needs no network.
rm -rf "$tree/srv/herne"
mkdir -p "$tree/srv/herne/tests" "$tree/srv/herne/wheels"
cp -R "$root/examples/data" "$tree/srv/herne/data"
cp "$root/tests/python/smoke.py" "$tree/srv/herne/tests/"
${PYTHON:-python3} -m pip download --disable-pip-version-check -q --only-binary :all: -d "$tree/srv/herne/wheels" "$wheel"
chroot "$tree" /bin/sh -euc '
  if command -v c++ || ls /usr/lib/*/libhwy* /usr/lib/*/libboost* 2>/dev/null; then
    echo "this tree has what building needs" >&2
    exit 1
  fi
  cd /srv/herne
  python3 -m venv --clear /srv/herne/venv
  venv/bin/python -m pip install --disable-pip-version-check -q --no-index --find-links wheels herne
  venv/bin/python -P tests/smoke.py data
  ls venv/lib/python3*/site-packages/herne-*.dist-info/licenses'
