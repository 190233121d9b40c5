"""Staff, their sign-ins and the wrong tries, in memory."""

from datetime import datetime

from samspill.app.ports.store import Conflict
from samspill.app.records.staff import StaffMember, StaffSession

from .kept import Book


class MemoryStaffBook(Book):
    """Meets ``StaffBook``."""

    def add(self, member: StaffMember) -> None:
        if member.id in self._kept.staff or self.named(member.name) is not None:
            raise Conflict(member.name)
        self._kept.staff[member.id] = member

    def keep(self, member: StaffMember) -> None:
        self._kept.staff[member.id] = member

    def member(self, id: str) -> StaffMember | None:
        return self._kept.staff.get(id)

    def named(self, name: str) -> StaffMember | None:
        return next((m for m in self._kept.staff.values() if m.name.casefold() == name.casefold()), None)

    def members(self) -> tuple[StaffMember, ...]:
        return tuple(sorted(self._kept.staff.values(), key=lambda member: member.name.casefold()))

    def open(self, session: StaffSession) -> None:
        self._kept.opened[session.token_hash] = session

    def opened(self, token_hash: str) -> StaffSession | None:
        return self._kept.opened.get(token_hash)

    def keep_opened(self, session: StaffSession) -> None:
        if session.token_hash in self._kept.opened:
            self._kept.opened[session.token_hash] = session

    def opened_by(self, staff: str) -> tuple[StaffSession, ...]:
        theirs = sorted((s for s in self._kept.opened.values() if s.staff == staff), key=lambda s: s.token_hash)
        return tuple(sorted(theirs, key=lambda session: session.seen_at, reverse=True))

    def close(self, token_hash: str) -> None:
        self._kept.opened.pop(token_hash, None)

    def close_all(self, staff: str) -> None:
        for opened in [session for session in self._kept.opened.values() if session.staff == staff]:
            self.close(opened.token_hash)

    def wrong_try(self, what: str, key: str, at: datetime) -> None:
        self._kept.tries.append((what, key, at))

    def wrong_tries(self, what: str, key: str, since: datetime) -> tuple[datetime, ...]:
        return tuple(sorted(at for w, k, at in self._kept.tries if (w, k) == (what, key) and at >= since))

    def forgive(self, what: str, key: str, at: datetime) -> None:
        self._kept.tries = [kept for kept in self._kept.tries if kept != (what, key, at)]

    def forget_tries(self, before: datetime) -> None:
        self._kept.tries = [kept for kept in self._kept.tries if kept[2] >= before]
