#!/usr/bin/env bash
# Installs the built wheel in a fresh environment outside the checkout and runs every test and doctest against it.
#
#   tests/on_the_wheel.sh PYTHON FOLDER_OF_THE_WHEEL [pytest options]
set -euo pipefail
cd "$(dirname "$0")/.."

python=$1
wheels=("$2"/honorum-*.whl)
shift 2

elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
unset PYTHONPATH

"$python" -m venv "$elsewhere/venv"
"$elsewhere/venv/bin/python" -m pip install --quiet --disable-pip-version-check "${wheels[0]}[dev]"

installed=$(cd "$elsewhere" && venv/bin/python -c 'import pathlib, honorum; print(pathlib.Path(honorum.__file__).parents[1])')
export HONORUM_TESTED_IN=$installed
"$elsewhere/venv/bin/pytest" -c pyproject.toml --rootdir . --doctest-modules \
    tests "$installed/honorum" "$installed/honorum_api" "$@"
