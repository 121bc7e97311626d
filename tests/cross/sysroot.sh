#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# What herne needs of another Debian architecture, unpacked into a folder: usage: sysroot.sh ARCHITECTURE
# FOLDER. apt keeps its lists and downloads in there, so that neither root nor a foreign architecture of
# the system is needed. The C and C++ libraries come with Debian's cross compilers.
set -eu
unset CDPATH
architecture=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
packages="libboost1.74-dev libboost-serialization1.74-dev libboost-serialization1.74.0 libboost-test1.74-dev
  libboost-test1.74.0 libeigen3-dev libhwy-dev libhwy1 nlohmann-json3-dev librapidcheck-dev"

made=$folder/packages.txt
[ ! -f "$made" ] || [ "$(cat "$made")" != "$packages" ] || exit 0
rm -rf "$folder/apt" "$folder/usr" "$made"
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/debs"
: >"$folder/apt/status"

# A configuration file, because options on the command line split a path at its spaces.
cat >"$folder/apt/apt.conf" <<END
APT::Architecture "$architecture";
#clear APT::Architectures;
APT::Architectures { "$architecture"; };
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Dir::State "$folder/apt";
Dir::State::Lists "$folder/apt/lists";
Dir::State::status "$folder/apt/status";
Dir::Cache "$folder/apt/cache";
END
export APT_CONFIG="$folder/apt/apt.conf"
# Whether a list that is missing matters, the downloads show.
apt-get -qq update || true
(cd "$folder/apt/debs" && apt-get -qq download $packages)
for package in "$folder"/apt/debs/*.deb; do
  dpkg -x "$package" "$folder"
done
rm -rf "$folder/apt"
echo "$packages" >"$made"
