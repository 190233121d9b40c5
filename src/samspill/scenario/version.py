"""The version of the engine; a run is pinned to it. It rises whenever the same events would bring other outputs."""

ENGINE_VERSION = "1.2.1"
