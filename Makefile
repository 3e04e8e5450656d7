# Rawi: every command a developer or a first user needs. Needs Python 3.11, git and make; everything else is installed
# into .venv from hash-locked requirements.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready
LIBRARY ?=
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types contracts evals accuracy bench lock screens axe clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: $(READY)  ## make .venv with everything locked

$(READY): requirements.lock pyproject.toml scripts/make_venv.sh
	@sh scripts/make_venv.sh "$(PYTHON)"
	@touch $(READY)

run: $(READY)  ## read the sample coverage, print its disputes, serve the web app
	@$(BIN)/rawi demo $(if $(LIBRARY),--library $(LIBRARY)) --port $(PORT)

test: $(READY)  ## all tests; those that need Chromium run where it is found and say so where not
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: $(READY)  ## style, types and import contracts
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

evals: $(READY)  ## score the reading against the gold and hold the floors
	@for one in verify gate dating identity stories scenes copies; do $(BIN)/python -m evals.$$one || exit 1; done

accuracy: $(READY)  ## write docs/accuracy.md: scores by construction, register, mode; every miss to build/misses.md
	@$(BIN)/python -m evals.accuracy

bench: $(READY)  ## speed of reading, memory, linking, copies and adding (large libraries: python -m benchmarks.serving, .comparing)
	@$(BIN)/python -m benchmarks

screens: $(READY)  ## render the pages of a library (LIBRARY=...) to docs/screens (needs Chromium)
	@$(BIN)/python scripts/screenshots.py $(LIBRARY)

axe:  ## install the locked axe-core for the browser tests of accessibility (needs npm)
	@command -v npm >/dev/null || { echo 'npm is not here: the tests of accessibility are skipped'; exit 1; }
	@cd tests/browser/accessibility && npm ci --ignore-scripts --no-audit --no-fund

lock: $(READY)  ## write requirements.lock anew from pyproject.toml (needs uv)
	@sh scripts/lock.sh

clean:  ## remove the environment and caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
