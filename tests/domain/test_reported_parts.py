"""Whoever asks only for parts of a stay asks for all that it reads, and cannot read the others."""

from dataclasses import fields
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.domain.batch_compare import SENT_PARTS, ComparePick, CompareWho, gather
from station.domain.chart_figures import PLACED_BY, TOLD_BY, ChartKind, place_of
from station.domain.dna import DnaStandingKind
from station.domain.intake import MentalState, Mobility
from station.domain.mapping_fields import STAY_FIELDS
from station.domain.mapping_reader import read_mapping
from station.domain.package_rows import parts_needed, rows_of
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.reported import EVERY_PART, IN_PART, PART_OF, ReportedStay, ReportScope
from station.domain.sheet_conditions import FIELDS, parts_read
from station.domain.sheet_counting import SheetCount, stay_name
from station.domain.sheet_findings import StayChecks
from station.domain.sheet_template_text import template_of
from station.domain.stays import StayState
from station.settings import RESOURCES, read_return
from station.usecases.sheet_books import SHEETS

NAMES = tuple(field.name for field in fields(ReportedStay))
NOW = datetime(2026, 11, 21, 9, 0)
SEPTEMBER = ReportScope.of_days(date(2026, 9, 1), date(2026, 9, 30))
_YES = st.booleans()
_OTHER = {
    **dict.fromkeys(("stay_id", "person_id", "intake_id", "days", "all_days", "nth_stay"), 3),
    **dict.fromkeys(("nameless", "veiled", "same_province"), False),
    "fare_fen": 1_200,
    "born": date(1990, 1, 2),
    "born_precision": BornPrecision.DAY,
    "identity_state": IdentityState.CONFIRMED,
    "admitted_at": datetime(2026, 9, 3, 9, 0),
    **dict.fromkeys(("how_came", "self_care", "capacity", "assistance_class")),
    "document_kind": DocumentKind.RESIDENT_ID,
    "document_number": "110105199001020015",
    "area": "410102",
    "cause": "lost",
}
STAYS = st.fixed_dictionaries(
    {
        "sex": st.sampled_from(Sex),
        "age": st.none() | st.integers(0, 99),
        "signs": st.frozensets(st.sampled_from(("critical", "mental", "wounded")), max_size=1),
        "marks": st.frozensets(st.sampled_from(("critically_ill", "left_behind")), max_size=1),
        "mental_state": st.none() | st.sampled_from(MentalState),
        "mobility": st.none() | st.sampled_from(Mobility),
        "state": st.sampled_from((StayState.IN_STATION, StayState.LEFT)),
        "left_at": st.none() | st.just(datetime(2026, 9, 9, 9, 0)),
        "dna": st.sampled_from(DnaStandingKind),
        "noticed_on": st.none() | st.just(date(2026, 9, 5)),
        "crosses_province": st.none() | _YES,
        **dict.fromkeys(("in_hospital", "in_care", "restricted"), _YES),
    }
).map(lambda said: ReportedStay(**{**dict.fromkeys(NAMES, ""), **_OTHER, **said}))


def only(stay, parts):
    """The stay as it is when just these parts were asked for."""
    names = [name for name in NAMES if PART_OF.get(name) is None or PART_OF[name] in parts]
    return ReportedStay.known(names, (getattr(stay, name) for name in names))


def mapping(code):
    return read_mapping(code, (RESOURCES / "returns" / f"{code}.toml").read_text("utf-8"))


PERSONS = mapping("persons")
TEMPLATES = [template_of(read_return(name)) for name in SHEETS]


@settings(max_examples=25)
@given(STAYS)
def test_what_is_asked_for_is_all_that_is_read(stay):
    for name, field in STAY_FIELDS.items():
        parts = {PART_OF[fact] for fact in (name, *field.reads) if fact in PART_OF}
        assert field.get(only(stay, parts)) == field.get(stay), name
    for name, field in FIELDS.items():
        some = only(stay, parts_read([name]))
        assert field.read(some, SEPTEMBER) == field.read(stay, SEPTEMBER), name
    rows = [list(rows_of(PERSONS, [each])) for each in (stay, only(stay, parts_needed(PERSONS)))]
    assert rows[0] == rows[1]
    for kind in ChartKind:
        assert place_of(kind, only(stay, PLACED_BY[kind]), 10) == place_of(kind, stay, 10)
        assert PLACED_BY[kind] <= TOLD_BY[kind]
    for template in TEMPLATES:
        named = only(stay, template.named_parts)
        rows = SheetCount(template, SEPTEMBER, {}).add(stay)
        assert SheetCount(template, SEPTEMBER, {}).add(only(stay, template.counted_parts)) == rows
        assert stay_name(template, named, SEPTEMBER) == stay_name(template, stay, SEPTEMBER)
        checks = [StayChecks(template, SEPTEMBER, NOW) for _ in range(2)]
        for check, each in zip(checks, (stay, named), strict=True):
            check.look(each, rows)
        assert list(checks[0].found()) == list(checks[1].found())
    who = CompareWho(ComparePick.ADMITTED)
    sent = (gather([each], who, no_one, personal=True) for each in (stay, only(stay, SENT_PARTS)))
    assert next(sent) == next(sent)


def no_one(_people):
    return ()


@settings(max_examples=25)
@given(STAYS, st.frozensets(st.sampled_from(sorted(EVERY_PART))))
def test_what_was_not_asked_for_is_missing_and_not_empty(stay, parts):
    some = only(stay, parts)
    for part in EVERY_PART - parts:
        for name in IN_PART[part]:
            with pytest.raises(AttributeError):
                getattr(some, name)
    bare, veiled = some.without_name(), stay.without_name()
    known = [name for name in NAMES if hasattr(bare, name)]
    assert known == [name for name in NAMES if hasattr(some, name)]
    assert all(getattr(bare, name) == getattr(veiled, name) for name in known)
    assert all((f" {fact}=" in repr(bare)) is hasattr(bare, fact) for fact in PART_OF)
    assert (bare.name, bare.born, bare.veiled) == (veiled.name, None, True)
    assert (veiled.document_number, veiled.sex) == ("", stay.sex)
