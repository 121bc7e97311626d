#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# usage: build.sh static|shared PREFIX FOLDER COMPILER
# Builds FOLDER/consumer with nothing but what pkg-config says of the herne in PREFIX.
set -eu
kind=$1 prefix=$2 folder=$3 compiler=$4
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
static=
[ "$kind" = shared ] || static=--static

pkg-config --exists --print-errors 'herne >= 0.1 herne < 0.2'
flags=$(pkg-config $static --cflags --libs herne)
mkdir -p "$folder"
echo "$compiler -std=c++20 main.cpp $flags"
$compiler -std=c++20 "$(dirname "$0")/../main.cpp" $flags -o "$folder/consumer"
