# The front door: `make` says what it can do. Everything here puts into place what it needs first.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
KSII := .venv/bin/ksii
STRATEGY := strategy
SEAL :=
RELEASES :=
CHECKS := lint types imports docs-check strategy

.PHONY: help doctor setup format lint types imports test slow golden docs docs-check strategy build check validate release sbom bench lock wheel clean ready ready-to-test

help: ## Say what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

doctor: ready ## Say what this machine has and lacks
	@$(KSII) doctor

setup: ## Put into place what ksii and its tests need
	@tools/setup.sh test

format: ready-to-test ## Lay out the code the one way
	@$(PYTHON) -m ruff check --quiet --select I --fix .
	@$(PYTHON) -m ruff format .

lint: ready-to-test ## Look for mistakes in the code
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .

types: ready-to-test ## Check the types
	@$(PYTHON) -m mypy

imports: ready-to-test ## Check who imports whom
	@.venv/bin/lint-imports

test: ready-to-test ## Run the tests, but for the slow ones
	@PYTHONWARNDEFAULTENCODING=1 $(PYTHON) -m pytest -q -n auto --dist worksteal -m "not slow and not wheel"

slow: ready-to-test ## Run the slow tests
	@PYTHONWARNDEFAULTENCODING=1 $(PYTHON) -m pytest -q -m "slow or wheel"

golden: ready-to-test ## Write the expected outputs anew and show what moved
	@KSII_GOLDEN=write $(PYTHON) -m pytest -q -m "not slow and not wheel" tests/
	@git --no-pager diff --stat -- tests

docs: ready-to-test ## Write the generated pages of docs/
	@$(PYTHON) tools/docs.py write

docs-check: ready-to-test ## Check that the generated pages are up to date
	@$(PYTHON) tools/docs.py check

strategy: ready ## Lint the strategy
	@$(KSII) lint $(STRATEGY)

build: ready ## Build every edition of the strategy
	@$(KSII) build $(STRATEGY)

release: ready-to-test sbom ## Release the strategy as CI does, with SEAL=key.p12; its passphrase is asked for, or in KSII_P12_PASSPHRASE
	@$(KSII) release make $(STRATEGY) --seal-p12 "$(SEAL)" --sbom build/sbom.cdx.json \
		$(if $(TSA),--tsa "$(TSA)") $(if $(RELEASES),--output "$(RELEASES)")

sbom: ready-to-test ## List what ksii is made of in build/sbom.cdx.json (CycloneDX)
	@mkdir -p build
	@$(PYTHON) -m cyclonedx_py requirements requirements/run.txt --pyproject pyproject.toml --output-reproducible --of JSON -o build/sbom.cdx.json

check: $(CHECKS) test build ## Everything that has to hold

checks: $(CHECKS)

validate: ready-to-test build ## Ask other people's validators about the editions
	@code=0; $(PYTHON) -m tools.validate || code=$$?; $(KSII) build $(STRATEGY); exit $$code
	@KSII_VALIDATORS=needed $(PYTHON) -m pytest -q tests/editions/test_seeded_faults.py tests/editions/test_sarif.py

bench: ready-to-test ## Measure ksii beside other tools
	@tools/setup.sh --quiet test bench
	@$(PYTHON) -m bench.run

lock: ready-to-test ## Lock the versions that pyproject.toml and requirements/*.in allow
	@tools/lock.sh

wheel: ready-to-test ## Make the package in dist/
	@$(PYTHON) -m hatchling build -t wheel -d dist

clean: ## Remove what was made, but not .venv
	@rm -rf build dist .bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

ready:
	@tools/setup.sh --quiet

ready-to-test:
	@tools/setup.sh --quiet test
