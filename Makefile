# Two commands do everything, from a clean clone: `make start` and `make test`.
# Nothing has to be installed by hand, except Python itself (see .python-version).

SHELL := /bin/bash
.DELETE_ON_ERROR:
VENV := .venv
BIN := $(VENV)/bin
# The virtual environment comes first: that is where Node goes on a machine that has none.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# MkDocs and Material announce their successors on every build.
export NO_MKDOCS_2_WARNING := 1
# Besides the one in constraints.txt; `make versions OTHER_TENSORFLOW=...` asks others.
OTHER_TENSORFLOW := 2.20.0
PIP := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt

WEB_SOURCES := $(shell find web/src -type f 2>/dev/null) web/package.json web/tsconfig.json web/build.mjs
PYTHON_SOURCES := $(shell find minitf graders dojo katas solutions -type f -not -name '*.pyc' 2>/dev/null)
# What was recorded and measured, and is shown on the site.
RESULTS := $(shell find recorded -name '*.json' 2>/dev/null) $(wildcard benchmarks/*/results.json)

.PHONY: start test setup site bundle lint bench bench-page bench-grade bench-nbgrader screenshots fuzz record usage versions mutate attacks soak lock clean

start: build/.site ## Serve the site with live katas on http://127.0.0.1:8000
	$(BIN)/dojo serve

test: setup lint build/.site build/.chromium build/.firefox ## Everything the gate checks
	npm --prefix web run --silent typecheck
	npm --prefix web test --silent
	$(BIN)/dojo verify
	$(BIN)/pytest -n 2 --dist loadgroup

setup: build/.test-environment ## Install everything for development, TensorFlow included

site: build/.site ## Build the site into site/

bundle: build/.test-environment build/.site ## Everything for a workshop without a network: build/workshop.zip
	$(BIN)/dojo bundle build/workshop.zip

lint: build/.test-environment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/typos

record: build/.test-environment ## Ask real TensorFlow again: expected data and the golden corpus
	$(BIN)/dojo record
	$(BIN)/python -m tests.conformance.record
	$(BIN)/python -m tests.conformance.report --publish

usage: build/.test-environment build/.web build/.chromium ## Have the page's Python answer for all known programs, and record which of its parts they use
	$(BIN)/python -m tests.usage

versions: build/.test-environment $(OTHER_TENSORFLOW:%=build/tensorflow-%/.installed) ## Verify what changed on each TensorFlow the lessons name
	$(BIN)/dojo versions
	for version in $(OTHER_TENSORFLOW); do build/tensorflow-$$version/bin/dojo versions || exit 1; done

mutate: build/.test-environment ## Grade every solution as people might change it, and record what the graders let pass
	$(BIN)/dojo verify --mutate --save

bench: build/.test-environment
	$(BIN)/python -m benchmarks

bench-page: build/.test-environment build/.site build/.chromium build/jupyterlite/.installed ## How long a learner waits, beside a stock page; what the site publishes
	$(BIN)/python -m benchmarks.page --save

bench-grade: build/.test-environment ## How fast a class is graded, beside nbgrader and cold processes; what the site publishes
	$(BIN)/python -m benchmarks.grading --save

bench-nbgrader: build/.test-environment ## How fast a class of notebooks is graded; what the site publishes
	$(BIN)/python -m benchmarks.notebooks --save

screenshots: build/.test-environment build/.site build/.chromium ## Every view as a picture, into build/screenshots/
	$(BIN)/python -m tests.browser.screenshots

fuzz: build/.test-environment ## 20,000 random programs on TensorFlow and minitf; PROGRAMS and SEED choose others
	$(BIN)/python -m tests.fuzz --programs $(or $(PROGRAMS),20000) --seed $(or $(SEED),20)

attacks: build/.test-environment ## All hostile submissions: on both runtimes, as this user and as an ordinary one
	$(BIN)/pytest -n 2 --dist loadgroup tests/attacks --every-attack

soak: build/.test-environment ## 2,000 gradings among random kills; GRADINGS and SEED choose others
	$(BIN)/python -m tests.soak --gradings $(or $(GRADINGS),2000) --seed $(or $(SEED),20)

lock: ## Write constraints.txt again, from a fresh environment with the newest versions pyproject.toml allows
	python=$$(scripts/find-python) && "$$python" -m venv build/lock
	build/lock/bin/pip install --quiet --disable-pip-version-check -e '.[site,tensorflow,teaching,print,test]'
	{ echo "# Exact versions of everything make installs; written by 'make lock' from pyproject.toml."; \
	  build/lock/bin/pip freeze --exclude-editable; } > constraints.txt

clean:
	rm -rf build site docs/assets/workbench docs/assets/runtime docs/assets/katas docs/service-worker.js

$(BIN)/python:
	python=$$(scripts/find-python) && "$$python" -m venv $(VENV)

build/.site-environment: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -e '.[site]'
	@mkdir -p build && touch $@

build/.test-environment: build/.site-environment
	$(PIP) -e '.[site,tensorflow,teaching,print,test]'
	@touch $@

build/tensorflow-%/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m venv $(@D)
	grep -v '^tensorflow==' constraints.txt > $(@D)/constraints.txt
	$(@D)/bin/pip install --quiet --disable-pip-version-check -c $(@D)/constraints.txt -e . tensorflow==$*
	@touch $@

build/jupyterlite/.installed: | $(BIN)/python
	$(BIN)/python -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check jupyterlite-core==0.7.6 jupyterlite-pyodide-kernel==0.7.2
	@touch $@

build/.web: web/package-lock.json $(WEB_SOURCES) | build/.site-environment
	scripts/ensure-node $(BIN)/pip
	npm ci --prefix web --no-audit --no-fund --loglevel=error
	npm --prefix web run --silent build
	@touch $@

build/.runtime: $(PYTHON_SOURCES) web/vendor.lock.json web/usage.json build/.web
	$(BIN)/python -m dojo.runtime_bundle
	@touch $@

build/.site: mkdocs.yml $(RESULTS) $(shell find docs -type f -not -path 'docs/assets/*' -not -name service-worker.js 2>/dev/null) build/.runtime
	$(BIN)/dojo site-data
	$(BIN)/mkdocs build --strict --quiet
	@touch $@

build/.chromium: | $(BIN)/python
	scripts/ensure-browser chromium chromium chromium-browser google-chrome
	@mkdir -p build && touch $@

build/.firefox: | $(BIN)/python
	scripts/ensure-browser firefox-esr firefox-esr firefox
	@mkdir -p build && touch $@
