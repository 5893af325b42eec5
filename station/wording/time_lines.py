"""What the entries of a stay's time line say, on the screen and in the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.assistance import AssistanceClass
from station.domain.dna import CustodyStep
from station.domain.intake import TriageSign
from station.domain.stays import StepKind, TimeLineEntry, TimeLineKind
from station.domain.tracing import TracingStep
from station.domain.vouchers import VoucherStep
from station.wording.naming import named

_CODES: Mapping[TimeLineKind, type[Enum]] = {
    TimeLineKind.STEP: StepKind,
    TimeLineKind.CLASS: AssistanceClass,
    TimeLineKind.VOUCHER: VoucherStep,
    TimeLineKind.POLICE_REPORT: TriageSign,
    TimeLineKind.TRACING: TracingStep,
    TimeLineKind.SAMPLE: CustodyStep,
}


def entry_words(entry: TimeLineEntry) -> str:
    """Name what an entry says; a bed by its label, an extension by its last day."""
    if entry.kind is TimeLineKind.BED:
        return entry.reference
    known = _CODES.get(entry.kind)
    return named(known(entry.code)) if known else entry.code


def entry_facts(entry: TimeLineEntry) -> str:
    """What is written beside it: a number, where it is not the name itself, and a note."""
    number = "" if entry.kind is TimeLineKind.BED else entry.reference
    return "，".join(filter(None, (number, entry.note)))
