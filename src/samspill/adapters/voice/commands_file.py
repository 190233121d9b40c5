"""The file that says which command speaks for whom (TOML)."""

import shutil
import tomllib
from pathlib import Path

import msgspec

from samspill.model.words import Language

from .command import Command


class WrongCommands(ValueError):
    """The file cannot be used; the message says where and what was expected, for every command in it."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    command: tuple[dict[str, object], ...] = ()


def read_commands(path: Path) -> tuple[Command, ...]:
    """The commands in ``path``; raises ``WrongCommands``."""
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
    except OSError as cannot:
        raise WrongCommands(f"{path} cannot be read: {cannot.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as wrong:
        raise WrongCommands(f'{path}: {wrong}. Expected [[command]] with run = ["program", "argument"]') from None
    commands: list[Command] = []
    problems: list[str] = []
    for number, told in enumerate(file.command, 1):
        try:
            commands.append(_checked(msgspec.convert(told, Command)))
        except (msgspec.ValidationError, ValueError) as wrong:
            problems.append(f"command {number}: {wrong}")
    if problems:
        raise WrongCommands(f"{path}: {'; '.join(problems)}")
    return tuple(commands)


def _checked(command: Command) -> Command:
    if not command.run or shutil.which(command.run[0]) is None:
        named = command.run[0] if command.run else ""
        raise ValueError(f"run begins with '{named}'; expected a program that is on this machine")
    if command.language not in ("", *Language):
        raise ValueError(f"language is '{command.language}'; expected {' or '.join(Language)}")
    if not 0 < command.seconds <= 600:
        raise ValueError(f"seconds is {command.seconds:g}; expected 1 to 600")
    return command
