#!/bin/sh
# The tests use a real browser and a real PostgreSQL. Install what is missing where that is possible, else say exactly what to do.
set -eu
# Not named after the programs: "command -v" would find the function itself.
has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null; }
has_postgres() { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb 2>/dev/null | tail -n 1 | grep .; }
missing=""
[ -n "${SAMSPILL_TEST_CHROMIUM:-}" ] || has_browser >/dev/null 2>&1 || missing="$missing chromium"
[ -n "${SAMSPILL_TEST_POSTGRES_URL:-}" ] || has_postgres >/dev/null 2>&1 || missing="$missing postgresql"
[ -z "$missing" ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "· installing for the tests:$missing"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >build/system.log 2>&1 && exit 0
  tail -n 5 build/system.log >&2
fi
printf '\n  The tests need:%s\n  Debian/Ubuntu: sudo apt-get install%s\n  macOS: brew install%s\n\n' "$missing" "$missing" "$missing" >&2
exit 1
