#!/usr/bin/env bash
# The tests that need the whole appliance as a process: crashes, a full disk, fuzzing, orders counted twice, the description
# of the API, a browser. Called by `make test`.
set -euo pipefail
cd "$(dirname "$0")/../.."
export VITRINA_BINARY="${VITRINA_BINARY:-$PWD/.build/debug/vitrina}"
python=/usr/bin/python3

echo "== crash states"
$python Tests/CrashStates/replay.py --driver .build/debug/store-driver
echo "== kill -9 under load"
$python Tests/CrashStates/kill9.py
echo "== full disk"
$python Tests/CrashStates/diskfull.py
echo "== fuzzing, briefly"
FUZZ_SECONDS="${FUZZ_SECONDS:-10}" Tests/Fuzzing/fuzz.sh
echo "== orders, counted once more in SQL"
$python Tests/Scripts/retail.py
echo "== the API against its description"
$python Tests/Scripts/contract.py
echo "== browser"
$python -m unittest discover -s Tests/Browser -t Tests/Browser
