#!/bin/sh
# The tests use a real browser and a real PostgreSQL. Install what is missing where that is possible, else say exactly what to do.
set -eu
shell=chromium-headless-shell
# Not named after the programs: "command -v" would find the function itself.
has_shell() { command -v $shell; }
has_browser() { has_shell || command -v chromium || command -v chromium-browser || command -v google-chrome || ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null; }
has_postgres() { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb 2>/dev/null | tail -n 1 | grep .; }
missing=""
[ -n "${SAMSPILL_TEST_CHROMIUM:-}" ] || has_browser >/dev/null 2>&1 || missing="$missing chromium"
[ -n "${SAMSPILL_TEST_POSTGRES_URL:-}" ] || has_postgres >/dev/null 2>&1 || missing="$missing postgresql"
can_install() { command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && mkdir -p build; }
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; }
# Chromium without its windows shows pages with a third less work. Beside a whole one it is tried once, in the same version.
if [ -z "$missing" ]; then
  if [ -z "${SAMSPILL_TEST_CHROMIUM:-}" ] && ! has_shell >/dev/null 2>&1 && can_install && [ ! -e build/.no-shell ]; then
    version=$(dpkg-query -W -f '${Version}' chromium-common 2>/dev/null) || version=none
    install "$shell=$version" >build/system.log 2>&1 || touch build/.no-shell
  fi
  exit 0
fi
if can_install; then
  echo "· installing for the tests:$missing"
  apt-get update -qq >build/system.log 2>&1 || true
  apt-cache show $shell >/dev/null 2>&1 && missing=$(echo "$missing" | sed "s/ chromium/ $shell/")
  install $missing >>build/system.log 2>&1 && exit 0
  tail -n 5 build/system.log >&2
fi
printf '\n  The tests need:%s\n  Debian/Ubuntu: sudo apt-get install%s\n  macOS: brew install%s\n\n' "$missing" "$missing" "$missing" >&2
exit 1
