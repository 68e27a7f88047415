# Vitrina. Each step installs what it needs (Debian 12, Swift 6.3 on the path).
#
#   make run     build, and open the demo shop
#   make test    every test, those in a real browser included
#   make bench   measure against nginx, PostgreSQL, Redis and implicit on this machine
#   make deb     the Debian package
#   make format  put the sources into shape
#   make lint    complain about what is out of shape

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run

CHECKED := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib --product vitrina $(CHECKED)
BINARY := .build/release/vitrina
PORT ?= 8080

.PHONY: run test bench deb format lint release debug

run: release
	$(BINARY) demo --port $(PORT)

release:
	@Packaging/setup.sh build
	swift build $(RELEASE)

debug:
	@Packaging/setup.sh build test
	swift build --build-tests $(CHECKED)

test: debug
	swift test --skip-build --parallel
	Tests/Scripts/run.sh

bench: release
	@Packaging/setup.sh bench
	swift build $(RELEASE:vitrina=answer-driver)
	/usr/bin/python3 Tests/Benchmarks/bench.py --binary $(BINARY) --out .build/bench.json

deb: release
	@Packaging/setup.sh deb
	Packaging/build-deb.sh

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
