"""How much battery the participant's device has left, and the calm word for it."""

from samspill.model.words import Text

LOW, LAST = 20, 8
"""Percent: below the first a charger should be at hand, below the second a scene should come to its end."""


def word_for(battery: int | None) -> Text | None:
    """What to say to a care worker at ``battery`` percent; ``None`` when that is enough, unknown, or being charged."""
    if battery is None or battery > LOW:
        return None
    nb, en = f"Enheten har {battery} % strøm igjen.", f"The device has {battery} % battery left."
    if battery > LAST:
        return Text(nb=f"{nb} Ha en lader klar.", en=f"{en} Have a charger at hand.")
    return Text(
        nb=f"{nb} La scenen få en fin slutt nå, eller sett den til lading.",
        en=f"{en} Let the scene come to a good end now, or plug it in.",
    )
