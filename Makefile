# `make run` and `make test` do all the set-up themselves on Debian and Ubuntu.
# What each step does is in packaging/; other systems: see README.md.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
EXAMPLE := .home/exemple.cmdesk
EXAMPLE_PDF := .home/auto-evaluation-exemple.pdf
ELECTED_PDF := .home/page-elus-exemple.pdf

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHON

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test lint bench screenshots fuzz assets clean system-run system-test system-bench

help:
	@echo "make run          ouvre le territoire d'exemple (sans écran : écrit son PDF)"
	@echo "make test         vérifie tout"
	@echo "make lint         style, types, couches, code mort"
	@echo "make bench        mesures"
	@echo "make screenshots  chaque page, en clair et en sombre, dans screenshots/"
	@echo "make fuzz         les tests à données tirées au hasard, longuement"
	@echo "make assets       traductions, territoires et table des caractères"
	@echo "make clean        efface ce qui a été construit ; l'exemple reste dans .home"

# --- set-up ---------------------------------------------------------------------------

system-run:
	@packaging/system_packages.sh run

system-test:
	@packaging/system_packages.sh test

system-bench:
	@packaging/system_packages.sh bench

$(READY): pyproject.toml packaging/constraints.txt | system-run
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "CM Desk needs Python 3.11 or newer: make PYTHON=/path/to/python3.x" >&2; exit 1; }
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -c packaging/constraints.txt -e '.[dev]'
	@touch $@

assets: $(READY)
	@$(BIN)/python packaging/build_assets.py
	@$(BIN)/python -m compileall -q src/cm_desk

# --- use ------------------------------------------------------------------------------

$(EXAMPLE): | assets
	@mkdir -p .home
	$(BIN)/cm-desk --home .home demo $@

run: assets $(EXAMPLE)
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	$(BIN)/cm-desk $(EXAMPLE) --home .home
else
	@$(BIN)/cm-desk report $(EXAMPLE) --kind self-assessment --output $(EXAMPLE_PDF) --home .home
	@$(BIN)/cm-desk report $(EXAMPLE) --kind elected --output $(ELECTED_PDF) --home .home
	@echo "Pas d'écran : l'auto-évaluation de l'exemple est dans $(CURDIR)/$(EXAMPLE_PDF)"
	@echo "et la page pour les élus dans $(CURDIR)/$(ELECTED_PDF)"
endif

screenshots: assets
	$(BIN)/cm-desk screenshots screenshots/

# --- checks ---------------------------------------------------------------------------

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

test: system-test lint assets
	$(BIN)/pytest -n 2

bench: system-bench assets
	$(BIN)/python -m benchmarks

fuzz: assets
	$(BIN)/pytest -n 2 -m hypothesis --hypothesis-profile fuzz --timeout 0

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
