#!/usr/bin/env bash
# Builds each *Fuzzer.swift against the rooms it names and runs it for a while (libFuzzer, AddressSanitizer).
#
#   Tests/Fuzzing/fuzz.sh [NAME…]          all fuzzers, or those named: Gatekeeper, Feed, EventJSON
#   FUZZ_SECONDS=600 Tests/Fuzzing/fuzz.sh  long, by hand
#
# A fuzzer says in its first lines what it is built from:
#
#   // rooms: Commerce Compression …       whole rooms under Sources/, the lowest first
#   // sources: API/Events …               single folders under Sources/ that are compiled into the fuzzer itself
#   // seeds: text                         a first input; any number of these lines, with \n, \r, \t for what they stand for
#
# What it finds stays in .build/fuzz/<name>/: the corpus, and crash-… files that `…/fuzzer crash-…` plays again.
set -euo pipefail
cd "$(dirname "$0")/../.."
export SWIFT_BACKTRACE=enable=no
seconds="${FUZZ_SECONDS:-20}"
build="$PWD/.build/fuzz"
sanitize=(-sanitize=fuzzer,address)
swift_flags=(
    -O -wmo -swift-version 6 -parse-as-library -module-cache-path "$build/cache" -I "$build/modules"
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature ExistentialAny -strict-memory-safety
    $(for door in CCurl CLMDB CMicroHTTPD CXML CZlib; do printf ' -Xcc -fmodule-map-file=%s' "$PWD/Sources/$door/module.modulemap"; done)
    -Xcc -I/usr/include/libxml2 -Xcc "-fmodule-map-file=$build/CSimdJSON.modulemap"
    -Xcc "-fmodule-map-file=$build/CPhoneNumber.modulemap"
)
libraries=(-lz -lxml2 -lmicrohttpd -lsimdjson -lphonenumber -lstdc++)
mkdir -p "$build/modules" "$build/objects"
for door in CSimdJSON CPhoneNumber; do
    echo "module $door { umbrella \"$PWD/Sources/$door/include\" export * }" >"$build/$door.modulemap"
done
# Rooms whose door has a part written in C++.
declare -A parts=([JSON]=CSimdJSON/Parser [Telephones]=CPhoneNumber/Normalise)

# A room that is newer than its object, or than a room below it, is built again.
build_room() {
    local room=$1 object="$build/objects/$1.o"
    if [[ -f $object && -z $(find "Sources/$room" "$0" "$build/objects/.below" -newer "$object" 2>/dev/null | head -1) ]]; then return; fi
    touch "$build/objects/.below"
    local part=${parts[$room]:-}
    if [[ -n $part ]]; then
        clang++ -std=c++17 -O2 -fsanitize=fuzzer-no-link,address -I"Sources/${part%/*}/include" \
            -c "Sources/$part.cpp" -o "$build/objects/${part%/*}.o" || return 1
    fi
    nice -n 5 swiftc "${swift_flags[@]}" "${sanitize[@]}" -module-name "$room" -emit-module \
        -emit-module-path "$build/modules/$room.swiftmodule" -emit-object -o "$object" $(find "Sources/$room" -name '*.swift' | sort) ||
        return 1
    touch "$object"
}

declared() { sed -n "s|^// $2: ||p" "$1"; }

build_fuzzer() {
    local source=$1 home=$2 objects=() extra=() room folder
    for room in $(declared "$source" rooms); do
        build_room "$room" || return 1
        objects+=("$build/objects/$room.o")
        [[ -n ${parts[$room]:-} ]] && objects+=("$build/objects/${parts[$room]%/*}.o")
    done
    for folder in $(declared "$source" sources); do extra+=($(find "Sources/$folder" -name '*.swift' | sort)); done
    nice -n 5 swiftc "${swift_flags[@]}" "${sanitize[@]}" -module-name Fuzzer "$source" Tests/Fuzzing/Expect.swift "${extra[@]}" "${objects[@]}" \
        "${libraries[@]}" -use-ld=lld -o "$home/fuzzer"
}

run_fuzzer() {
    local source=$1 name home number=0
    name=$(basename "$source" Fuzzer.swift)
    home="$build/$name"
    mkdir -p "$home/corpus"
    if ! build_fuzzer "$source" "$home"; then
        echo "fuzzing: $name cannot be built" >&2
        return 1
    fi
    while IFS= read -r seed; do
        number=$((number + 1))
        printf '%b' "$seed" >"$home/corpus/seed-$number"
    done < <(declared "$source" seeds)
    local log="$home/log"
    if ! "$home/fuzzer" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$home/" "$home/corpus" >"$log" 2>&1; then
        tail -60 "$log"
        echo "fuzzing: $name FAILED; play it again with $home/fuzzer $home/crash-…" >&2
        return 1
    fi
    echo "fuzzing: $name, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s, nothing found"
}

failed=0
for source in Tests/Fuzzing/*Fuzzer.swift; do
    name=$(basename "$source" Fuzzer.swift)
    if (($# > 0)) && [[ " $* " != *" $name "* ]]; then continue; fi
    run_fuzzer "$source" || failed=1
done
exit $failed
