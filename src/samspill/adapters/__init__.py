"""The outside: one package or file per outside thing, each meeting one port of the app."""
