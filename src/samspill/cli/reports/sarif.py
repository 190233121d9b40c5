"""SARIF 2.1.0 (OASIS, 2020), which code hosts and editors take in; every diagnostic is one of its rules."""

import json
from pathlib import Path
from typing import Any

from samspill import __version__
from samspill.model.words import Language
from samspill.packs import Problem
from samspill.packs.catalogue import CATALOGUE, Entry

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RULES = sorted(CATALOGUE.items(), key=lambda item: item[1].code)
_INDEX = {entry.code: i for i, (_, entry) in enumerate(_RULES)}


def report(folder: Path, problems: tuple[Problem, ...], language: Language = Language.EN) -> str:
    """One run with all rules and a result for each problem; files are named from where the command was called."""
    driver = {"name": "samspill", "semanticVersion": __version__, "rules": [_rule(n, e, language) for n, e in _RULES]}
    run = {
        "tool": {"driver": driver},
        "language": str(language),
        "columnKind": "unicodeCodePoints",
        "results": [_result(folder, problem, language) for problem in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False)


def _rule(name: str, entry: Entry, language: Language) -> dict[str, Any]:
    return {
        "id": entry.code,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": entry.title.spoken(language)},
        "help": {"text": entry.mend.spoken(language)},
        "defaultConfiguration": {"level": entry.severity},
    }


def _result(folder: Path, problem: Problem, language: Language) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": _uri(folder / problem.file)},
        "region": {"startLine": problem.line},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": _INDEX[problem.code],
        "level": str(problem.severity),
        "message": {"text": f"{problem.told.spoken(language)} {problem.mending.spoken(language)}"},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: Path) -> str:
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()
