# `make run` and `make test` need only Python 3.11 or newer, make and git; both set up their own environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint bench crash fuzz pictures clean

run: .venv/run
	@$(BIN)/brief

test: .venv/dev
	$(BIN)/python -m pytest -n auto

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# 1,000 kills of a desk, 1,000 kills among several on one library, 1,000 simulated power cuts; the library must keep every
# decision that it said is kept.
crash: .venv/dev
	$(BIN)/python -m tests.crash

# Quality on the annotated sets (GOLD=folder, default ../shared/gold), cost against the bare model, a large library, the
# app's starts and keys in a real terminal, ten long articles side by side, and the rate at which web pages stream in.
bench: .venv/dev
	$(BIN)/python -m tests.benchmarks $(if $(GOLD),--gold $(GOLD))
	$(BIN)/python -m tests.benchmarks.library $(ARTICLES)
	$(BIN)/python -m tests.benchmarks.stories
	$(BIN)/python -m tests.benchmarks.export
	$(BIN)/python -m tests.benchmarks.desk
	$(BIN)/python -m tests.benchmarks.side_by_side
	$(BIN)/python -m tests.benchmarks.streaming $(PAGES)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'brief needs Python 3.11 or newer: make run PYTHON=python3.12' >&2; exit 1; }
	@echo 'Setting up .venv (once) …'
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python .ci/requirements.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r .ci/requirements.txt
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

.venv/dev: .venv/run .ci/requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r .ci/requirements-dev.txt
	@touch $@

# Broken variants of the eight newsroom formats, BRIEF_FUZZ of each: no crash, no hang, no file, no network, no control
# character; what came of them, the slowest and the memory, one line a format (docs/formats.md has the last run's).
fuzz: .venv/dev
	BRIEF_FUZZ=$${BRIEF_FUZZ:-1300} $(BIN)/python -m pytest tests/ingest/test_fuzz.py

clean:
	rm -rf .venv dist
