"""Who works in the demo clinic and who comes to it."""

from samspill.app.actor import Role

DEMO_NAME, DEMO_PASSWORD = "demo", "samspill-demo"
ADMIN_NAME = "admin"
LATE_SHIFT = "colleague"
"""Another care worker, who comes when the day is over and follows up people of their own."""
OTHERS = {
    "peer": Role.PEER_SUPPORTER,
    "supervisor": Role.SUPERVISOR,
    LATE_SHIFT: Role.CARE_WORKER,
    "researcher": Role.RESEARCHER,
    "author": Role.AUTHOR,
    "auditor": Role.AUDITOR,
}
"""One synthetic member of each other role, by the name they sign in with."""
PARTICIPANT_NAME = "participant"
"""The one participant with a sign-in of their own, who is ``WELL``."""

WELL, BACK, HURT = "Lyng (syntetisk)", "Bluebell (synthetic)", "Tyttebær (syntetisk)"
"""Who does well; who stays away after week two and comes back in week six; who has a serious adverse event."""
