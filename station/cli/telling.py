"""Records in words and as JSON: the contract of `--json` in one place.

Keys are the names of the records' fields. Times are ISO 8601 in station time, money is whole
fen, and every code has its name beside it: `"class": "open", "class_name": "开放性"`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from station.cli.names import CODE_FIELDS
from station.domain.codes import CodeList
from station.domain.matching import Reason
from station.domain.permissions import ROLE_NAMES, Role
from station.domain.problems import Problem
from station.usecases.codebook import CodeBook
from station.wording.names import names_of
from station.wording.naming import OFFICIAL, name_of
from station.wording.reasons import reason_sentence
from station.wording.sentences import sentence

_KEYS = {"assistance_class": "class"}
"""Fields that are called otherwise in JSON because Python keeps the word for itself."""


def problem_facts(problem: Problem) -> dict[str, object]:
    """One thing that is wrong, as code and as sentence."""
    return {
        "code": str(problem.code),
        "place": problem.place,
        "sentence": sentence(problem),
        "rule": problem.rule,
        "weight": problem.weight.value,
    }


def reason_facts(reason: Reason) -> dict[str, object]:
    """One reason of a hit, as code and as sentence."""
    return {
        "code": str(reason.code),
        "sentence": reason_sentence(reason),
        "strength": reason.strength.value,
    }


class Teller:
    """Turns frozen records into what `json.dumps` takes."""

    def __init__(self, codes: CodeBook) -> None:
        self._codes = codes

    def told(self, value: object) -> object:
        """Any record, or anything in one."""
        if isinstance(value, Problem):
            return problem_facts(value)
        if isinstance(value, Reason):
            return reason_facts(value)
        if is_dataclass(value) and not isinstance(value, type):
            return self.facts_of(value)
        if isinstance(value, Mapping):
            return self.record({_key(key): each for key, each in value.items()})
        if isinstance(value, frozenset | set):
            return sorted(str(self.told(each)) for each in value)
        if isinstance(value, tuple | list):
            return [self.told(each) for each in value]
        return _plain(value)

    def facts_of(self, record: object) -> dict[str, object]:
        """A record as one object."""
        return self.record({f.name: getattr(record, f.name) for f in fields(record)})  # type: ignore[arg-type]

    def record(self, facts: Mapping[str, object]) -> dict[str, object]:
        """One object, with the names of its codes."""
        said: dict[str, object] = {}
        for name, value in facts.items():
            key = _KEYS.get(name, name)
            said[key] = self.told(value)
            if (named := self._name(name, value)) is not None:
                said[f"{key}_name"] = named
        return said

    def name(self, member: Enum | None) -> str:
        """The name of a code; empty for none, the code itself where it has no other name."""
        if member is None:
            return ""
        if isinstance(member, Role):
            return ROLE_NAMES[member]
        known = type(member) in OFFICIAL or names_of(type(member))
        return name_of(member, self._codes) if known else str(member.value)

    def names(self, members: Iterable[Enum]) -> str:
        """The names of several codes."""
        return "、".join(self.name(each) for each in members)

    def code(self, listed: str, code: str) -> str:
        """The name of a code in an official list; empty for none."""
        return self.list(listed).name(code) if code else ""

    def list(self, listed: str) -> CodeList:
        """An official code list."""
        return self._codes[listed]

    def _name(self, field: str, value: object) -> object:
        if isinstance(value, Enum):
            return self.name(value)
        if field in CODE_FIELDS and isinstance(value, str):
            return self.code(CODE_FIELDS[field], value)
        if isinstance(value, tuple | list | frozenset | set) and value:
            if all(isinstance(each, Enum) for each in value):
                ordered = (
                    sorted(value, key=lambda each: each.value)
                    if isinstance(value, frozenset | set)
                    else value
                )
                return [self.name(each) for each in ordered]
            return None
        return None


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return iso(value)
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, Path) else value


def iso(when: date) -> str:
    """A day or a moment as ISO 8601, to the second."""
    return when.isoformat(timespec="seconds") if isinstance(when, datetime) else when.isoformat()


def _key(key: object) -> str:
    return str(key.value) if isinstance(key, Enum) else str(key)
