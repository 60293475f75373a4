# Thin on purpose: what a command does stands in quizapp/ and tests/, not here.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate $(UPGRADE)

# The installer's cache stays inside the clone, so that nothing is left behind elsewhere.
export UV_CACHE_DIR := $(CURDIR)/.venv/cache
export UV_NO_CONFIG := 1
export UV_PYTHON_DOWNLOADS := never
# The certificates that the machine trusts, so that it works behind a company's proxy too.
export UV_SYSTEM_CERTS := 1
# Containers often set it; each of the many processes would then compile all that it imports anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: setup run test lint bench quality lock screenshots clean

setup: .venv/setup.stamp

# HOST, PORT and QUIZAPP_INSTANCE reach the server through the environment. `exec` leaves one process for signals.
run: .venv/setup.stamp
	@exec $(BIN)/quizapp serve

# A process for each processor; `-n 0` at the end of a pytest of one's own keeps it to one.
test: .venv/test.stamp
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/test.stamp
	$(BIN)/python -m tests.benchmarks

quality: .venv/test.stamp
	$(BIN)/python -m tests.quality

screenshots: .venv/test.stamp
	$(BIN)/python -m tests.browser.screenshots

# Recompiles the locks from pyproject.toml; `make lock UPGRADE=--upgrade` takes newer versions too.
lock: .venv/setup.stamp
	$(COMPILE) pyproject.toml -o requirements.lock >/dev/null
	$(COMPILE) pyproject.toml --extra test -c requirements.lock -o requirements-test.lock >/dev/null
	$(COMPILE) --group pyproject.toml:installer -c requirements.lock -o requirements-installer.lock >/dev/null

clean:
	rm -rf .venv

.venv/setup.stamp: requirements-installer.lock requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("quizapp needs Python 3.11 or newer; name one: make PYTHON=python3.11")'
	@echo "Installing into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-installer.lock
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/setup.stamp requirements-test.lock
	@echo "Installing the test tools into .venv ..."
	@$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@
