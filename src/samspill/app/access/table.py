"""The table: action by action, who may do it, and in which relation to the person it is about."""

from collections.abc import Mapping

from samspill.app.actor import Role

from .actions import Action
from .relations import Relation

Row = Mapping[Role, frozenset[Relation]]

_FOLLOWS_UP = frozenset({Relation.CARE})
_LEADS = frozenset({Relation.CARE, Relation.SUPERVISION})
_MAY_LOOK = frozenset({Relation.CARE, Relation.BREAK_GLASS})
_SELF = frozenset({Relation.OWN})
_STRANGER = frozenset({Relation.NONE})
_NOBODY = frozenset({Relation.NOBODY_IN_QUESTION})
_ABOUT_ANYONE_OR_NOBODY = frozenset({Relation.CARE, Relation.SUPERVISION, Relation.NOBODY_IN_QUESTION})

_PARTICIPANT, _CARE_WORKER, _PEER = Role.PARTICIPANT, Role.CARE_WORKER, Role.PEER_SUPPORTER
_SUPERVISOR, _RESEARCHER, _AUTHOR = Role.SUPERVISOR, Role.RESEARCHER, Role.AUTHOR
_ADMIN, _AUDITOR = Role.ADMIN, Role.AUDITOR


def _all(grounds: frozenset[Relation], *roles: Role) -> dict[Role, frozenset[Relation]]:
    return dict.fromkeys(roles, grounds)


_IN_THE_ROOM = _all(_FOLLOWS_UP, _CARE_WORKER, _PEER, _SUPERVISOR)
_ANSWERS_FOR_THE_PLAN = _all(_FOLLOWS_UP, _CARE_WORKER, _SUPERVISOR)
_READS: Row = {_CARE_WORKER: _MAY_LOOK, _PEER: _FOLLOWS_UP, _SUPERVISOR: _LEADS}

TABLE: Mapping[Action, Row] = {
    Action.SEE_TODAY: _all(_NOBODY, _CARE_WORKER, _PEER, _SUPERVISOR),
    Action.ENROL: _all(_NOBODY, _CARE_WORKER, _SUPERVISOR),
    Action.SEE_PARTICIPANT: _READS,
    Action.KEEP_IDENTITY: _ANSWERS_FOR_THE_PLAN,
    Action.KEEP_CONSENTS: {_CARE_WORKER: _FOLLOWS_UP, _SUPERVISOR: _LEADS},
    Action.WITHDRAW_CONSENT: {_CARE_WORKER: _FOLLOWS_UP, _SUPERVISOR: _LEADS, _PARTICIPANT: _SELF},
    Action.EXPORT_PERSON: {_CARE_WORKER: _FOLLOWS_UP, _SUPERVISOR: _LEADS, _PARTICIPANT: _SELF},
    Action.ERASE_PERSON: {_SUPERVISOR: _LEADS},
    Action.RATE_BARRIERS: _ANSWERS_FOR_THE_PLAN,
    Action.PLAN: _ANSWERS_FOR_THE_PLAN,
    Action.OVERRIDE_GRAVE_SCREENING: {_SUPERVISOR: _LEADS},
    Action.BOOK: _IN_THE_ROOM,
    Action.SEE_SESSION: _READS,
    Action.WATCH_SESSION: _IN_THE_ROOM | {_SUPERVISOR: _LEADS},
    Action.RUN_SESSION: _IN_THE_ROOM,
    Action.AGREE_MISSION: _IN_THE_ROOM,
    Action.REPORT_MISSION: _IN_THE_ROOM | {_PARTICIPANT: _SELF},
    Action.ANSWER_MEASURE: _ANSWERS_FOR_THE_PLAN | {_PARTICIPANT: _SELF},
    Action.SET_MEASURES: _all(_NOBODY, _SUPERVISOR, _ADMIN, _AUTHOR),
    Action.REPORT_ADVERSE_EVENT: _READS,
    Action.LIST_ADVERSE_EVENTS: _all(_NOBODY, _CARE_WORKER, _PEER, _SUPERVISOR),
    Action.SIGN_ADVERSE_EVENT: {_SUPERVISOR: _LEADS},
    Action.TRAIN: _all(_NOBODY, _CARE_WORKER, _PEER, _SUPERVISOR),
    Action.SEE_OWN_PAGE: {_PARTICIPANT: _SELF},
    Action.GIVE_OWN_SIGN_IN: {_CARE_WORKER: _FOLLOWS_UP, _SUPERVISOR: _LEADS},
    Action.MANAGE_RELATIONS: {_SUPERVISOR: _ABOUT_ANYONE_OR_NOBODY},
    Action.BREAK_GLASS: {_CARE_WORKER: _STRANGER},
    Action.SIGN_BREAK_GLASS: _all(_NOBODY, _SUPERVISOR),
    Action.SEE_OPENINGS: {_CARE_WORKER: _MAY_LOOK, _PEER: _FOLLOWS_UP, _SUPERVISOR: _LEADS, _PARTICIPANT: _SELF},
    Action.SEE_AUDIT: _all(_NOBODY, _SUPERVISOR, _AUDITOR),
    Action.SEE_STUDY: _all(_NOBODY, _SUPERVISOR, _RESEARCHER),
    Action.EXPORT_STUDY: _all(_NOBODY, _RESEARCHER),
    Action.MANAGE_STAFF: _all(_NOBODY, _ADMIN),
    Action.OWN_ACCOUNT: _all(_NOBODY, *Role),
    Action.SEE_RETENTION: _all(_NOBODY, _ADMIN, _SUPERVISOR),
    Action.SET_RETENTION: _all(_NOBODY, _SUPERVISOR),
    Action.HOLD_RECORD: {_SUPERVISOR: _LEADS},
    Action.DELETE_BY_AGE: _all(_NOBODY, _SUPERVISOR),
    Action.SEE_HEALTH: _all(_NOBODY, _ADMIN),
    Action.SEE_LIBRARY: _all(_NOBODY, *(role for role in Role if role is not _PARTICIPANT)),
    Action.EDIT_LIBRARY: _all(_NOBODY, _CARE_WORKER, _SUPERVISOR, _AUTHOR),
}
