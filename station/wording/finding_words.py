"""What was found in a hospital's bill, said with its evidence: one sentence a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from station.domain.bill_findings import Evidence, FindingCode
from station.domain.bills import MYRIADTHS
from station.domain.people import Sex
from station.domain.prices import CeilingKind
from station.wording import shown
from station.wording.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[FindingCode, str] = {
    FindingCode.NO_LETTER: QT_TRANSLATE_NOOP("Findings", "{name} asks {asked} without a letter"),
    FindingCode.LETTER_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Findings", "The letter is not in the register; {asked} asked"
    ),
    FindingCode.LETTER_OF_OTHER_PERSON: QT_TRANSLATE_NOOP(
        "Findings", "The bill is for {bill_name}, the letter for {letter_name}"
    ),
    FindingCode.NAME_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The bill says {bill_name}, the letter {letter_name}"
    ),
    FindingCode.SEX_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The bill says {bill_sex}, the letter {letter_sex}"
    ),
    FindingCode.LETTER_LATE: QT_TRANSLATE_NOOP(
        "Findings", "In hospital from {since}, letter of {issued_at}: {days} days"
    ),
    FindingCode.OUTSIDE_STAY: QT_TRANSLATE_NOOP(
        "Findings", "{item} on {day}, in hospital {admitted} to {discharged}"
    ),
    FindingCode.IN_STATION: QT_TRANSLATE_NOOP("Findings", "Slept in the station on {nights}"),
    FindingCode.BED_DAYS_DIFFER: QT_TRANSLATE_NOOP(
        "Findings", "{bed_days} bed days charged, the stay has {stay_days}"
    ),
    FindingCode.DUPLICATE_LINE: QT_TRANSLATE_NOOP(
        "Findings", "{item} on {day} as in line {like_line}: {amount}"
    ),
    FindingCode.DUPLICATE_POSSIBLE: QT_TRANSLATE_NOOP(
        "Findings", "{item} on {day} follows the same line {like_line}: {amount}"
    ),
    FindingCode.DUPLICATE_INVOICE: QT_TRANSLATE_NOOP(
        "Findings", "The invoice is also that of {others}"
    ),
    FindingCode.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "{quantity} × {price} is {product}, charged {amount}"
    ),
    FindingCode.SUM_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The lines come to {lines}, the total says {total}"
    ),
    FindingCode.CLAIM_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "{total} less insurance {insured}, claimed {claimed}: {difference} too much"
    ),
    FindingCode.NO_LINES: QT_TRANSLATE_NOOP("Findings", "No line says what {total} is for"),
    FindingCode.NOT_LISTED: QT_TRANSLATE_NOOP(
        "Findings", "{item} is not on the list of {day}: {amount}"
    ),
    FindingCode.OVER_PRICE: QT_TRANSLATE_NOOP(
        "Findings", "{item} at {price}, listed at {listed}: {over} too much"
    ),
    FindingCode.EXCLUDED_SERVICE: QT_TRANSLATE_NOOP(
        "Findings", "{item}: not paid ({why}), {amount}"
    ),
    FindingCode.SPECIAL_WARD: QT_TRANSLATE_NOOP("Findings", "{item}: not paid ({why}), {amount}"),
    FindingCode.REFUND_PAIRED: QT_TRANSLATE_NOOP(
        "Findings", "{item}: {amount} takes line {with_line} of {with_day} back"
    ),
    FindingCode.REFUND_UNPAIRED: QT_TRANSLATE_NOOP(
        "Findings", "{item}: {amount} takes back what no line has charged"
    ),
    FindingCode.TOO_OFTEN: QT_TRANSLATE_NOOP(
        "Findings", "{item} {on_that_day} times on {day}, at most {most_per_day}"
    ),
    FindingCode.OVER_CEILING: QT_TRANSLATE_NOOP(
        "Findings", "{asked} {span}, the ceiling is {most}"
    ),
    FindingCode.ELIGIBILITY_ENDED: QT_TRANSLATE_NOOP(
        "Findings", "Not eligible from {since} on: {before} before, {from} after"
    ),
    FindingCode.OTHER_PAYER_FIRST: QT_TRANSLATE_NOOP("Findings", "{payer} pays first"),
}
"""`{asked}` is the entry `asked_fen` of the evidence as yuan, `{price}` that in myriadths."""


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT.*")
_LONGEST = 60


def finding_words(code: FindingCode, evidence: Evidence) -> str:
    """Say a finding with its facts; one whose facts are kept from a clerk says a dash for them."""
    facts = _facts(evidence)
    said = _Said({_short(name): _fact(name, value) for name, value in facts})
    return QCoreApplication.translate("Findings", SENTENCES[code]).format_map(said)


def _short(name: str) -> str:
    return name.removesuffix("_fen").removesuffix("_myriadths")


class _Said(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "—"


def _facts(evidence: Evidence) -> list[tuple[str, object]]:
    """The facts by the names that the sentences have for them."""
    facts = dict(evidence)
    facts["why"] = facts.get("reason") or facts.get("basis") or facts.get("words")
    facts["others"] = [_other(each) for each in _listed(facts.get("others"))]
    facts["span"] = _span(facts)
    return list(facts.items())


def _listed(value: object) -> list[Mapping[str, object]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _other(facts: Mapping[str, object]) -> str:
    return f"{facts.get('letter') or '—'} {facts.get('sheet', '')} {facts.get('row', '')}".strip()


def _span(facts: Mapping[str, object]) -> object:
    if facts.get("over") == CeilingKind.DAY.value:
        return facts.get("day")
    return QCoreApplication.translate("Findings", "for the stay")


def _fact(name: str, value: object) -> str:
    if value is None:
        return "—"
    if isinstance(value, list | tuple):
        return "、".join(_fact(name, each) for each in value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    if name.endswith("_sex"):
        return {Sex.MALE: "男", Sex.FEMALE: "女"}.get(Sex(str(value)), "")
    if isinstance(value, int | float):
        return _number(name, value)
    return str(value)[:10] if _MOMENT.fullmatch(str(value)) else str(value)[:_LONGEST]


def _number(name: str, value: float) -> str:
    if name.endswith("_myriadths"):
        return f"{value / MYRIADTHS:.4f}".rstrip("0").rstrip(".")
    return shown.money(int(value)) if name.endswith("_fen") else f"{value:g}"
