"""The version of the engine; a run is pinned to it."""

ENGINE_VERSION = "1.0.0"
