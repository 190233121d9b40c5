#!/bin/sh
# Say in plain words when Node is missing or too old to build the client.
set -eu
say() { printf '\n  %s\n' "$@" >&2; exit 1; }
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || say "samspill builds its VR client with Node 20 or newer, and it was not found." \
  "Debian/Ubuntu: see https://nodejs.org/en/download     macOS: brew install node"
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || say "samspill builds its VR client with Node 20 or newer; this is $(node --version)."
