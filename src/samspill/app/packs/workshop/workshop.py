"""The pack being written: read again when a file changes, changed by drafts, and put back by undo."""

from collections.abc import Callable, Iterable, Mapping
from threading import RLock, Thread

from samspill.app.packs.in_use import Library
from samspill.app.packs.shelf import Shelf
from samspill.app.ports.desk import CannotWrite, Desk
from samspill.app.ports.proofs import NoProofs, Proofs
from samspill.app.refusals import Missing, Refusal
from samspill.authoring.editing import CannotEdit, Change, edited
from samspill.model.words import Text
from samspill.packs.yaml_text import Path

from .drafts import Draft, part_of

MOST_DRAFTS, MOST_KEPT = 64, 50
"""Drafts in memory, and earlier versions of one file that undo can go back to."""


class Workshop:
    """One folder on this machine. Sessions never see what happens here: they go on with the pack they began with."""

    def __init__(self, desk: Desk, proofs: Proofs | None = None) -> None:
        self._desk = desk
        self._proofs = proofs or NoProofs()
        self._lock = RLock()
        self._shelf = self._first(desk.files())
        self._drafts: dict[str, Draft] = {}
        self._saved: dict[str, list[tuple[str, str]]] = {}
        self._listeners: list[Callable[[Shelf], None]] = []

    @property
    def shelf(self) -> Shelf:
        """The pack as it stands on disk."""
        return self._shelf

    @property
    def where(self) -> str:
        """The folder that is edited."""
        return self._desk.where

    def start(self) -> None:
        """Read the pack again whenever a file changes; what takes long is begun before anybody asks."""
        self._desk.watch(self.reload)
        Thread(target=self._prove, args=(self._shelf,), name="samspill-workshop", daemon=True).start()

    def close(self) -> None:
        """Watch no more."""
        self._desk.close()

    def on_change(self, listener: Callable[[Shelf], None]) -> None:
        """Tell ``listener`` about each new state of the pack."""
        self._listeners.append(listener)

    def reload(self) -> None:
        """Read the folder; if something in it is new, tell everyone."""
        with self._lock:
            texts = self._desk.files()
            if texts == self._shelf.texts:
                return
            self._shelf = Shelf(texts, self._shelf)
            for listener in self._listeners:
                listener(self._shelf)

    def file_of(self, scenario: str) -> str:
        """The file a scenario stands in; raises ``Missing``."""
        if scenario not in self._shelf.files:
            raise Missing("scenario", scenario)
        return self._shelf.files[scenario]

    def text_of(self, scenario: str) -> str:
        """The text a scenario stands in; raises ``Missing``."""
        return self._shelf.texts[self.file_of(scenario)]

    def propose(
        self,
        id: str,
        owner: str,
        scenario: str,
        part: Path,
        changes: Iterable[Change],
        fields: Mapping[str, str] | None = None,
    ) -> Draft:
        """Make a draft; raises ``Refusal`` (``nothing``, ``cannot_edit``)."""
        file, wanted = self.file_of(scenario), tuple(changes)
        before = self._shelf.texts[file]
        if not wanted:
            raise _NOTHING
        try:
            after = edited(file, before, wanted)
        except CannotEdit as cannot:
            raise Refusal("cannot_edit", _cannot(str(cannot))) from cannot
        problems = self._shelf.with_text(file, after)
        draft = Draft(id, owner, scenario, file, part, wanted, before, after, problems, fields or {})
        with self._lock:
            while len(self._drafts) >= MOST_DRAFTS:
                del self._drafts[next(iter(self._drafts))]
            self._drafts[id] = draft
        return draft

    def draft(self, id: str, owner: str) -> Draft:
        """A draft of one's own; raises ``Missing``."""
        draft = self._drafts.get(id)
        if draft is None or draft.owner != owner:
            raise Missing("draft", id)
        return draft

    def drop(self, id: str, owner: str) -> None:
        """Forget a draft."""
        self._drafts.pop(self.draft(id, owner).id, None)

    def save(self, id: str, owner: str) -> None:
        """Write a draft to disk.

        When the file has changed meanwhile in another place, the draft's changes are made in the file as it is now.
        Raises ``Refusal`` (``changed_meanwhile``, ``cannot_write``).
        """
        draft = self.draft(id, owner)
        with self._lock:
            self.reload()
            now = self._shelf.texts.get(draft.file, "")
            text = draft.after if now == draft.before else _brought_over(draft, now)
            self._write(draft.file, text, now)
            kept = self._saved.setdefault(draft.file, [])
            kept.append((now, text))
            del kept[:-MOST_KEPT]
            self._drafts.pop(id, None)

    def undoable(self, scenario: str) -> int:
        """How many saved changes of the scenario's file can be taken back."""
        return len(self._saved.get(self._shelf.files.get(scenario, ""), []))

    def last_change(self, scenario: str) -> tuple[str, str]:
        """The file before and after the change that undo would take back; raises ``Refusal`` when there is none."""
        kept = self._saved.get(self.file_of(scenario), [])
        if not kept:
            raise _NOTHING_TO_UNDO
        return kept[-1]

    def undo(self, scenario: str) -> None:
        """Put the file back to how it was before the last saved change.

        Raises ``Refusal``: ``nothing_to_undo``, or ``changed_meanwhile`` when the file is no longer what was saved.
        """
        with self._lock:
            self.reload()
            file = self.file_of(scenario)
            before, after = self.last_change(scenario)
            if self._shelf.texts[file] != after:
                raise _CHANGED
            self._write(file, before, after)
            self._saved[file].pop()

    def _first(self, texts: Mapping[str, str]) -> Shelf:
        """The pack as it is found; what was proven of these very texts before is not worked out again."""
        proven = self._proofs.proven(texts)
        if proven is None or proven.pack is None:
            return Shelf(texts)
        return Shelf(texts, of=Library(proven.pack, proven.problems, proven.looked))

    def _prove(self, shelf: Shelf) -> None:
        if self._proofs.proven(shelf.texts) is None and shelf.loaded.pack is not None:
            self._proofs.keep(shelf.texts, shelf.loaded._replace(looked=shelf.looked()))

    def _write(self, file: str, text: str, earlier: str) -> None:
        try:
            self._desk.write(file, text, earlier)
        except CannotWrite as cannot:
            raise Refusal("cannot_write", _cannot(str(cannot))) from cannot
        self.reload()


def _brought_over(draft: Draft, now: str) -> str:
    """The draft's changes, made in the file as it stands now; only when nobody has touched the same part."""
    if part_of(now, draft.part) != part_of(draft.before, draft.part):
        raise _CHANGED
    try:
        return edited(draft.file, now, draft.changes)
    except CannotEdit as cannot:
        raise _CHANGED from cannot


def _cannot(why: str) -> Text:
    return Text(nb=f"Dette lot seg ikke gjøre: {why}.", en=f"This could not be done: {why}.")


_NOTHING = Refusal("nothing", Text(nb="Ingenting er endret ennå.", en="Nothing has been changed yet."))
_NOTHING_TO_UNDO = Refusal("nothing_to_undo", Text(nb="Det er ingenting å angre.", en="There is nothing to undo."))
_CHANGED = Refusal(
    "changed_meanwhile",
    Text(
        nb="Filen er endret et annet sted siden du begynte. Ingenting er skrevet. Se på den og prøv igjen.",
        en="The file has been changed elsewhere since you began. Nothing was written. Look at it and try again.",
    ),
)
