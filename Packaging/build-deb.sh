#!/usr/bin/env bash
# Makes the Debian package from the release binary that is already built: .build/vitrina_VERSION_ARCHITECTURE.deb
# The same commit gives the same bytes. Called by `make deb`.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:-.build/release/vitrina}
if [ ! -x "$binary" ]; then
  echo "build-deb.sh: no such program: $binary (make release)" >&2
  exit 1
fi

version=$(dpkg-parsechangelog -l Packaging/debian/changelog -S Version)
built=$(SWIFT_BACKTRACE=enable=no "$binary" --version)
if [ "$version" != "$built" ]; then
  echo "build-deb.sh: the program is version $built, Packaging/debian/changelog says $version" >&2
  exit 1
fi

# Every date in the package is the last commit's; outside of a repository, the changelog's.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null \
  || dpkg-parsechangelog -l Packaging/debian/changelog -S Timestamp)}
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

scratch=.build/deb
rm -rf "$scratch"
mkdir -p "$scratch/vitrina-$version/built"
cp -r Packaging/debian "$scratch/vitrina-$version/"
chmod -R u=rwX,go=rX "$scratch/vitrina-$version/debian"
install -m 0755 "$binary" "$scratch/vitrina-$version/built/vitrina"

if ! (cd "$scratch/vitrina-$version" && dpkg-buildpackage --build=binary --no-sign) >"$scratch/build.log" 2>&1; then
  cat "$scratch/build.log" >&2
  exit 1
fi

architecture=$(dpkg --print-architecture)
package="vitrina_${version}_$architecture.deb"
echo "lintian:"
lintian --allow-root --display-info --pedantic --fail-on error,warning "$scratch/vitrina_${version}_$architecture.changes"
echo "  no errors, no warnings"

mv "$scratch/$package" .build/
rm -rf "$scratch/vitrina-$version"
read -r hash _ < <(sha256sum ".build/$package")
size=$(stat -c %s ".build/$package")
installed=$(dpkg-deb --field ".build/$package" Installed-Size)
printf '.build/%s: %d.%d MB, %d MB installed\nsha256 %s\n' \
  "$package" $((size / 1000000)) $((size % 1000000 / 100000)) $((installed / 1000)) "$hash"
