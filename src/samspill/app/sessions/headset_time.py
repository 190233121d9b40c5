"""How long somebody has practised today, in a headset or at a screen, and the calm word for it."""

from datetime import timedelta

from samspill.model.words import Text

MOST = timedelta(minutes=20)
"""A session's time in runs; no new run begins after it."""
_WORDS = (
    (
        timedelta(minutes=28),
        Text(
            nb="Snart 30 minutter. Scenen slutter da av seg selv og går til rolig rom. Si det gjerne nå.",
            en="Nearly 30 minutes. The scene then ends by itself and goes to the calm room. Say so now.",
        ),
    ),
    (
        MOST,
        Text(
            nb="Tjue minutter med øving. Det er nok for i dag: la det få en fin slutt.",
            en="Twenty minutes of practice. That is enough for today: let it come to a good end.",
        ),
    ),
    (
        timedelta(minutes=15),
        Text(
            nb="Et kvarter med øving. Spør hvordan det kjennes, og tenk på en god avslutning.",
            en="A quarter of an hour of practice. Ask how it feels, and think of a good end.",
        ),
    ),
)


def word_for(headset_ms: int) -> Text | None:
    """What to say to a care worker after this long; ``None`` in the first quarter of an hour."""
    spent = timedelta(milliseconds=headset_ms)
    return next((words for after, words in _WORDS if spent >= after), None)
