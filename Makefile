# Needs only Python >= 3.11 with venv, make and git. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# A set-up is stamped inside .venv: the next `make` is quick until a lock or the package's metadata changes.
RUNTIME := .venv/runtime.stamp
TESTING := .venv/testing.stamp
WORKERS ?= auto

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site offline serve test pytest lint format coverage fuzz bench compatibility reference licences sbom lock clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST)

site: $(RUNTIME) ## Set up and build the site into site/
	$(BIN)/briefing build

offline: $(RUNTIME) ## Build the site with a copy to read from disk, site/data/offline.zip
	$(BIN)/briefing build --offline

serve: $(RUNTIME) ## Show the site as you type
	$(BIN)/briefing serve

test: lint pytest ## Set up, then run every check (make -k test goes on after the first failure)

pytest: $(TESTING) ## Run the tests alone
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile

lint: $(TESTING) ## Check style, formatting and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(TESTING) ## Rewrite the code as `make lint` wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

coverage: $(TESTING) ## Run the tests and measure what they reach
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile --cov --cov-fail-under=95

N ?= 10000
RUNS ?= 3
bench: $(RUNTIME) ## Measure the speed on N made-up briefings, by default 10,000, which takes three quarters of an hour
	$(BIN)/python -m benchmarks --n $(N) --runs $(RUNS)

COMPARER := .venv/comparer

compatibility: $(TESTING) ## Try other Pythons, the oldest and newest packages and other publishers
	$(PYTHON) -m venv $(COMPARER)
	$(COMPARER)/bin/pip --disable-pip-version-check install --quiet uv
	$(BIN)/python -m tests.compatibility.run $(COMPARER)/bin/uv
	rm -r $(COMPARER)

reference: $(RUNTIME) ## Renew the generated pages of the guide and the editors' schemas
	rm -rf docs/reference
	$(BIN)/python -m generator.cli.reference
	$(BIN)/briefing schema --write

licences: $(TESTING) ## Renew the list of licences
	$(BIN)/python -m tests.test_licences

# atheris is built for few Pythons, so it has an environment of its own.
FUZZER := .venv/fuzzer

fuzz: $(TESTING) ## Read 20,000 spoilt files, then let atheris look for more for ten minutes
	$(BIN)/python -m tests.fuzz.run 20000
	$(PYTHON) -m venv $(FUZZER)
	$(FUZZER)/bin/pip --disable-pip-version-check install --quiet --require-hashes \
		--requirement requirements.lock --requirement tests/fuzz/requirements.lock
	$(FUZZER)/bin/python -m tests.fuzz.guided -max_total_time=600

# Neither the writer of the list nor a checker may stand in the list: it is made from an environment of its own.
LISTED := .venv/listed
LISTER := .venv/lister

sbom: requirements.lock pyproject.toml | .venv/bin/python ## Write sbom.cdx.json: the packages that build the site, as CycloneDX
	$(PYTHON) -m venv --clear $(LISTED)
	$(LISTED)/bin/pip --disable-pip-version-check install --quiet --require-hashes --requirement requirements.lock
	$(LISTED)/bin/pip --disable-pip-version-check uninstall --quiet --yes pip setuptools
	$(PYTHON) -m venv --clear $(LISTER)
	$(LISTER)/bin/pip --disable-pip-version-check install --quiet 'cyclonedx-bom>=7.3,<8'
	$(LISTER)/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --short-PURLs \
		--output-file sbom.cdx.json $(LISTED)/bin/python
	rm -r $(LISTED) $(LISTER)

# The resolver has an environment of its own: what it needs never mixes with what it resolves.
LOCKER := .venv/locker
COMPILE := $(LOCKER)/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --upgrade --extra build

lock: | .venv/bin/python ## Renew the lock files (the newest versions that pyproject.toml allows)
	$(PYTHON) -m venv $(LOCKER)
	$(LOCKER)/bin/pip --disable-pip-version-check install --quiet uv
	$(COMPILE) --extra test --output-file requirements-test.lock pyproject.toml
	$(COMPILE) --constraint requirements-test.lock --output-file requirements.lock pyproject.toml
	$(LOCKER)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--upgrade --output-file benchmarks/requirements.lock benchmarks/requirements.in
	rm -r $(LOCKER)

clean: ## Remove what the other targets made
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis node_modules site sbom.cdx.json

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Pactbook needs Python 3.11 or later: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv

$(RUNTIME): requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes --requirement requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTING): requirements-test.lock pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes --requirement requirements-test.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(RUNTIME)
