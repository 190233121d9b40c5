"""A second opinion: the same scenarios as statecharts in another runtime, so that the engine is not its own judge."""
