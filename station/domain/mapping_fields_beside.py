"""The fields of treatments and of minors, and all fields by the records that they are of."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from station.domain.dna import SampleResult, SampleState
from station.domain.hospitals import HospitalKind
from station.domain.letters import LetterClosing
from station.domain.mapping_fields import STAY_FIELDS, YES_NO, Field, all_of, born_of, yes_no
from station.domain.mappings import Facts
from station.domain.minors import (
    Fitness,
    GuardianshipState,
    Placement,
    ProtectionKind,
    ProtectionState,
    SchoolState,
)
from station.domain.people import DocumentKind, Sex

TREATMENT_FIELDS: Mapping[str, Field] = {
    "key": Field(attrgetter("key")),
    "number": Field(attrgetter("number")),
    "letter_number": Field(attrgetter("letter_number")),
    "rescue_number": Field(attrgetter("rescue_number")),
    "name": Field(attrgetter("name")),
    "sex": Field(attrgetter("sex"), all_of(Sex), "sexes"),
    "born": Field(lambda t: born_of(t.born, t.born_precision)),
    "age": Field(attrgetter("age")),
    "area": Field(attrgetter("area"), None, "areas"),
    "document_kind": Field(attrgetter("document_kind"), all_of(DocumentKind)),
    "document_number": Field(attrgetter("document_number")),
    "hospital": Field(attrgetter("hospital")),
    "hospital_kind": Field(attrgetter("hospital_kind"), all_of(HospitalKind)),
    "hospital_number": Field(attrgetter("hospital_number")),
    "ward": Field(attrgetter("ward")),
    "diagnosis": Field(attrgetter("diagnosis")),
    "sent_at": Field(attrgetter("sent_at")),
    "issued_at": Field(attrgetter("issued_at")),
    "admitted_at": Field(attrgetter("admitted_at")),
    "discharged_at": Field(attrgetter("discharged_at")),
    "days": Field(attrgetter("days")),
    "certificate": Field(attrgetter("certificate")),
    "condition": Field(attrgetter("condition")),
    "closing": Field(attrgetter("closing"), all_of(LetterClosing)),
    "payer": Field(attrgetter("payer")),
    "not_eligible_from": Field(attrgetter("not_eligible_from")),
    "bills": Field(attrgetter("bills")),
    "invoices": Field(attrgetter("invoices")),
    "total_fen": Field(attrgetter("total_fen")),
    "insured_fen": Field(attrgetter("insured_fen")),
    "claimed_fen": Field(attrgetter("claimed_fen")),
    "approved_fen": Field(lambda t: t.approved_fen if t.decided else None),
    "payable_fen": Field(lambda t: t.payable_fen if t.decided else None),
    "undecided": Field(attrgetter("undecided")),
}

_RUNNING = (ProtectionState.NEEDED, ProtectionState.UNDER_WAY)


def _of_stay(known: Field) -> Field:
    return Field(lambda minor: known.get(minor.stay), known.codes, known.code_list, known.reads)


def _of(part: str, name: str, codes: frozenset[str] | None = None) -> Field:
    """A field of a part of the side-file, nothing where there is no such part."""
    return Field(lambda minor: getattr(getattr(minor, part), name, None), codes)


MINOR_FIELDS: Mapping[str, Field] = {
    **{name: _of_stay(known) for name, known in STAY_FIELDS.items()},
    "is_minor": Field(lambda m: yes_no(m.minor), YES_NO),
    "guardianship": _of("guardianship", "state", all_of(GuardianshipState)),
    "guardian": _of("guardianship", "guardian"),
    "guardian_relation": _of("guardianship", "relation"),
    "guardian_phone": _of("guardianship", "phone"),
    "decision_number": _of("guardianship", "decision_number"),
    "decided_on": _of("guardianship", "decided_on"),
    "decided_by": _of("guardianship", "decided_by"),
    "placement": _of("guardianship", "placement", all_of(Placement)),
    "placed_with": _of("guardianship", "placed_with"),
    "guarded_since": Field(attrgetter("guarded_since")),
    "school_state": _of("school", "state", all_of(SchoolState)),
    "school": _of("school", "school"),
    "grade": _of("school", "grade"),
    "fitness": _of("family", "fitness", all_of(Fitness)),
    "assessed_on": Field(attrgetter("assessed_on")),
    "protections_running": Field(lambda m: m.in_state(*_RUNNING), all_of(ProtectionKind)),
    "protections_done": Field(lambda m: m.in_state(ProtectionState.DONE), all_of(ProtectionKind)),
    "police_reports": Field(attrgetter("reports")),
    "sample_number": _of("sample", "number"),
    "sample_state": Field(attrgetter("sample_state"), all_of(SampleState)),
    "sampled_on": Field(attrgetter("sampled_on")),
    "sample_unit": Field(attrgetter("sample_unit")),
    "sample_result": Field(attrgetter("sample_result"), all_of(SampleResult)),
}

FIELDS: Mapping[Facts, Mapping[str, Field]] = {
    Facts.STAYS: STAY_FIELDS,
    Facts.TREATMENTS: TREATMENT_FIELDS,
    Facts.MINORS: MINOR_FIELDS,
}
"""What a mapping may put into a column, by the records that it is fed with."""
