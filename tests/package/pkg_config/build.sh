#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# usage: build.sh static|shared PREFIX FOLDER COMPILER
# Builds FOLDER/consumer with nothing but what pkg-config says of the herne in PREFIX, as the README
# does it; a static herne may be asked for with --static, too.
set -eu
kind=$1 prefix=$2 folder=$3 compiler=$4
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
main=$(dirname "$0")/../main.cpp
mkdir -p "$folder"

pkg-config --exists --print-errors 'herne >= 0.1 herne < 0.2'
$compiler -std=c++20 "$main" $(pkg-config --cflags --libs herne) -o "$folder/consumer"

if [ "$kind" = static ]; then
  $compiler -std=c++20 -c "$main" $(pkg-config --cflags herne) -o "$folder/main.o"
  $compiler "$folder/main.o" $(pkg-config --static --libs herne) -o "$folder/consumer-static"
fi

# Who writes the flags by hand forgets the macro of a shared herne, and is served all the same.
if [ "$kind" = shared ]; then
  $compiler -std=c++20 -fvisibility=hidden "$main" -I"$prefix/include" -L"$prefix/lib" -lherne -o "$folder/by-hand"
fi
cd "$(dirname "$0")/../../.."
for program in consumer-static by-hand; do
  [ -x "$folder/$program" ] || continue
  LD_LIBRARY_PATH="$prefix/lib" "$folder/$program" | cmp - tests/package/expected.txt
done
