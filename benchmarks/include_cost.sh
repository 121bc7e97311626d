#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Prints what compiling <herne/herne.hpp> costs, as a multiple of what the standard headers that it
# includes cost; fails above 1.5. Both are measured in turns, and medians are compared.
set -eu
unset CDPATH
include=$(cd "$(dirname "$0")/../include" && pwd)
compiler=${CXX:-c++}
rounds=11
limit=1.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compile() { "$compiler" -std=c++20 -fsyntax-only -I"$include" "$1"; }

echo '#include <herne/herne.hpp>' >"$work/herne.cpp"
"$compiler" -std=c++20 -MM -I"$include" "$work/herne.cpp" | tr ' \\' '\n\n' |
  grep '\.hpp$' | xargs cat | grep -E '^ *# *include <[a-z_0-9]+>' | sort -u >"$work/std.cpp"

for round in $(seq "$rounds"); do
  for file in herne std; do
    start=$(date +%s%N)
    compile "$work/$file.cpp"
    echo $(($(date +%s%N) - start)) >>"$work/$file.times"
  done
done
median() { sort -n "$work/$1.times" | sed -n "$(((rounds + 1) / 2))p"; }
awk -v herne="$(median herne)" -v std="$(median std)" -v headers="$(wc -l <"$work/std.cpp")" -v limit="$limit" 'BEGIN {
  printf "include cost: <herne/herne.hpp> %.0f ms, its %d standard headers %.0f ms, ratio %.2f (limit %s)\n",
         herne / 1e6, headers, std / 1e6, herne / std, limit
  exit herne / std > limit
}'
