#!/bin/sh
# Writes requirements.lock: every dependency of Rawi and of its development, for all platforms, with hashes and without
# index addresses. Needs uv (pip install uv).
set -eu
uv=.venv/bin/uv
[ -x "$uv" ] || uv=uv
"$uv" pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
    --python-version 3.11 --group dev --group build pyproject.toml -o requirements.lock
