#!/usr/bin/env bash
# The tests that need the whole appliance as a process: browser, crashes, a full disk, fuzzing. Called by `make test`.
set -euo pipefail
cd "$(dirname "$0")/../.."
export VITRINA_BINARY="${VITRINA_BINARY:-$PWD/.build/debug/vitrina}"
python=/usr/bin/python3

$python -m unittest discover -s Tests/Browser -t Tests/Browser -v
