"""What is wrong with a month sheet and what changed in it, in the clerk's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.month_sheets import Correction, MonthSheet
from station.domain.sheet_conditions import FIELDS as STAY_FIELDS
from station.domain.sheet_findings import SheetFinding, SheetFindingKind
from station.usecases.codebook import CodeBook
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[SheetFindingKind, str] = {
    SheetFindingKind.IN_NO_ROW: QT_TRANSLATE_NOOP(
        "Findings", "{place}: {count} stand in none of these rows, the sum falls short"
    ),
    SheetFindingKind.IN_TWO_ROWS: QT_TRANSLATE_NOOP(
        "Findings", "{place}: {count} stand in two of these rows, the sum is too high"
    ),
    SheetFindingKind.TYPED_SUM: QT_TRANSLATE_NOOP(
        "Findings", "{place}, typed by hand: the rows come to {sum}, the total says {whole}"
    ),
    SheetFindingKind.TYPED_PART: QT_TRANSLATE_NOOP(
        "Findings", "{place}, typed by hand: the part is {part}, the whole only {whole}"
    ),
    SheetFindingKind.NOT_KNOWN: QT_TRANSLATE_NOOP("Findings", "{place}: not known of {count}"),
    SheetFindingKind.DATES: QT_TRANSLATE_NOOP("Findings", "Dates of {count} cannot be"),
    SheetFindingKind.ID_NUMBER: QT_TRANSLATE_NOOP(
        "Findings", "Identity numbers of {count} are not right"
    ),
    SheetFindingKind.ID_SAYS_OTHER: QT_TRANSLATE_NOOP(
        "Findings", "The identity numbers of {count} tell another sex or day of birth"
    ),
    SheetFindingKind.NO_DOCUMENT: QT_TRANSLATE_NOOP(
        "Findings", "{count} count as confirmed without any document"
    ),
    SheetFindingKind.TWICE: QT_TRANSLATE_NOOP(
        "Findings", "{count} stays of one person lie over one another"
    ),
}

FIELDS: Mapping[str, str] = {
    "sex": QT_TRANSLATE_NOOP("SheetFields", "Sex"),
    "identity_state": QT_TRANSLATE_NOOP("SheetFields", "Identity"),
    "born_precision": QT_TRANSLATE_NOOP("SheetFields", "Precision of birth"),
    "ethnic_group": QT_TRANSLATE_NOOP("SheetFields", "Ethnic group"),
    "document_kind": QT_TRANSLATE_NOOP("SheetFields", "Document"),
    "document_number": QT_TRANSLATE_NOOP("SheetFields", "Document number"),
    "area": QT_TRANSLATE_NOOP("SheetFields", "Household area"),
    "household_address": QT_TRANSLATE_NOOP("SheetFields", "Household address"),
    "education": QT_TRANSLATE_NOOP("SheetFields", "Education"),
    "marital": QT_TRANSLATE_NOOP("SheetFields", "Marital state"),
    "state": QT_TRANSLATE_NOOP("SheetFields", "Where they are"),
    "how_came": QT_TRANSLATE_NOOP("SheetFields", "Way of coming"),
    "cause": QT_TRANSLATE_NOOP("SheetFields", "Reason for seeking help"),
    "mental_state": QT_TRANSLATE_NOOP("SheetFields", "State of mind"),
    "self_care": QT_TRANSLATE_NOOP("SheetFields", "Self-care"),
    "mobility": QT_TRANSLATE_NOOP("SheetFields", "Mobility"),
    "capacity": QT_TRANSLATE_NOOP("SheetFields", "Capacity"),
    "assistance_class": QT_TRANSLATE_NOOP("SheetFields", "Class"),
    "leaving_way": QT_TRANSLATE_NOOP("SheetFields", "Way of leaving"),
    "destination": QT_TRANSLATE_NOOP("SheetFields", "Destination"),
    "destination_area": QT_TRANSLATE_NOOP("SheetFields", "Area of destination"),
    "dna": QT_TRANSLATE_NOOP("SheetFields", "DNA sample"),
    "signs": QT_TRANSLATE_NOOP("SheetFields", "Signs at the door"),
    "marks": QT_TRANSLATE_NOOP("SheetFields", "Marks for reports"),
    "age": QT_TRANSLATE_NOOP("SheetFields", "Age"),
    "days": QT_TRANSLATE_NOOP("SheetFields", "Days in the period"),
    "all_days": QT_TRANSLATE_NOOP("SheetFields", "Days since admission"),
    "fare_fen": QT_TRANSLATE_NOOP("SheetFields", "Fare"),
    "nth_stay": QT_TRANSLATE_NOOP("SheetFields", "Which stay within a year"),
    "nameless": QT_TRANSLATE_NOOP("SheetFields", "Nameless"),
    "minor": QT_TRANSLATE_NOOP("SheetFields", "Minor"),
    "same_province": QT_TRANSLATE_NOOP("SheetFields", "From the own province"),
    "crosses_province": QT_TRANSLATE_NOOP("SheetFields", "Across provinces"),
    "in_hospital": QT_TRANSLATE_NOOP("SheetFields", "In hospital"),
    "in_care": QT_TRANSLATE_NOOP("SheetFields", "In care"),
    "restricted": QT_TRANSLATE_NOOP("SheetFields", "Restricted file"),
    "came": QT_TRANSLATE_NOOP("SheetFields", "Came in the period"),
    "left": QT_TRANSLATE_NOOP("SheetFields", "Left in the period"),
    "noticed": QT_TRANSLATE_NOOP("SheetFields", "Search notice"),
    "noticed_within": QT_TRANSLATE_NOOP("SheetFields", "Search notice in the period"),
}
"""The fields that a template may name."""


def field_name(name: str) -> str:
    """What a field is called."""
    return QCoreApplication.translate("SheetFields", FIELDS[name])


def fact_word(codes: CodeBook, name: str, value: str) -> str:
    """A fact of a stay as a sheet keeps it, in words: area 410102 is a district of Zhengzhou."""
    field = STAY_FIELDS[name]
    if not value:
        return ""
    if field.listed:
        return "、".join(codes[field.listed].name(code) for code in value.split())
    if field.members is not None:
        return "、".join(named(field.members(code)) for code in value.split())
    if name == "fare_fen":
        return shown.money(int(value))
    return QCoreApplication.translate("SheetFields", _YES_NO[value]) if value in _YES_NO else value


_YES_NO = {
    "yes": QT_TRANSLATE_NOOP("SheetFields", "yes"),
    "no": QT_TRANSLATE_NOOP("SheetFields", "no"),
}


def changed_facts(codes: CodeBook, correction: Correction) -> tuple[str, ...]:
    """Which facts are others than a sheet said: name of the field, before and after."""
    return tuple(
        f"{field_name(name)} {fact_word(codes, name, before) or '—'}"
        f"→{fact_word(codes, name, after) or '—'}"
        for name, before, after in correction.facts
    )


def finding_sentence(sheet: MonthSheet, finding: SheetFinding) -> str:
    """One sentence: where, what, how many."""
    words = QCoreApplication.translate("Findings", SENTENCES[finding.kind])
    told = {name: str(fact) for name, fact in finding.data.items()}
    count = len(finding.names)
    return words.format(place=place_name(sheet, finding.place), **{**told, "count": count})


def place_name(sheet: MonthSheet, place: str) -> str:
    """What a group, a row or a field is called; a typed one with the head of its column."""
    code, _, column = place.partition("/")
    titles = {line.group: line.title for line in sheet.lines}
    labels = {line.row: line.label for line in sheet.lines}
    heads = {told: head for told, head, _ in sheet.columns}
    known = titles.get(code) or labels.get(code)
    name = known or (field_name(code) if code in FIELDS else code)
    return f"{heads[column]} {name}" if column in heads else name
