#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# usage: debug_mode.sh PREFIX SOURCE FOLDER COMPILER
# The standard library's debug mode in the consumer of a herne without it alone: the linker refuses,
# and what it prints says why. In both, they fit.
set -eu
prefix=$1 source=$2 folder=$3 compiler=$4
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
mkdir -p "$folder"
cat >"$folder/main.cpp" <<'EOF'
#include <herne/base/error.hpp>
#include <herne/version.hpp>
int main() {
    try {
        throw herne::unknown_id{"competence", "a", "b"};
    } catch (const herne::unknown_id& error) {
        return error.nearest() == "b" && !herne::version().empty() ? 0 : 1;
    }
}
EOF
compile="$compiler -std=c++20 $(pkg-config --cflags herne)"

# refused TAG FLAGS...: fails if it links, or if the linker does not name the tag.
refused() {
  tag=$1
  shift
  if $compile "$@" "$folder/main.cpp" $(pkg-config --libs herne) -o "$folder/refused" 2>"$folder/log"; then
    echo "It links with $*" && exit 1
  fi
  grep -q "undefined.*$tag" "$folder/log" || { cat "$folder/log" && exit 1; }
}
refused _debug -D_GLIBCXX_DEBUG
refused _old_string -D_GLIBCXX_USE_CXX11_ABI=0
refused _debug_old_string -D_GLIBCXX_DEBUG -D_GLIBCXX_USE_CXX11_ABI=0

$compile -D_GLIBCXX_DEBUG "-I$source/lib" "$folder/main.cpp" "$source/lib/base/error.cpp" "$source/lib/version.cpp" \
  "$source/lib/text/quoted.cpp" "$source/lib/text/utf8.cpp" "$source/lib/text/visible.cpp" -o "$folder/both"
"$folder/both"
