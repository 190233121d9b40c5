"""How the recorded lines are: what cannot be played, and what says something else than the pack does now."""

from collections.abc import Iterable

from samspill.app.clinic import Clinic
from samspill.app.ports.recordings import Recording, Recordings
from samspill.authoring.voice_sheet import known_lines
from samspill.model.words import Text

from .finding import Finding, State

RECORDED = Text(nb="Innspilte replikker", en="Recorded lines")
_SHOWN = 3


def recorded_finding(clinic: Clinic) -> Finding:
    """What is recorded; a file that is of no use is named, because speech is made instead of it without a word."""
    recordings = clinic.recordings
    if recordings is None:
        return Finding(RECORDED, State.WELL, _NONE_SET)
    if not recordings.there():
        return Finding(RECORDED, State.WRONG, _no_folder(recordings), _NO_FOLDER_MEND)
    found = recordings.found()
    broken = [recording for recording in found if recording.trouble]
    known = known_lines(clinic.library.pack)
    whole = [recording for recording in found if not recording.trouble]
    unknown = [one for one in whole if (one.language, one.who, one.mark) not in known]
    used = len({(one.language, one.who, one.mark) for one in whole if one not in unknown})
    says = Text(nb=f"{used} i bruk.", en=f"{used} in use.")
    if broken:
        return Finding(RECORDED, State.CARE, _joined(says, _broken(broken)), _BROKEN_MEND)
    if unknown:
        return Finding(RECORDED, State.CARE, _joined(says, _unknown(unknown)), _UNKNOWN_MEND)
    return Finding(RECORDED, State.WELL, says)


def _joined(one: Text, other: Text) -> Text:
    return Text(nb=f"{one.nb} {other.nb}", en=f"{one.en} {other.en}")


def _broken(broken: list[Recording]) -> Text:
    listed = _listed(f"{one.name} ({one.trouble})" for one in broken)
    return Text(
        nb=f"{len(broken)} kan ikke spilles, og lages i stedet: {listed}.",
        en=f"{len(broken)} cannot be played, and are made instead: {listed}.",
    )


def _unknown(unknown: list[Recording]) -> Text:
    listed = _listed(one.name for one in unknown)
    return Text(
        nb=f"{len(unknown)} hører ikke til en replikk slik den står nå: {listed}.",
        en=f"{len(unknown)} belong to no line as it is written now: {listed}.",
    )


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def _no_folder(recordings: Recordings) -> Text:
    folder = recordings.folder()
    return Text(nb=f"Mappen {folder} kan ikke leses.", en=f"The folder {folder} cannot be read.")


_NONE_SET = Text(nb="Ingen mappe er valgt. All tale lages.", en="No folder is set. All speech is made.")
_NO_FOLDER_MEND = Text(
    nb="Lag mappen, eller rett SAMSPILL_RECORDINGS. Så lenge lages all tale.",
    en="Make the folder, or mend SAMSPILL_RECORDINGS. Until then all speech is made.",
)
_BROKEN_MEND = Text(
    nb="Legg inn filene på nytt som WAV, FLAC eller Ogg.", en="Put the files in again, as WAV, FLAC or Ogg."
)
_UNKNOWN_MEND = Text(
    nb="Navnet eller teksten er endret. Riktige navn står i: samspill voice sheet",
    en="The name or the text has changed. The right names are in: samspill voice sheet",
)
