"""The fields of treatments and of minors, and all fields by the records that they are of."""

from __future__ import annotations

from collections.abc import Mapping

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
    "key": Field(lambda t: t.key),
    "number": Field(lambda t: t.number),
    "letter_number": Field(lambda t: t.letter_number),
    "rescue_number": Field(lambda t: t.rescue_number),
    "name": Field(lambda t: t.name),
    "sex": Field(lambda t: t.sex, all_of(Sex), "sexes"),
    "born": Field(lambda t: born_of(t.born, t.born_precision)),
    "age": Field(lambda t: t.age),
    "area": Field(lambda t: t.area, None, "areas"),
    "document_kind": Field(lambda t: t.document_kind, all_of(DocumentKind)),
    "document_number": Field(lambda t: t.document_number),
    "hospital": Field(lambda t: t.hospital),
    "hospital_kind": Field(lambda t: t.hospital_kind, all_of(HospitalKind)),
    "hospital_number": Field(lambda t: t.hospital_number),
    "ward": Field(lambda t: t.ward),
    "diagnosis": Field(lambda t: t.diagnosis),
    "sent_at": Field(lambda t: t.sent_at),
    "issued_at": Field(lambda t: t.issued_at),
    "admitted_at": Field(lambda t: t.admitted_at),
    "discharged_at": Field(lambda t: t.discharged_at),
    "days": Field(lambda t: t.days),
    "certificate": Field(lambda t: t.certificate),
    "condition": Field(lambda t: t.condition),
    "closing": Field(lambda t: t.closing, all_of(LetterClosing)),
    "payer": Field(lambda t: t.payer),
    "not_eligible_from": Field(lambda t: t.not_eligible_from),
    "bills": Field(lambda t: t.bills),
    "invoices": Field(lambda t: t.invoices),
    "total_fen": Field(lambda t: t.total_fen),
    "insured_fen": Field(lambda t: t.insured_fen),
    "claimed_fen": Field(lambda t: t.claimed_fen),
    "approved_fen": Field(lambda t: t.approved_fen if t.decided else None),
    "payable_fen": Field(lambda t: t.payable_fen if t.decided else None),
    "undecided": Field(lambda t: t.undecided),
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
    "guarded_since": Field(lambda m: m.guarded_since),
    "school_state": _of("school", "state", all_of(SchoolState)),
    "school": _of("school", "school"),
    "grade": _of("school", "grade"),
    "fitness": _of("family", "fitness", all_of(Fitness)),
    "assessed_on": Field(lambda m: m.assessed_on),
    "protections_running": Field(lambda m: m.in_state(*_RUNNING), all_of(ProtectionKind)),
    "protections_done": Field(lambda m: m.in_state(ProtectionState.DONE), all_of(ProtectionKind)),
    "police_reports": Field(lambda m: m.reports),
    "sample_number": _of("sample", "number"),
    "sample_state": Field(lambda m: m.sample_state, all_of(SampleState)),
    "sampled_on": Field(lambda m: m.sampled_on),
    "sample_unit": Field(lambda m: m.sample_unit),
    "sample_result": Field(lambda m: m.sample_result, all_of(SampleResult)),
}

FIELDS: Mapping[Facts, Mapping[str, Field]] = {
    Facts.STAYS: STAY_FIELDS,
    Facts.TREATMENTS: TREATMENT_FIELDS,
    Facts.MINORS: MINOR_FIELDS,
}
"""What a mapping may put into a column, by the records that it is fed with."""
