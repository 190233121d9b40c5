"""The web application of one clinic: the console, the practice page, the session sockets and the files they need."""

from litestar import Litestar
from litestar.datastructures import State
from litestar.di import Provide

from samspill.app.clinic import Clinic

from .api import routes as api
from .assets import Bundle, read_bundle
from .console import routes as console
from .device import routes as device
from .errors import HANDLERS
from .files import routes as files
from .files.kept import Kept
from .guard import form_is_ours, host_is_well_formed, provide_actor, provide_clinic, provide_form
from .once import SentForms, remember_answer
from .own import routes as own
from .own.visiting import provide_visitor
from .pages.rendering import Pages
from .security import LARGEST_BODY, guard_answer


def create_app(
    clinic: Clinic, *, probe: bool = False, bundle: Bundle | None = None, outside: str | None = None
) -> Litestar:
    """Serve ``clinic``. ``probe`` lets tests look inside the client; ``outside`` is where other devices reach it.

    Raises ``NotBuilt`` when the client has not been built, unless a ``bundle`` is given.
    """
    return Litestar(
        route_handlers=[
            *console.ROUTES,
            *(console.FOR_WRITERS if probe else ()),
            *own.ROUTES,
            *device.ROUTES,
            *api.ROUTES,
            *files.ROUTES,
        ],
        state=_state(clinic, bundle or read_bundle(), outside, probe=probe),
        dependencies={
            "clinic": Provide(provide_clinic, sync_to_thread=False),
            "actor": Provide(provide_actor, sync_to_thread=True),
            "visitor": Provide(provide_visitor, sync_to_thread=True),
            "form": Provide(provide_form, sync_to_thread=False),
        },
        guards=[host_is_well_formed, form_is_ours],
        exception_handlers=HANDLERS,
        before_send=[guard_answer, remember_answer],
        request_max_body_size=LARGEST_BODY,
        openapi_config=None,
        logging_config=None,
    )


def _state(clinic: Clinic, bundle: Bundle, outside: str | None, *, probe: bool) -> State:
    kept = Kept(clinic.packs, bundle)
    pages = Pages(clinic.zone, bundle=bundle, kept_files=kept, probe=probe, idle=clinic.rules.idle)
    return State(
        {
            "clinic": clinic,
            "bundle": bundle,
            "outside": outside,
            "kept": kept,
            "sent_forms": SentForms(),
            "pages": pages,
        }
    )
