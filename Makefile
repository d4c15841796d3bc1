# Everything a newcomer needs; plain `make` lists it. Wants Python 3.11 or newer and nothing else.
PYTHON  ?= python3
VENV    := .venv
BIN     := $(VENV)/bin
SOURCES := $(shell find kg api ontology shapes -type f -not -path '*/__pycache__/*' -not -name '*.pyc')
DEMO    ?=
# These want a folder of annotated articles, or a file of annotated passages.
NEEDS_GOLD := benchmarks/rule_confidence.py benchmarks/accuracy.py benchmarks/knowledgenet.py
# With TEXTS=FILE, a JSON object a line with id and text, the annotated real articles are measured too.
GOLD := $(if $(TEXTS),tests/gold/wikinews tests/gold/wikinews/held)
PROMISES := $(filter-out $(NEEDS_GOLD),$(wildcard benchmarks/*.py))

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench accuracy wheel docs clean

help:  ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST)

demo: $(VENV)/installed  ## build the sample graph, serve it, print its address and three questions
	@echo 'In another terminal, to have the command: cd $(CURDIR) && . $(BIN)/activate'
	@$(BIN)/honorum demo $(DEMO)

test: lint wheel  ## lint, then run every test against the built wheel, installed in a fresh environment elsewhere
	tests/on_the_wheel.sh $(BIN)/python dist

lint: $(VENV)/with-tools  ## formatting, style, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PYTHONPATH=kg:api $(BIN)/lint-imports

bench: $(VENV)/with-tools  ## measure every promise of the README, each beside its peer
	@set -e; for promise in $(PROMISES); do echo "== $$promise"; $(BIN)/python "$$promise"; done

accuracy: $(VENV)/with-tools  ## measure the facts on our own annotated articles and write docs/accuracy.md again
	$(BIN)/python benchmarks/accuracy.py $(GOLD) tests/gold tests/gold/held $(if $(TEXTS),--texts $(TEXTS)) --write docs/accuracy.md

wheel: $(VENV)/with-tools  ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m build --wheel --outdir dist .

docs: $(VENV)/with-tools  ## write docs/reference/ again from the code, and run the notebooks again
	$(BIN)/python docs/write_reference.py
	$(BIN)/python docs/write_notebooks.py

clean:  ## remove what make made
	rm -rf $(VENV) dist

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Honorum needs Python 3.11 or newer.")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml $(SOURCES) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

$(VENV)/with-tools: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	@touch $@
