"""What a request says, and each side of its comparison with a person, as words of a card."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.desk import Desk
from station.domain.identity import age_on
from station.domain.people import BornPrecision, Sex
from station.usecases.tracing_requests import RequestSheetAnswer
from station.wording import shown
from station.wording.naming import name_of, named

translate = QCoreApplication.translate


def told(desk: Desk, sheet: RequestSheetAnswer) -> tuple[tuple[str, str], ...]:
    """What the family says, each line with its caption; empty where nothing was said."""
    line, sought = sheet.record.line, sheet.record.sought
    said, today = sought.facts.description, desk.now().date()
    facts = sought.facts
    age = "" if line.born is None else _born((line.born, line.born_precision), today)
    home = " ".join(filter(None, (_area(desk, facts.area), facts.household_address)))
    missing = shown.full_day(sought.missing_since) if sought.missing_since else ""
    seeker = line.seeker
    return (
        (
            translate("RequestSheet", "Seeker"),
            " · ".join(filter(None, (seeker.name, seeker.relation, seeker.phone, seeker.address))),
        ),
        (
            translate("RequestSheet", "Told"),
            f"{shown.moment(line.told_at, today)} · {named(line.source)} · {line.clerk}",
        ),
        (translate("RequestSheet", "Also called"), "、".join(sought.other_names)),
        (
            translate("RequestSheet", "Sought"),
            " · ".join(filter(None, (name_of(line.sex, desk.codes), age, sought.id_number))),
        ),
        (translate("RequestSheet", "Home"), home),
        (
            translate("RequestSheet", "Missing since"),
            " · ".join(filter(None, (missing, sought.last_seen))),
        ),
        (translate("RequestSheet", "Accent"), said.accent),
        (translate("RequestSheet", "Marks"), said.marks),
        (translate("RequestSheet", "Build"), " · ".join(filter(None, (said.build, said.clothing)))),
        (translate("RequestSheet", "Speaks of"), said.place_words),
        (translate("RequestSheet", "What happened"), sought.story),
    )


def said_of(desk: Desk, field: str, value: Any) -> str:
    """One side of a field of the comparison; empty when nothing is known."""
    if field == "born":
        return _born(value, desk.now().date())
    if field == "area":
        return _area(desk, value or "")
    if isinstance(value, Sex):
        return "" if value is Sex.UNKNOWN else name_of(value, desk.codes)
    if isinstance(value, tuple):
        return "、".join(filter(None, value))
    if isinstance(value, date):
        return shown.full_day(value)
    return "" if value is None else str(value)


def _born(birth: tuple[date | None, BornPrecision], today: date) -> str:
    born, precision = birth
    if born is None:
        return ""
    years = translate("RequestSheet", "{age} years").format(age=age_on(born, today))
    if precision in (BornPrecision.ESTIMATED, BornPrecision.UNKNOWN):
        return f"≈{years}"
    day = shown.full_day(born) if precision is BornPrecision.DAY else str(born.year)
    return f"{day} · {years}"


def _area(desk: Desk, code: str) -> str:
    return desk.codes["areas"].name(code) if code else ""
