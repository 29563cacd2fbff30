# Two commands: `make` sets this machine up and builds all editions, `make test` runs all tests.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

PROGRAM := .build/release/dragoman

.PHONY: all test check setup program editions benchmarks clean

all: setup program editions

# Installs what is missing (Debian packages need root; without it the script says what to ask for).
setup:
	@.ci/setup build

program:
	@swift build -c release --static-swift-stdlib --product dragoman

editions: program
	@$(PROGRAM) build

test:
	@.ci/setup test
	@swift test

# What a change must pass beside the tests.
check:
	@swift format lint --strict -r Package.swift Sources Tests
	@$(PROGRAM) check

benchmarks:
	@.ci/setup test
	@swift run -c release --package-path Tests/Benchmarks

clean:
	@rm -rf .build Build/.dragoman Build/*/ Build/index.html
