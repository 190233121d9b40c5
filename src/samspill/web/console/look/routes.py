"""Language, colours, contrast and size of text: one small form on every page, also before signing in."""

from litestar import post
from litestar.response import Redirect

from samspill.model.words import Language
from samspill.web.addresses import local, see
from samspill.web.given import TheForm
from samspill.web.pages.look import CHOICES
from samspill.web.pages.page import AnyRequest, cookie_names, look

A_YEAR = 365 * 24 * 60 * 60


@post("/look", sync_to_thread=False)
def choose_look(request: AnyRequest, form: TheForm) -> Redirect:
    """Show the pages in this browser as chosen from now on; one button at a time, the rest stays."""
    given = {name: form.one_of(name, options) for name, options in _CHOICES.items() if name in form}
    form.check()
    back, names = see(local(form.text("back"))), cookie_names(request)
    if language := given.pop("language", None):
        back.set_cookie(names.cookie(names.language, language, max_age=A_YEAR))
    if given:
        back.set_cookie(names.cookie(names.look, look(request).chosen(given).kept, max_age=A_YEAR))
    return back


_CHOICES = {"language": {language.value for language in Language}, **{name: set(CHOICES[name]) for name in CHOICES}}
