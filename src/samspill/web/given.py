"""What routes are given by name: the clinic, who asks, the form that came, and parts of the address."""

from typing import TypeAlias

from litestar.di import NamedDependency
from litestar.params import FromPath

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic

from .pages.form import Form

TheClinic: TypeAlias = NamedDependency[Clinic]
TheActor: TypeAlias = NamedDependency[Actor]
TheForm: TypeAlias = NamedDependency[Form]
InPath: TypeAlias = FromPath[str]
