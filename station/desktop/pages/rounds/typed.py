"""What lies typed of one row of the round sheet: text until it is sent, then what was seen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from station.domain.problems import Problem, Refused
from station.domain.rounds import (
    Bowel,
    Check,
    Meal,
    Mood,
    RoundLine,
    RoundTrouble,
    Seen,
    Skin,
    Sleep,
)
from station.domain.typed import TypedTrouble
from station.domain.vitals import (
    Consciousness,
    Vitals,
    VitalTrouble,
    read_pressure,
    read_vital,
    written,
)
from station.usecases.drafts import Draft

DRAFT = "round"
"""The kind of draft that a row is kept as until the station has it."""

ROW = ("temperature", "pulse", "pressure", "meal", "mood")
"""What is typed in the row itself, in the order of Tab; everything else in the panel."""

_NOTHING: Mapping[str, str] = MappingProxyType({})
_SIGNS = ("temperature", "pulse", "breathing", "oxygen", "pain", "weight", "glucose")
_CODES: Mapping[str, type[StrEnum]] = {
    "meal": Meal,
    "mood": Mood,
    "sleep": Sleep,
    "bowel": Bowel,
    "skin": Skin,
    "consciousness": Consciousness,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """One row as typed.

    `cells` are texts by place, empty ones left out; `at` is when the nurse was at the bed; `sent`
    once Enter was pressed; `as_before` when Enter alone was. `corrects` is the entry that it takes
    the place of, `reason` why; `after` the entry that the desk showed as the latest one. The same
    `client_id` makes a second sending harmless. `title` is bed and name.
    """

    stay_id: int
    at: datetime
    writer: str
    title: str = ""
    client_id: str = field(default_factory=lambda: uuid4().hex)
    cells: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    as_before: bool = False
    skipped: str = ""
    corrects: int | None = None
    reason: str = ""
    after: int | None = None
    sent: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is something that must not be lost."""
        return bool(self.cells) or self.as_before or bool(self.skipped)

    @property
    def in_panel(self) -> bool:
        """Whether something was typed beside the row."""
        return any(place not in ROW for place in self.cells)

    @property
    def happened_at(self) -> datetime:
        """When the nurse was at the bed: as told in the panel, else when it was typed."""
        told = self.cells.get("happened_at")
        return datetime.fromisoformat(told) if told else self.at

    def with_cells(self, cells: Mapping[str, str], at: datetime) -> Typed:
        """The row with other texts; over one that was sent already it is a new row."""
        kept = {place: text for place, text in cells.items() if text.strip()}
        client_id = uuid4().hex if self.sent else self.client_id
        return Typed(
            self.stay_id, at, self.writer, self.title, client_id, kept, corrects=self.corrects
        )


def draft_of(typed: Typed) -> Draft:
    """The row for the disk of this computer."""
    content = {**asdict(replace(typed, cells=dict(typed.cells))), "at": typed.at.isoformat()}
    text = json.dumps(content, ensure_ascii=False)
    return Draft(draft_key(typed), DRAFT, typed.writer, typed.title, text, typed.at)


def draft_key(typed: Typed) -> str:
    """Each clerk's row is a draft of its own."""
    return f"{DRAFT} {typed.stay_id} {typed.writer}"


def typed_of(draft: Draft) -> Typed:
    """A row from the disk; what was on its way is to be sent again."""
    content = json.loads(draft.content)
    return Typed(**{**content, "at": datetime.fromisoformat(content["at"]), "sent": False})


def seen_of(cells: Mapping[str, str]) -> Seen:
    """Read a row; raises Refused with everything that cannot be read, each at its place."""
    values, problems = _read(cells)
    if problems:
        raise Refused(problems)
    return _seen(values)


def readable(cells: Mapping[str, str]) -> Seen:
    """What of a row can be read already, while it is being typed."""
    return _seen(_read(cells)[0])


def _read(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[Problem]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for place, text in cells.items():
        reader = _READERS.get(place, str.strip)
        try:
            values[place] = reader(text)
        except Refused as refused:
            problems += [replace(each, place=place) for each in refused.problems]
    return values, problems


def _seen(values: Mapping[str, Any]) -> Seen:
    signs = {sign: values[sign] for sign in (*_SIGNS, "consciousness") if sign in values}
    if "pressure" in values:
        signs["systolic"], signs["diastolic"] = values["pressure"]
    told: dict[str, Any] = {place: values[place] for place in _BESIDE if place in values}
    told |= {risk: risk in values.get("risks", ()) for risk in RISKS}
    return Seen(Vitals(**signs), **told)


RISKS = ("fall", "self_harm")
_BESIDE = ("meal", "mood", "sleep", "bowel", "skin", "checks", "note")


def _checks(text: str) -> frozenset[Check]:
    return frozenset(Check(each) for each in text.split())


def _code(kind: type[StrEnum], text: str) -> StrEnum:
    if text not in {str(each) for each in kind}:
        raise Refused(Problem(TypedTrouble.NOT_IN_LIST, data={"typed": text}))
    return kind(text)


def read_moment(text: str) -> datetime:
    """Read the moment of a look as the panel has written it; raises Refused."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Refused(Problem(TypedTrouble.NO_MOMENT, data={"typed": text})) from None


_READERS: Mapping[str, Callable[[str], Any]] = {
    **{sign: partial(read_vital, sign) for sign in _SIGNS},
    **{place: partial(_code, kind) for place, kind in _CODES.items()},
    "pressure": read_pressure,
    "checks": _checks,
    "risks": str.split,
    "happened_at": read_moment,
}


def cells_of(seen: Seen) -> dict[str, str]:
    """What was seen as the texts that say it, by place."""
    cells = {sign: shown_sign(seen.vitals, sign) for sign in (*_SIGNS, "pressure")}
    codes = {"consciousness": seen.vitals.consciousness}
    codes |= {place: getattr(seen, place) for place in _CODES if place != "consciousness"}
    cells |= {place: str(code) for place, code in codes.items() if code is not None}
    cells["checks"] = " ".join(sorted(seen.checks))
    cells["risks"] = " ".join(risk for risk in RISKS if getattr(seen, risk))
    cells["note"] = seen.note
    return {place: text for place, text in cells.items() if text}


def shown_sign(vitals: Vitals, place: str) -> str:
    """A vital sign as it is written, empty when it was not measured."""
    if place == "pressure":
        if vitals.systolic is None or vitals.diastolic is None:
            return ""
        return f"{vitals.systolic}/{vitals.diastolic}"
    value = getattr(vitals, place)
    return "" if value is None else written(place, value)


def begun(line: RoundLine, writer: str, at: datetime) -> Typed:
    """An empty row to type in; over an entry that tells values it begins with what that says."""
    typed = Typed(line.stay_id, at, writer, f"{line.bed} {line.name}".strip())
    if line.entry is None:
        return typed
    return replace(typed, cells=cells_of(line.entry.seen), corrects=line.entry.id)


def says_anew(typed: Typed, line: RoundLine) -> bool:
    """Whether a row says anything that the book does not say already."""
    if typed.corrects is None or line.entry is None:
        return typed.anything
    return dict(typed.cells) != cells_of(line.entry.seen)


def own_place(place: str | None) -> str:
    """The field of the sheet for the place of a request: seen.vitals.systolic is pressure."""
    last = (place or "").rpartition(".")[2]
    return "pressure" if last in {"systolic", "diastolic"} else last


def of_row(problem: Problem) -> bool:
    """Whether a problem is told at its row; the others are for the window."""
    signing = problem.code is RoundTrouble.NOTHING_TO_SIGN
    return isinstance(problem.code, RoundTrouble | VitalTrouble) and not signing
