"""Which pages are pictured, when, and as whom they are seen."""

from collections.abc import Mapping
from typing import NamedTuple

from samspill.app.demo.diary import Past
from samspill.app.demo.names import BACK, DEMO_NAME, HURT, PARTICIPANT_NAME, WELL
from samspill.app.demo.others import NEW

CARE, PEER, LEAD, LATE = DEMO_NAME, "peer", "supervisor", "colleague"
NOBODY = ""
PHONE = ("phone",)
EVERY = ("phone", "wide", "dark", "contrast", "twice", "print")
WRONG = "main form .button"
"""Sends a form as it is; nothing is kept of one that is not filled in."""


class Shot(NamedTuple):
    """One page; ``{well}`` and such stand for a person.

    ``fill`` and ``press`` come before the picture, each of ``looks`` is one more: ``phone``, ``wide``, ``dark``,
    ``contrast``, ``twice`` as large, ``print``.
    """

    who: str
    name: str
    address: str
    looks: tuple[str, ...] = ()
    fill: Mapping[str, str] = {}
    press: str = ""
    whole: bool = True


class Moment(NamedTuple):
    """The evening of a day, and what is seen then."""

    name: str
    week: int
    day: int
    shots: tuple[Shot, ...]

    def names(self, past: Past) -> dict[str, str]:
        """What the braces of addresses stand for."""
        known = {"well": WELL, "back": BACK, "hurt": HURT, "new": NEW}
        people = {name: f"/participants/{past.people[who]}" for name, who in known.items() if who in past.people}
        with past.clinic.store.look() as unit:
            last = {
                f"{name}_last": unit.sessions.of(past.people[who]) for name, who in known.items() if who in past.people
            }
        held = {name: f"/sessions/{sessions[-1].id}" for name, sessions in last.items() if sessions}
        return people | held | {f"event_{name}": f"/adverse-events/{one}" for name, one in past.kept.items()}


_COMING_IN = tuple(
    Shot(CARE, f"entry{step.replace('/', '-')}", "{hurt}/entry" + step)
    for step in ("", "/consent", "/health", "/needs", "/own", "/contact", "/appointment")
)
_FIRST_WEEK = Moment(
    "week1",
    0,
    6,
    (
        Shot(NOBODY, "sign-in", "/sign-in", looks=PHONE),
        Shot(NOBODY, "wrong", "/sign-in", fill={"name": "demo", "password": "no"}, press="#sign-in button"),
        Shot(CARE, "today", "/today", looks=PHONE),
        Shot(CARE, "participant", "{well}", looks=PHONE),
        Shot(CARE, "appointments", "{well}/appointments", looks=PHONE),
        *_COMING_IN,
        Shot(CARE, "profile", "{well}/profile"),
        Shot(CARE, "cluster", "{well}/profile/picture"),
        Shot(CARE, "progress", "{well}/progress"),
        Shot(PARTICIPANT_NAME, "own", "/own/page", looks=PHONE),
    ),
)
_THIRD_WEEK = Moment(
    "week3",
    2,
    6,
    (
        Shot(CARE, "participant", "{well}"),
        Shot(CARE, "progress", "{well}/progress"),
        Shot(CARE, "missions", "{well}/missions"),
        Shot(PARTICIPANT_NAME, "own", "/own/page", looks=PHONE),
    ),
)
_HELD = Moment(
    "held",
    3,
    2,
    (
        Shot(CARE, "today", "/today"),
        Shot(CARE, "participant", "{hurt}", looks=PHONE),
        Shot(CARE, "event", "{event_serious}"),
        Shot(CARE, "events", "{hurt}/adverse-events"),
        Shot(PEER, "participant", "{hurt}"),
        Shot(LEAD, "today", "/today", looks=PHONE),
        Shot(LEAD, "event", "{event_serious}", looks=PHONE),
        Shot(LEAD, "participant", "{hurt}"),
    ),
)
_GONE = Moment(
    "gone",
    4,
    6,
    (
        Shot(CARE, "today", "/today", looks=PHONE),
        Shot(CARE, "participant", "{back}"),
        Shot(CARE, "appointments", "{back}/appointments"),
        Shot(CARE, "contact", "{back}/entry/contact"),
        Shot(CARE, "progress", "{back}/progress"),
        Shot(CARE, "hurt-participant", "{hurt}"),
        Shot(LEAD, "today", "/today"),
    ),
)
_BACK_AGAIN = Moment(
    "back",
    6,
    2,
    (
        Shot(CARE, "participant", "{back}"),
        Shot(CARE, "goals", "{back}/goals"),
        Shot(CARE, "missions", "{back}/missions"),
        Shot(CARE, "measures", "{back}/measures"),
        Shot(CARE, "profile", "{back}/profile"),
        Shot(CARE, "progress", "{back}/progress"),
        Shot(CARE, "appointments", "{back}/appointments"),
        Shot(CARE, "debrief", "{back_last}/debrief"),
        Shot(CARE, "why", "{back}/why"),
    ),
)
_BYGONE = {"day": "2020-01-01", "time": "10:30"}
_LOOKS = dict.fromkeys(("goals", "progress", "missions", "profile"), EVERY) | {"ladder": ("print",)}
_SUBPAGES = {
    "profile": "/profile",
    "cluster": "/profile/picture",
    "goals": "/goals",
    "goal": "/goals/I23",
    "ladder": "/goals/I23/ladder",
    "progress": "/progress",
    "missions": "/missions",
    "measures": "/measures",
    "why": "/why",
    "openings": "/openings",
    "everything": "/everything",
    "own-page": "/own-page",
    "entry": "/entry",
}
_NOW = Moment(
    "week8",
    7,
    6,
    (
        Shot(CARE, "today", "/today", looks=EVERY),
        Shot(CARE, "participants", "/participants", looks=PHONE),
        Shot(CARE, "participants-new", "/participants/new"),
        Shot(CARE, "participants-wrong", "/participants/new", fill={"alias": WELL}, press=WRONG),
        Shot(CARE, "newcomer-entry", "{new}/entry"),
        Shot(CARE, "contact-wrong", "{new}/entry/contact", fill={"born": "31/2/80", "phone": "ring"}, press=WRONG),
        Shot(CARE, "appointments", "{well}/appointments"),
        Shot(CARE, "appointments-wrong", "{well}/appointments", fill=_BYGONE, press="#make-appointment .button"),
        Shot(CARE, "participant", "{well}", looks=EVERY),
        Shot(CARE, "newcomer", "{new}"),
        *(Shot(CARE, name, "{well}" + page, looks=_LOOKS.get(name, ())) for name, page in _SUBPAGES.items()),
        Shot(CARE, "hurt-progress", "{hurt}/progress"),
        Shot(CARE, "hurt-events", "{hurt}/adverse-events"),
        Shot(CARE, "hurt-craving", "{event_craving}"),
        Shot(CARE, "new-event", "{hurt}/adverse-events/new"),
        Shot(CARE, "event-wrong", "{hurt}/adverse-events/new", press="#file-form .form-end .button"),
        Shot(CARE, "debrief", "{well_last}/debrief"),
        Shot(CARE, "events", "/adverse-events"),
        Shot(CARE, "library", "/library", whole=False),
        Shot(CARE, "training", "/training"),
        Shot(CARE, "my-access", "/my-access"),
        Shot(CARE, "help", "/help"),
        Shot(PEER, "today", "/today"),
        Shot(PEER, "participant", "{well}"),
        Shot(PEER, "profile", "{well}/profile"),
        Shot(PEER, "goals", "{well}/goals"),
        Shot(PEER, "missions", "{well}/missions"),
        Shot(PEER, "stories", "/stories", looks=PHONE),
        Shot(PEER, "story-new", "/stories/new"),
        Shot(PEER, "elsewhere", "{back}"),
        Shot(LEAD, "today", "/today", looks=PHONE),
        Shot(LEAD, "relations", "/relations"),
        Shot(LEAD, "story", "/stories", press="article h2 a"),
        Shot(LEAD, "events", "/adverse-events"),
        Shot(LEAD, "event", "{event_serious}"),
        Shot(LEAD, "audit", "/audit", whole=False),
        Shot(LEAD, "audit-several", "/audit?find=syn", looks=PHONE),
        Shot(LEAD, "participants", "/participants"),
        Shot(LEAD, "participant", "{hurt}"),
        Shot(LEAD, "openings", "{hurt}/openings", looks=PHONE),
        Shot(LEAD, "why", "{hurt}/why"),
        Shot(LEAD, "progress", "{hurt}/progress"),
        Shot(LEAD, "goals", "{hurt}/goals"),
        Shot(LEAD, "entry", "{hurt}/entry"),
        Shot(LEAD, "measures", "{hurt}/measures"),
        Shot(LEAD, "debrief", "{hurt_last}/debrief"),
        Shot(LEAD, "retention", "/retention"),
        Shot(LEAD, "strain", "/strain"),
        Shot(LEAD, "sessions-held", "{hurt}/sessions-held"),
        Shot(LEAD, "erase", "{hurt}/erase"),
        Shot(LATE, "today", "/today"),
        Shot(LATE, "emergency", "/emergency", looks=PHONE),
        Shot(LATE, "refused", "{hurt}"),
        Shot(
            LATE,
            "opened",
            "/emergency",
            fill={"alias": HURT, "reason": "Ringer og er redd. Trenger å se avtalen."},
            press="main form button",
        ),
        Shot("researcher", "study", "/", looks=PHONE),
        Shot(LEAD, "study", "/study"),
        Shot("author", "front", "/", whole=False),
        Shot("author", "scenario", "/library/cafe.order", whole=False),
        Shot("author", "measures", "/measures"),
        Shot("admin", "staff", "/staff", looks=PHONE),
        Shot("admin", "system", "/system"),
        Shot("admin", "front", "/"),
        Shot("admin", "retention", "/retention", whole=False),
        Shot("auditor", "front", "/", whole=False),
        Shot("auditor", "audit", "/audit?check=1", looks=PHONE, whole=False),
        Shot(PARTICIPANT_NAME, "own", "/own/page", looks=PHONE),
        Shot(PARTICIPANT_NAME, "consent", "/own/consent"),
        Shot(PARTICIPANT_NAME, "openings", "/own/openings", looks=PHONE),
    ),
)
MOMENTS = (_FIRST_WEEK, _THIRD_WEEK, _HELD, _GONE, _BACK_AGAIN, _NOW)
