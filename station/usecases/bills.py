"""Hospitals' bills come in: looked at first, then all of a workbook or nothing, never twice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.bill_records import BillImport, BillsChecked
from station.domain.permissions import Permission
from station.storage import bills
from station.usecases import files
from station.usecases.bill_facts import check_stored
from station.usecases.bill_plan import Corrections, Handed, make_plan
from station.usecases.bill_store import store
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PreviewBills(Read[BillImport]):
    """What does this workbook say, and what would come of bringing it in? Nothing is written.

    `hospital` is the hospital's name; left empty, it is that of the titles, else that of the
    letters which the bills name. Raises Refused: no workbook, no bills, no such hospital.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    name: str
    content: bytes = field(repr=False)
    hospital: str = ""
    corrected: Corrections = ()

    def run(self, work: Work) -> BillImport:
        handed = Handed(self.name, self.content, self.hospital, self.corrected)
        return make_plan(work, handed).result()


@dataclass(frozen=True, slots=True)
class ImportBills(Write[BillImport]):
    """Bring a hospital's workbook in: every bill that is not there yet, or nothing at all.

    A bill that came in before, in this workbook or another, is left as it is. What a clerk has
    put right about the columns is kept for the next workbook of this hospital. Every bill is
    checked, and so is each earlier one with the same invoice. The workbook's own `name`, which
    may be a patient's, is told back and nowhere kept.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    name: str = field(repr=False)
    content: bytes
    hospital: str = ""
    corrected: Corrections = ()

    def run(self, work: Work) -> BillImport:
        plan = make_plan(work, Handed(self.name, self.content, self.hospital, self.corrected))
        store(work, plan)
        return plan.result()


@dataclass(frozen=True, slots=True)
class CheckBills(Write[BillsChecked]):
    """Check stored bills anew: letters, prices and policy may have changed since they came in."""

    needs: ClassVar = Permission.CLAIMS_IMPORT
    hospital_id: int | None = None
    period: str = ""

    def run(self, work: Work) -> BillsChecked:
        ids = bills.ids(work.session, hospital_id=self.hospital_id, period=self.period)
        checked = check_stored(work, ids)
        return replace(checked, findings=files.veil(work, checked.findings))
