"""A pack as its author sees it: its texts, everything that is wrong in them, and whatever of it can be played."""

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from samspill.model.pack import Pack
from samspill.packs import FACTS, Draft, Loaded, Problem, digest, load_pack, read_draft, shared
from samspill.packs.looked import Looked, PlayResult, calm_minutes, plays_in, tried

from .in_use import Library

SCENARIOS = "scenarios/"
_ID = re.compile(r"^id:\s*(\S+)", re.MULTILINE)


class Shelf:
    """The texts of one pack. What costs time is worked out when it is first asked for.

    A mistake in one scenario never hides the others: what can be read can be looked at and previewed. With the
    ``earlier`` state of the same pack, only what has changed is worked out anew; with the library that was made ``of``
    these texts, nothing is.
    """

    def __init__(self, texts: Mapping[str, str], earlier: "Shelf | None" = None, of: Library | None = None) -> None:
        self.texts = texts
        self._wrong: dict[str, tuple[Problem, ...]] = {}
        self._minutes: dict[str, dict[int, int]] = {}
        self._tried: dict[str, tuple[PlayResult, ...]] = {}
        self._changed = earlier is not None and shared(earlier.texts) == shared(texts)
        if earlier is not None and self._changed:
            same = {file for file, text in texts.items() if earlier.texts.get(file) == text}
            self._wrong = {file: found for file, found in earlier._wrong.items() if file in same}
            self._draft = _merged(texts, earlier._draft, same)
            self._take_over(earlier, {name for name, file in self.files.items() if file in same})
        elif of is not None:
            self.loaded, self.library = Loaded(of.pack, of.remarks, of.looked), of
            self._draft = Draft(of.pack, _files(texts, of.pack), ())
            if of.looked is not None:
                self._minutes, self._tried = dict(of.looked.minutes), dict(of.looked.plays)

    @cached_property
    def loaded(self) -> Loaded:
        """The checked pack, or all its problems."""
        return load_pack(self.texts)

    @cached_property
    def library(self) -> Library:
        """What can be played of the pack; for previews only."""
        return Library(self.pack)

    @property
    def pack(self) -> Pack:
        """The pack, or as much of it as can be read."""
        return self._draft.pack

    @property
    def files(self) -> dict[str, str]:
        """The file each scenario stands in, by the scenario's id."""
        return self._draft.files

    @property
    def unread(self) -> tuple[str, ...]:
        """The scenario files that cannot be read at all."""
        return self._draft.unread

    def problems_of(self, file: str) -> tuple[Problem, ...]:
        """What is wrong in one file."""
        if file not in self._wrong:
            found = self.with_text(file, self.texts.get(file, "")) if self._changed else _in(file, self.loaded.problems)
            self._wrong[file] = found
        return self._wrong[file]

    def problems_elsewhere(self) -> tuple[Problem, ...]:
        """What is wrong outside the scenarios."""
        found = load_pack(shared(self.texts)).problems if self._changed else self.loaded.problems
        return tuple(problem for problem in found if not problem.file.startswith(SCENARIOS))

    def with_text(self, file: str, text: str) -> tuple[Problem, ...]:
        """What would be wrong in one file if ``text`` stood there."""
        return _in(file, load_pack({**shared(self.texts), file: text}).problems)

    def minutes_of(self, scenario: str) -> dict[int, int]:
        """About how many minutes each level of a scenario lasts for someone who answers as shown, at a calm pace."""
        if scenario not in self._minutes:
            self._minutes[scenario] = calm_minutes(self.pack, scenario)
        return self._minutes[scenario]

    def plays_of(self, scenario: str) -> tuple[PlayResult, ...]:
        """The plays of one scenario, each tried."""
        if scenario not in self._tried:
            self._tried[scenario] = tried(self.pack, scenario, self._plays.get(scenario, {}))
        return self._tried[scenario]

    def plays_with(self, file: str, text: str, scenario: str) -> tuple[PlayResult, ...]:
        """How the plays of one scenario would go if ``text`` stood in ``file``."""
        changed = read_draft({**shared(self.texts), file: text}).pack
        return tried(changed, scenario, self._plays.get(scenario, {}))

    def looked(self) -> Looked:
        """All that comes of playing the scenarios: what nobody has asked for yet is worked out now."""
        names = tuple(self.pack.scenarios)
        return Looked({name: self.minutes_of(name) for name in names}, {name: self.plays_of(name) for name in names})

    def _take_over(self, earlier: "Shelf", same: set[str]) -> None:
        """What was worked out of the ``same`` scenarios before holds still."""
        played = {name for name in same if self._plays.get(name) == earlier._plays.get(name)}
        self._minutes = {name: lasts for name, lasts in earlier._minutes.copy().items() if name in same}
        self._tried = {name: tried for name, tried in earlier._tried.copy().items() if name in played}

    @cached_property
    def _draft(self) -> Draft:
        return read_draft(self.texts)

    @cached_property
    def _plays(self) -> dict[str, dict[str, str]]:
        return plays_in(self.texts)


def _in(file: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.file == file)


def _files(texts: Mapping[str, str], pack: Pack) -> dict[str, str]:
    """Which file each scenario of a pack that has been read stands in."""
    ids = {file: _ID.search(text) for file, text in texts.items() if file.startswith(SCENARIOS)}
    named = {found[1]: file for file, found in ids.items() if found is not None}
    return {name: named.get(name, f"{SCENARIOS}{name}.yaml") for name in pack.scenarios}


def _merged(texts: Mapping[str, str], earlier: Draft, same: set[str]) -> Draft:
    """The draft of ``texts``, with everything that stands in the ``same`` files taken from the earlier one.

    A scenario whose file cannot be read at the moment, because somebody is writing in it, stays as it was.
    """
    changed = {file: text for file, text in texts.items() if file not in same or file == FACTS}
    fresh = read_draft({**shared(texts), **changed})
    old = same | set(fresh.unread)
    kept = {name: file for name, file in earlier.files.items() if file in old and name not in fresh.files}
    scenarios = {name: earlier.pack.scenarios[name] for name in kept} | fresh.pack.scenarios
    unread = ({file for file in earlier.unread if file in same} | set(fresh.unread)) - set(kept.values())
    pack = msgspec.structs.replace(fresh.pack, scenarios=scenarios, digest=digest(texts, fresh.pack.layouts))
    return Draft(pack, {**kept, **fresh.files}, tuple(sorted(unread)))
