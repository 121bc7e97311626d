#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# What herne without archives needs to be built for Windows, put into a folder: usage: mingw.sh FOLDER
# Highway is compiled from Debian's source package, which apt keeps in there; what consists of headers
# alone is linked to where the system has it. Nothing else of the system's headers may be seen.
set -eu
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
made=$folder/made.txt
recipe=$(cksum "$here/mingw.sh" "$here/mingw.cmake")
[ ! -f "$made" ] || [ "$(cat "$made")" != "$recipe" ] || exit 0
rm -rf "$folder/apt" "$folder/highway" "$folder/usr" "$made"

mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/parts" "$folder/highway"
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$folder/apt/parts/${list##*/}"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"$folder/apt/parts/${list##*/}"
done
cat >"$folder/apt/apt.conf" <<END
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$folder/apt/parts";
Dir::State::Lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
END
export APT_CONFIG="$folder/apt/apt.conf"
# Whether a list that is missing matters, the download shows.
apt-get -qq update || true
(cd "$folder/highway" && apt-get -qq source highway)

cmake -G Ninja -S "$folder"/highway/highway-*/ -B "$folder/highway/build" \
  -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$folder/usr" \
  -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -DHWY_ENABLE_CONTRIB=OFF -DHWY_ENABLE_EXAMPLES=OFF
cmake --build "$folder/highway/build" --target install

mkdir -p "$folder/usr/share/cmake"
ln -s /usr/include/boost /usr/include/eigen3 /usr/include/nlohmann "$folder/usr/include/"
ln -s /usr/share/eigen3 "$folder/usr/share/"
ln -s /usr/share/cmake/nlohmann_json "$folder/usr/share/cmake/"
# Boost looks for its headers from where its file really lies.
mkdir -p "$folder/usr/lib/boost/cmake"
cp -R /usr/lib/*/cmake/Boost-* /usr/lib/*/cmake/BoostDetectToolset-* /usr/lib/*/cmake/boost_headers-* \
  "$folder/usr/lib/boost/cmake"
rm -rf "$folder/apt" "$folder/highway"
echo "$recipe" >"$made"
