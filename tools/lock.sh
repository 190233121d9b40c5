#!/bin/sh
# Pin every dependency with its hashes: run.lock is what a clinic gets, dev.lock adds what tests and checks need, and
# extras.lock what the tests of heavy extras need besides.
# Needs uv (pip install uv). Ranges live in pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
pin() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header \
  --extra oidc --extra postgres --extra voice pyproject.toml "$@"; }
pin -o requirements/run.lock
pin --group dev -o requirements/dev.lock
pin --group dev --extra ray --extra simulate --extra fit -o requirements/extras.lock
