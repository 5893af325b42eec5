"""A time in hospital as it is reported: the letter, the admission under it, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.hospitals import HospitalKind
from station.domain.identity import ADULT_AGE
from station.domain.letters import LetterClosing
from station.domain.people import BornPrecision, DocumentKind, Sex
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class ReportedTreatment:
    """One time in hospital under a letter, or a letter on which nobody was admitted yet.

    As of the end of the period: who was discharged later still lies there. Money is in fen, that
    of all bills that came for this time as they stand today; `claimed_fen` is what the hospital
    asks for, `payable_fen` what the rescue funds pay of what was approved.
    """

    letter_id: int
    stay_id: int | None
    person_id: int | None
    number: int
    """Which time under the letter it is, from 1."""
    letter_number: str
    rescue_number: str
    name: str
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    age: int | None
    area: str
    document_kind: DocumentKind | None
    document_number: str
    hospital: str
    hospital_kind: HospitalKind
    hospital_number: str
    """The hospital's own number of the time (住院号)."""
    ward: str
    diagnosis: str
    sent_at: datetime
    """When the patient was brought to the hospital."""
    issued_at: datetime
    admitted_at: datetime | None
    discharged_at: datetime | None
    days: int
    """From admission to discharge, or to the end of the period, both ends counted."""
    certificate: str
    condition: str
    closing: LetterClosing | None
    payer: str
    not_eligible_from: date | None
    bills: int
    invoices: tuple[str, ...]
    total_fen: int
    insured_fen: int
    claimed_fen: int
    approved_fen: int
    payable_fen: int
    undecided: int
    """Lines of the bills that nobody has decided about."""
    restricted: bool = False
    veiled: bool = False

    @property
    def key(self) -> str:
        """What the row is known by: the letter's number, and which time it is."""
        return f"{self.letter_number}-{self.number}"

    @property
    def decided(self) -> bool:
        """Whether there are bills, and each line of them was decided about."""
        return bool(self.bills) and not self.undecided

    @property
    def minor(self) -> bool:
        """Known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    def without_name(self) -> ReportedTreatment:
        """The treatment as it is counted, without who it is and what they suffer from."""
        return replace(
            self,
            name=VEIL,
            born=None,
            born_precision=BornPrecision.UNKNOWN,
            document_number="",
            hospital_number="",
            diagnosis="",
            condition="",
            payer="",
            veiled=True,
        )
