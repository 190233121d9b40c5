"""Every page of the console."""

from litestar.types import ControllerRouterHandler

from .adverse_events import routes as adverse_events
from .appointments.routes import call_off_appointment, make_appointment, show_appointments
from .audit.routes import show_audit
from .cluster.routes import show_cluster
from .emergency.routes import ask_emergency, open_emergency, sign
from .entry import routes as entry
from .everything import routes as everything
from .front.routes import front
from .goals.routes import keep_order, show_goal, show_goals, show_ladder, undo_order
from .help.routes import show_help, show_parts
from .library import routes as library
from .locked import routes as locked
from .look.routes import choose_look
from .measures import routes as measures
from .missions.routes import agree, leave_mission, show_missions, tell
from .my_access import routes as my_access
from .openings.routes import show_openings
from .own_page.routes import give_card, show_way_in, take_way_back
from .participant.routes import choose_step, keep_own_words, leave_out, show_participant, start
from .participants.routes import add, list_people, new
from .profile.routes import rate, show_profile
from .progress.routes import report_for_record, report_to_share, show_progress
from .relations.routes import give_over, give_relation, show_relations, take_relation
from .retention import routes as retention
from .session import routes as session
from .sign_in.elsewhere import begin_passkey, enter_passkey, leave_elsewhere, return_from_elsewhere
from .sign_in.routes import ask, enter, enter_code, leave
from .staff.routes import add_member, give_password, lock_member, show_staff, take_code
from .stories import routes as stories
from .strain import routes as strain
from .study import routes as study
from .system.routes import show_system
from .today.routes import show_today
from .training import routes as training
from .why.routes import show_why

ROUTES: list[ControllerRouterHandler] = [
    front,
    choose_look,
    ask,
    enter,
    enter_code,
    begin_passkey,
    enter_passkey,
    leave_elsewhere,
    return_from_elsewhere,
    leave,
    show_today,
    show_staff,
    show_system,
    add_member,
    give_password,
    lock_member,
    give_over,
    take_code,
    list_people,
    new,
    add,
    show_participant,
    choose_step,
    leave_out,
    keep_own_words,
    start,
    show_why,
    show_openings,
    show_audit,
    show_relations,
    give_relation,
    take_relation,
    ask_emergency,
    open_emergency,
    sign,
    show_progress,
    report_to_share,
    show_way_in,
    give_card,
    take_way_back,
    report_for_record,
    show_profile,
    show_cluster,
    show_goals,
    keep_order,
    undo_order,
    show_goal,
    show_ladder,
    rate,
    *adverse_events.ROUTES,
    *measures.ROUTES,
    show_appointments,
    make_appointment,
    call_off_appointment,
    show_missions,
    agree,
    tell,
    leave_mission,
    show_help,
    *locked.ROUTES,
    *my_access.ROUTES,
    *entry.ROUTES,
    *everything.ROUTES,
    *library.ROUTES,
    *retention.ROUTES,
    *session.ROUTES,
    *stories.ROUTES,
    *strain.ROUTES,
    *study.ROUTES,
    *training.ROUTES,
]
FOR_WRITERS: list[ControllerRouterHandler] = [show_parts]
"""For those who write pages; nobody else meets them."""
