# Everything that is done with this project, from a plain python3 (3.10 or later). `make` alone lists it.
# Set-up is remembered by a stamp inside .venv and repeated only when pyproject.toml has changed.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# More options for pytest, as in `make test PYTEST="-n 2 -k norm"`.
PYTEST ?=

.PHONY: help venv handout test test-all check lint types contracts bench golden docs picture stubs said pdf figures format clean

help:  ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
	  || { echo "symla needs Python 3.10 or later; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable '.[html,pdf]'
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/installed

# The checkers of emitted formulas and web pages. Without npm their tests skip with their reason; .ci/run insists on it.
tests/tools/node_modules/.package-lock.json: tests/tools/package-lock.json
	@if command -v npm >/dev/null; then \
	  (cd tests/tools && npm ci --silent && touch node_modules/.package-lock.json) \
	    || echo "npm could not install its packages; formulas and web pages will not be checked" >&2; \
	fi

venv: $(VENV)/installed-dev  ## make .venv with the project and everything its tests need

handout: $(VENV)/installed  ## build the example handout and lecture notes into output/
	$(BIN)/symla build examples/*.yaml --to md,tex,pdf,html,ipynb -o output/
	$(BIN)/symla build examples/notes.md -o output/

test: $(VENV)/installed-dev tests/tools/node_modules/.package-lock.json  ## run every test
	$(BIN)/python -m pytest $(PYTEST)

test-all: $(VENV)/installed-dev tests/tools/node_modules/.package-lock.json  ## every test, with all cases where `test` takes a sample
	$(BIN)/python -m pytest --everything $(PYTEST)

check: lint types contracts test  ## lint, types, contracts, then every test

lint: $(VENV)/installed-dev  ## style, without changing anything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev  ## mypy --strict over the package
	$(BIN)/mypy --strict symla

contracts: $(VENV)/installed-dev  ## who may import whom
	$(BIN)/lint-imports

bench: $(VENV)/installed-dev  ## time the full road against bare SymPy, in one run
	$(BIN)/python -m benchmarks

golden: $(VENV)/installed-dev  ## write the golden files anew, to be reviewed with git diff
	$(BIN)/python -m pytest --accept $(PYTEST)

docs: $(VENV)/installed-dev  ## build the manual into docs/_build/html
	$(BIN)/python -m sphinx -q -W --keep-going -b html docs docs/_build/html

picture: $(VENV)/installed  ## make the picture of a page that README shows, docs/static/page.png
	$(BIN)/python docs/gallery.py docs/static/page.png

stubs: $(VENV)/installed-dev  ## write the types of the public functions anew
	$(BIN)/python -m tests.tools.stubs

said: $(VENV)/installed-dev  ## collect from the examples where words may stand
	$(BIN)/python -m tests.tools.said

pdf: $(VENV)/installed  ## the example handouts as PDF by LaTeX, beside those of `handout`, in output/latex (needs pdflatex)
	$(BIN)/symla build examples/part1.yaml examples/elimination.yaml --to pdf --pdf-engine pdflatex -o output/latex

figures: $(VENV)/installed-dev  ## typeset every figure of every example on one sheet, output/figures.pdf, to be looked at
	@scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; \
	$(BIN)/python -m tests.tools.figures "$$scratch/figures.tex"; \
	pdflatex -no-shell-escape -interaction=nonstopmode -halt-on-error -output-directory "$$scratch" "$$scratch/figures.tex" \
	  >"$$scratch/said" || { tail -n 40 "$$scratch/said" >&2; exit 1; }; \
	mv "$$scratch/figures.pdf" output/figures.pdf; echo "output/figures.pdf"

format: $(VENV)/installed-dev  ## put imports and layout of the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove everything that can be made again, .venv too; output/ stays
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache tests/tools/node_modules
	rm -rf output/*.pdf output/latex
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
