#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# usage: two_in_one.sh PREFIX FOLDER COMPILER NM
# Two shared libraries, each with a static herne of its own, in one process: one compiled with hidden
# visibility, one without, and each with another `version()`, so that one sees which herne answers.
set -eu
prefix=$1 folder=$2 compiler=$3 nm=$4
here=$(dirname "$0")/two_in_one
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
mkdir -p "$folder"

# library NAME VISIBILITY: what stands for herne's own code is hidden in both, as the library is.
library() {
  compile="$compiler -std=c++20 -fPIC $(pkg-config --cflags herne) -DNAME=$1"
  $compile "-fvisibility=$2" -c "$here/plugin.cpp" -o "$folder/$1.o"
  $compile -fvisibility=hidden -c "$here/own_version.cpp" -o "$folder/$1_version.o"
  $compiler -shared -Wl,--allow-multiple-definition "$folder/$1.o" "$folder/$1_version.o" $(pkg-config --libs herne) -o "$folder/lib$1.so"
  "$nm" -D --defined-only "$folder/lib$1.so" >"$folder/$1.txt"
}
library closed hidden
library open default

# Hidden, no name of herne's is left (templates of std over its types may be: their compiler decides);
# else no more than the code of its headers, which is weak.
grep -q try_herne "$folder/closed.txt"
if grep -E ' _Z(T.|GV|L)?(N|NK|Z|ZN)*K?5herne' "$folder/closed.txt"; then
  echo "is exported by libclosed.so" && exit 1
fi
if grep 5herne "$folder/open.txt" | grep -v ' [WVu] '; then
  echo "is exported by libopen.so" && exit 1
fi

$compiler -std=c++20 "$here/host.cpp" -ldl -o "$folder/host"
"$folder/host" "$folder/libclosed.so" "$folder/libopen.so"
"$folder/host" "$folder/libopen.so" "$folder/libclosed.so"
