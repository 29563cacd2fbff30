# Two commands: `make` sets this machine up and builds all editions, `make test` runs all tests.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

PROGRAM := .build/release/dragoman

.PHONY: all called test sanitize check setup program editions benchmarks clean

all: setup program editions

# Installs what is missing (Debian packages need root; without it the script says what to ask for).
setup:
	@.ci/setup build

# lld packs the relocations and puts side by side what every run calls: a seventh of the start's
# memory and a tenth of its time are saved. A list that has grown old does no harm.
LINKING := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --icf=safe \
  -Xlinker --symbol-ordering-file=$(CURDIR)/Sources/dragoman/called.txt \
  -Xlinker --no-warn-symbol-ordering

program:
	@swift build -c release --static-swift-stdlib --product dragoman $(LINKING)

# Makes that list anew: the functions that Callgrind sees when a chapter is extracted and merged.
called: program
	@.ci/called > Sources/dragoman/called.new && mv Sources/dragoman/called.new Sources/dragoman/called.txt
	@rm $(PROGRAM)

editions: program
	@$(PROGRAM) build

test:
	@.ci/setup test
	@swift test

# The tests under the sanitizers of addresses and of threads: half an hour.
sanitize:
	@.ci/setup test
	@LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks swift test --sanitize=address --scratch-path .build-asan
	@TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/races swift test --sanitize=thread --scratch-path .build-tsan

# What a change must pass beside the tests.
check:
	@swift format lint --strict -r Package.swift Sources Tests
	@$(PROGRAM) check

benchmarks:
	@.ci/setup test
	@swift run -c release --package-path Tests/Benchmarks

clean:
	@rm -rf .build Build/.dragoman Build/*/ Build/index.html
