"""Who wrote something down, in words: a name, or that it was the participant."""

from samspill.model.words import Text

from .ports.store import Unit


def writer(unit: Unit, by: str, participant: str) -> Text:
    """The name of whoever ``by`` is; the participant has no name here, from their phone or with a sign-in."""
    member = unit.staff.member(by)
    if by == participant or (member is not None and member.participant == participant):
        return _THE_PARTICIPANT
    name = member.name if member is not None else by
    return Text(nb=name, en=name)


_THE_PARTICIPANT = Text(nb="deltakeren", en="the participant")
