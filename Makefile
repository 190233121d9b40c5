# samspill: "make demo" to try it, "make test" to check it, "make help" for the rest.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8080
STATIC := src/samspill/web/static/.built
CLIENT_SOURCES := $(shell find client -name node_modules -prune -o -type f -print 2>/dev/null)

# What is compiled is kept, whatever this machine has set: each worker and each server of a test would do it anew.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo test setup client lint format types contracts unit fuzz extras client-test bench screens system clean \
	style layers house-rules generated content client-style server-types client-types

help: ## What there is to do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 14

demo: .venv/.run $(STATIC) ## Set up, build, seed a synthetic clinic, serve it and say where to go
	@$(BIN)/samspill demo --port $(PORT)

test: ## Everything that must hold before a change lands
	@$(MAKE) --no-print-directory -j3 setup
	@$(MAKE) --no-print-directory -j2 lint types client-test
	@$(MAKE) --no-print-directory unit

setup: .venv/.dev $(STATIC) system ## Everything needed to work on samspill

client: $(STATIC) ## Build what browsers and headsets load

lint: style layers house-rules generated content client-style ## Style, layers, house rules, drift of generated files

types: server-types client-types ## Types of server and client

style: .venv/.dev
	@echo "· style"; $(BIN)/ruff check -q . && $(BIN)/ruff format -q --check .

layers: .venv/.dev
	@echo "· layers"; $(BIN)/lint-imports --no-cache >build/imports.txt 2>&1 || { cat build/imports.txt; exit 1; }

house-rules: .venv/.dev
	@echo "· house rules"; $(BIN)/python -m tools.house

generated: .venv/.dev client/node_modules/.ready
	@echo "· generated files"; $(BIN)/python -m tools.protocol --check && $(BIN)/python -m tools.language --check && $(BIN)/python -m tools.cast --check && $(BIN)/python -m tools.places --check

content: .venv/.dev
	@echo "· content"; $(BIN)/samspill lint content/everyday --strict --today $$(git log -1 --format=%cs 2>/dev/null || date +%F)

client-style: client/node_modules/.ready
	@echo "· client style"; cd client && npx eslint .

server-types: .venv/.dev
	@echo "· types, server"; $(BIN)/mypy --no-error-summary

client-types: client/node_modules/.ready
	@echo "· types, client"; cd client && npx tsc --noEmit

unit: .venv/.dev $(STATIC) system ## All Python tests: units, stores, documents, real browser
	$(BIN)/python -m pytest -q -p no:randomly -n auto --dist worksteal tests/unit tests/stores tests/docs
	$(BIN)/python -m pytest -q -p no:randomly -n auto --dist loadgroup tests/e2e

fuzz: .venv/.dev $(STATIC) ## Odd requests to every address and on every line, many and other ones each time; TIMES=100 of each
	SAMSPILL_FUZZ=$(or $(TIMES),100) $(BIN)/python -m pytest -q -s tests/unit/web/test_surface.py tests/unit/web/test_lines.py

extras: build/extras/.ready $(STATIC) ## Tests of what the heavy extras bring (Ray, NumPyro), installed apart under build/extras
	build/extras/bin/python -m pytest -q -p no:randomly tests/extras

client-test: client/node_modules/.ready ## The client's own tests
	@echo "· tests, client"; cd client && npx vitest run --reporter=dot

contracts: .venv/.dev client/node_modules/.ready ## Write the generated schemas and client types anew
	$(BIN)/python -m tools.protocol
	$(BIN)/samspill schema

bench: .venv/.dev $(STATIC) ## Figures of merit beside their peers; one alone with ID=B1
	$(BIN)/python -m tests.bench $(ID)

screens: setup ## Pictures of every page and of the places into build/screens
	$(BIN)/python -m tests.screens

format: .venv/.dev ## Put the code into the house format
	$(BIN)/ruff check -q --fix . ; $(BIN)/ruff format .

system: ## Programs the tests need from the system (browser, PostgreSQL)
	@sh tools/setup/system.sh

clean: ## Remove what was built here (not the demo's data)
	rm -rf build dist .venv client/node_modules src/samspill/web/static .mypy_cache .ruff_cache .pytest_cache

# --- how the parts come about -------------------------------------------------------------------------------------------------

.venv/bin/python:
	@sh tools/setup/python.sh $(PYTHON)

.venv/.run: .venv/bin/python requirements/run.lock pyproject.toml
	@echo "· Python packages (the first time, about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@mkdir -p build && touch $@

.venv/.dev: .venv/.run requirements/dev.lock
	@echo "· Python packages for tests and checks"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@mkdir -p build && touch $@

client/node_modules/.ready: client/package-lock.json
	@sh tools/setup/node.sh
	@echo "· client packages"
	@cd client && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
	@touch $@

build/extras/.ready: requirements/extras.lock pyproject.toml
	@echo "· Python packages for heavy extras (some hundred MB)"
	@$(PYTHON) -m venv build/extras
	@build/extras/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/extras.lock
	@build/extras/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(STATIC): client/node_modules/.ready $(CLIENT_SOURCES)
	@echo "· building the client"
	@cd client && npm run --silent build -- --logLevel warn
	@touch $@
