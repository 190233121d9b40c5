"""One file per kind of thing a beat can hold; each stands alone and is listed in ``scenario/registry.py``."""
