"""Ready skies: what comes through windows at some hour and in some weather, and its stand-ins for people."""

from __future__ import annotations

from tools.places.description import Daylight, Vec3


def overcast(people_key: Vec3, strength: float = 6.5) -> Daylight:
    """A bright grey day: soft light without a sun."""
    return Daylight(
        sky=(0.88, 0.93, 1.0),
        sky_strength=strength,
        sun=(1.0, 0.95, 0.88),
        sun_strength=0.6,
        sun_from=(-4.0, 6.0, -2.0),
        sun_angle=0.5,
        people_key=people_key,
        people_key_colour="#fff6ea",
        people_sky="#f6f4ee",
        people_ground="#8c7a64",
    )


def sunny(sun_from: Vec3, people_key: Vec3, strength: float = 5.5, sun: float = 5.5) -> Daylight:
    """A clear day with the sun from this side."""
    return Daylight(
        sky=(0.80, 0.89, 1.0),
        sky_strength=strength,
        sun=(1.0, 0.92, 0.80),
        sun_strength=sun,
        sun_from=sun_from,
        sun_angle=0.03,
        people_key=people_key,
        people_key_colour="#fff0dc",
        people_sky="#f3f3ee",
        people_ground="#8a6e52",
    )


def evening(people_key: Vec3, strength: float = 0.55) -> Daylight:
    """After sunset: a blue rest of light outside, lamps inside."""
    return Daylight(
        sky=(0.36, 0.48, 0.80),
        sky_strength=strength,
        sun=(0.4, 0.5, 0.8),
        sun_strength=0.0,
        sun_from=(0.0, 5.0, 0.0),
        sun_angle=0.5,
        people_key=people_key,
        people_key_colour="#ffdcb0",
        people_sky="#e6d8c4",
        people_ground="#6d5238",
    )


def rain(people_key: Vec3, strength: float = 3.6) -> Daylight:
    """A dark, wet day."""
    return Daylight(
        sky=(0.78, 0.86, 0.96),
        sky_strength=strength,
        sun=(0.9, 0.95, 1.0),
        sun_strength=0.0,
        sun_from=(0.0, 5.0, 0.0),
        sun_angle=0.5,
        people_key=people_key,
        people_key_colour="#e9eef2",
        people_sky="#e2e6e8",
        people_ground="#6f6a62",
    )
