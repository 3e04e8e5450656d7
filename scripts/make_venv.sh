#!/bin/sh
# Makes .venv with the locked requirements and Rawi itself. Usage: sh scripts/make_venv.sh PYTHON
set -eu

python=${1:?"usage: sh scripts/make_venv.sh PYTHON"}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Rawi needs Python 3.11 or newer; '$python' is not. Say: make PYTHON=/path/to/python3.11" >&2
    exit 2
fi
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    # Debian splits venv's pip into a package of its own; virtualenv or a system pip can stand in for it.
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        if "$python" -m virtualenv --version >/dev/null 2>&1; then
            "$python" -m virtualenv -q .venv
        elif "$python" -m venv --without-pip .venv && "$python" -m pip --version >/dev/null 2>&1; then
            "$python" -m pip --python .venv/bin/python install -q pip
        else
            rm -rf .venv
            echo "This Python can make no environment: install Debian's python3-venv (or virtualenv) and try again." >&2
            exit 2
        fi
    fi
fi
echo "Installing the locked requirements into .venv (once)" >&2
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
