"""In authoring mode: what is wrong with a scenario, told anew whenever one of its files is saved."""

import asyncio
from collections.abc import AsyncIterator

from litestar import get
from litestar.response import ServerSentEvent, ServerSentEventMessage

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.library.looking import scenario_view
from samspill.app.refusals import Missing
from samspill.web.given import InPath, TheActor, TheClinic
from samspill.web.pages.page import AnyRequest, fragment

LOOK_SECONDS = 0.5
"""How often it is seen whether the pack has been read anew."""


@get("/library/{scenario:str}/feed")
async def news(request: AnyRequest, clinic: TheClinic, actor: TheActor, scenario: InPath) -> ServerSentEvent:
    """Follow what is wrong."""
    await asyncio.to_thread(scenario_view, clinic, actor, scenario)
    return ServerSentEvent(_states(request, clinic, actor, scenario))


async def _states(
    request: AnyRequest, clinic: Clinic, actor: Actor, scenario: str
) -> AsyncIterator[ServerSentEventMessage]:
    told, last = None, ""
    while clinic.workshop is not None and not clinic.previews.closed:
        if clinic.shelf is not told:
            told = clinic.shelf
            text = await asyncio.to_thread(_state, request, clinic, actor, scenario)
            if text and text != last:
                last = text
                yield ServerSentEventMessage(data=text)
        await asyncio.sleep(LOOK_SECONDS)


def _state(request: AnyRequest, clinic: Clinic, actor: Actor, scenario: str) -> str:
    try:
        view = scenario_view(clinic, actor, scenario)
    except Missing:
        return ""
    return fragment(request, "console/library/scenario/templates/state.html", scenario=view)
