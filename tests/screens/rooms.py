"""Which pictures of places are made: each empty from where the participant may be, and each with all its guests."""

from tests.unit.tools import built_places as built

EACH = 4
"""How many of a place's spots are shown empty; a look shows its first."""


def pictures(cast: tuple[str, ...]) -> dict[str, str]:
    """Name of the picture to the query of ``client/dev/place.html``."""
    found: dict[str, str] = {}
    for place in built.folders():
        manifest = built.manifest(place)
        spots = [name for name in manifest["anchors"] if name.partition(".")[0] == "participant"]
        for spot in spots[: 1 if "room" in manifest else EACH]:
            found[f"{place}-{spot.rpartition('.')[2]}"] = f"place={place}&anchor={spot}"
        guests = [name for name in manifest["anchors"] if name.startswith("guest.")]
        if guests and "room" not in manifest:
            pairs = ",".join(f"{spot}:{who}" for spot, who in zip(guests, cast, strict=False))
            found[f"{place}-full"] = f"place={place}&anchor={manifest['spawn']}&people={pairs}"
    return found
