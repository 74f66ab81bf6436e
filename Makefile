# Tenor's commands. `make help` lists them.
#
# Needs Swift 6.1 or later and, on Debian or Ubuntu, apt: what is missing of the packages below is
# installed first, and said so.

PACKAGES := libicu-dev libssl-dev libsqlite3-dev libxml2-dev libigraph-dev libstemmer-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config
SWIFT_RELEASE := swift build -c release
REPORT := reports/fixtures.md

.PHONY: help setup build report test bench bench-ingest format lint clean

help: ## What there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the apt packages that are missing
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing with apt:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then run=""; else run=sudo; fi; \
	  $$run apt-get update -qq && $$run apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: setup ## Build the release program: .build/release/tenor
	$(SWIFT_RELEASE) --product tenor

report: build ## Write a report on the fixture archive and say where
	@mkdir -p $(dir $(REPORT))
	.build/release/tenor report Fixtures/archive --by year -o $(REPORT)
	@echo "The report is in $(REPORT)"

test: setup ## All tests
	swift test

bench: setup ## Speed beside ICU's bare word loop and beside one SQLite table, and peak memory
	$(SWIFT_RELEASE) --product tenor
	$(SWIFT_RELEASE) --product TenorBenchmarks
	.build/release/TenorBenchmarks speed
	.build/release/TenorBenchmarks store
	.build/release/TenorBenchmarks memory .build/release/tenor

bench-ingest: setup ## Peak memory of an ingest of 1 GB of JSON Lines (takes minutes, and 3 GB of disk)
	$(SWIFT_RELEASE) --product tenor
	$(SWIFT_RELEASE) --product TenorBenchmarks
	.build/release/TenorBenchmarks ingest .build/release/tenor

format: ## Format the sources in place
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## Check the format and the documentation
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean: ## Remove what was built and written
	rm -rf .build reports
