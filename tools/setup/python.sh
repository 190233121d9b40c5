#!/bin/sh
# Make the virtual environment, or say in plain words why that cannot be done.
set -eu
python=${1:-python3}
say() { printf '\n  %s\n' "$@" >&2; exit 1; }
command -v "$python" >/dev/null 2>&1 || say "samspill needs Python 3.11 or newer, and no '$python' was found." \
  "Debian/Ubuntu: sudo apt-get install python3 python3-venv     macOS: brew install python"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || say "samspill needs Python 3.11 or newer; '$python' is $("$python" -V)." \
  "Install a newer one, or name it: make demo PYTHON=python3.12"
echo "· Python environment in .venv"
"$python" -m venv .venv 2>/dev/null || say "Python is here, but it cannot make a virtual environment." \
  "Debian/Ubuntu: sudo apt-get install python3-venv"
