"""Record what was suggested when a run begins or another step is chosen, so that why it was done stays true.

What is believed of somebody is worked out anew whenever it is asked for (``estimate``), with the estimator and the pack
of that day. What a care worker decided upon is something else: it is written down in the words it stood in.
"""

import logging

import msgspec

from samspill.app.clinic import Clinic
from samspill.app.ports.store import Conflict, NotKept, Unit
from samspill.app.records.people import Override
from samspill.app.records.suggested import ForecastThen, Ground, LeftOutThen, StepThen, Suggested
from samspill.curriculum import Filtered, Forecast, Weighed, Why
from samspill.curriculum.explain import percent
from samspill.model.run import RunHeader
from samspill.model.words import Text

_log = logging.getLogger("samspill.suggesting")


def keep_with_choice(clinic: Clinic, unit: Unit, choice: Override, stood: Why) -> None:
    """Keep what stood there when another step was chosen, in the same unit of work."""
    unit.suggested.add(
        Suggested(
            id=clinic.chance.id(),
            participant=choice.participant,
            session=None,
            run=None,
            at=choice.at,
            by=choice.by,
            ground=Ground.CHOSEN,
            pack_digest=clinic.library.pack.digest,
            steps=_steps(clinic, stood),
            left_out=_left_out(clinic, stood),
            chosen_by=choice.by,
            written=choice.reason,
        )
    )


def suggested_for(
    clinic: Clinic, run: tuple[str, str, str], step: tuple[str, int], stood: Why, choice: Override | None
) -> Suggested:
    """What stands there now for ``step``, which is about to begin; ``run``: participant, session and who begins it."""
    participant, session, by = run
    decided = choice is not None and (choice.scenario, choice.level) == step
    return Suggested(
        id=clinic.chance.id(),
        participant=participant,
        session=session,
        run=None,
        at=clinic.clock.now(),
        by=by,
        ground=Ground.CHOSEN if decided else _ground(stood, step),
        pack_digest=clinic.library.pack.digest,
        steps=_steps(clinic, stood),
        left_out=_left_out(clinic, stood),
        chosen_by=choice.by if choice is not None and decided else "",
        written=choice.reason if choice is not None and decided else "",
    )


def keep_with_run(clinic: Clinic, suggested: Suggested, header: RunHeader) -> None:
    """Keep it with the run that has just begun. Should that fail, the run goes on: somebody is in the headset."""
    try:
        with clinic.store.begin() as unit:
            runs = unit.sessions.runs(suggested.session or "")
            if runs and runs[-1].header == header:
                unit.suggested.add(msgspec.structs.replace(suggested, run=runs[-1].number))
    except (Conflict, NotKept):
        _log.exception("what was suggested for a run could not be kept; why it was done will be worked out again")


def expected_then(forecast: Forecast) -> ForecastThen:
    """What to expect, in the whole numbers it is shown in."""
    return ForecastThen(
        success=round(10 * forecast.success),
        distress=round(min(max(forecast.distress, 0), 10)),
        spread=max(1, round(forecast.spread)),
        too_much=percent(forecast.too_much),
    )


def points(forecast: Forecast) -> dict[str, int]:
    """The terms of its worth, in hundredths."""
    return {name: round(100 * worth) for name, worth in forecast.weighed.items()}


# Private functions


def _ground(stood: Why, step: tuple[str, int]) -> Ground:
    suggested = [(one.suggestion.scenario, one.suggestion.level) for one in stood.weighed]
    if step not in suggested:
        return Ground.IN_THE_SESSION
    return Ground.PROPOSED if step == suggested[0] else Ground.ALTERNATIVE


def _steps(clinic: Clinic, stood: Why) -> tuple[StepThen, ...]:
    return tuple(_step(clinic, one) for one in stood.weighed)


def _step(clinic: Clinic, weighed: Weighed) -> StepThen:
    step = weighed.suggestion
    return StepThen(
        step.goal,
        clinic.library.goal(step.goal).name,
        step.scenario,
        clinic.library.scenario(step.scenario).title,
        step.level,
        step.reason,
        expected_then(weighed.forecast),
        points(weighed.forecast),
        weighed.forecast.over,
        weighed.against.text if weighed.against is not None else None,
    )


def _left_out(clinic: Clinic, stood: Why) -> tuple[LeftOutThen, ...]:
    def title(filtered: Filtered) -> Text:
        return clinic.library.scenario(filtered.scenario).title

    return tuple(LeftOutThen(one.scenario, title(one), one.levels, one.reason) for one in stood.filtered)
