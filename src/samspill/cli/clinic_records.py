"""A clinic's records for a command, and who is asking."""

import re

import typer

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.refusals import Refusal
from samspill.app.signing_in.password import sign_in
from samspill.bootstrap.clinic import CannotOpen, UnusablePack, open_records
from samspill.bootstrap.settings import Settings, WrongSetting

from .refusing import refused


def opened_records() -> Clinic:
    """The clinic that the settings name; says what to do when there is none."""
    try:
        return open_records(Settings.from_environment())
    except (CannotOpen, UnusablePack, WrongSetting) as cannot:
        raise refused(str(cannot)) from None


def who_asks(clinic: Clinic, name: str) -> Actor:
    """Whoever signs in at the terminal."""
    name = name or typer.prompt("Your name")
    password = typer.prompt("Password", hide_input=True)
    try:
        return sign_in(clinic, name, password)
    except Refusal as refusal:
        if refusal.code != "code_needed":
            raise
        return sign_in(clinic, name, password, typer.prompt("Code from your app"))


def id_in(given: str, where: str) -> str:
    """An id, given as itself or as the address of its page in the browser: ``.../<where>/<id>/...``."""
    found = re.search(rf"/{where}/([^/?#]+)", given)
    return found[1] if found else given
