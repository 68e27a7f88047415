#!/usr/bin/env bash
# Installs the Debian packages that a step needs, if they are missing: setup.sh build|test|bench|deb …
set -euo pipefail

build="build-essential pkg-config liblmdb-dev libmicrohttpd-dev libsimdjson-dev libxml2-dev libcurl4-openssl-dev zlib1g-dev libstemmer-dev libphonenumber-dev"
test="chromium chromium-driver python3 python3-selenium python3-venv"
bench="wrk nginx-light redis-server redis-tools postgresql postgresql-contrib python3 python3-venv"
deb="bash-completion binutils debhelper dpkg-dev fakeroot lintian"

packages=""
for step in "$@"; do
  case "$step" in
    build) packages+=" $build" ;;
    test) packages+=" $test" ;;
    bench) packages+=" $bench" ;;
    deb) packages+=" $deb" ;;
    *) echo "setup.sh: no such step: $step" >&2; exit 2 ;;
  esac
done

if ! command -v swift >/dev/null; then
  echo "vitrina: Swift 6.3 is not on the path (https://www.swift.org/install/linux/)" >&2
  exit 1
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=" $package"
done
[ -n "$missing" ] || exit 0

root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "vitrina: missing Debian packages, install them as root: apt-get install$missing" >&2
    exit 1
  fi
  root="sudo"
fi

export DEBIAN_FRONTEND=noninteractive
# Servers that are installed as peers for a benchmark must not start by themselves.
policy=""
if [ ! -e /usr/sbin/policy-rc.d ]; then
  policy=/usr/sbin/policy-rc.d
  printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
  $root chmod +x "$policy"
fi
trap '[ -z "$policy" ] || $root rm -f "$policy"' EXIT
$root apt-get -o DPkg::Lock::Timeout=300 update -qq
# shellcheck disable=SC2086
$root apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
