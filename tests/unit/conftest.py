"""What holds for every unit test."""

from hypothesis import settings

settings.register_profile("house", deadline=None)  # how long one example takes says more of the machine than of the law
settings.load_profile("house")
