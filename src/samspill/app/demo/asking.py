"""Our own scales, answered as somebody might."""

from samspill.app.measures.answering import answer_step, measure_step
from samspill.app.measures.asking import start_measure

from .diary import Past
from .names import DEMO_NAME


def answer_all(
    past: Past, alias: str, point: str, about: int, left_out: tuple[str, ...] = (), by: str = DEMO_NAME
) -> None:
    """Answer the scales of ours at ``point``, about as high as ``about``; ``by`` is who asks."""
    clinic, actor, person = past.clinic, past.staff[by], past.people[alias]
    for measure in clinic.own_scales.questionnaires:
        if measure.id in left_out:
            continue
        record = start_measure(clinic, actor, person, measure.id, point)
        number: int | None = 1
        while number is not None:
            asked = [item for item, _ in measure_step(clinic, actor, record, number).rows if item.options]
            given = {
                item.link_id: f"#{min(about + place % 2, len(item.options) - 1)}" for place, item in enumerate(asked)
            }
            number = answer_step(clinic, actor, record, number, given)
