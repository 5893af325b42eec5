"""How a clerk recognises what belongs to a person when two are parted: its wording and its day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from station.storage.batch_compare import CompareLineRow
from station.storage.brought_packages import BroughtRow
from station.storage.clock_notes import ClockNoteRow
from station.storage.deaths import Death
from station.storage.dna import DnaSample
from station.storage.goods import GoodsIssue
from station.storage.hospital_notices import HospitalNotice
from station.storage.inquiries import InquiryLetter
from station.storage.intake import Intake, Relative
from station.storage.letters import TreatmentLetter
from station.storage.meals import MealPortion
from station.storage.medicines_cautions import CautionRow
from station.storage.minor_access import MinorAccess, MinorOpening
from station.storage.minors import FamilyAssessment, Guardianship, Protection, Schooling
from station.storage.month_sheets import SheetNameRow
from station.storage.outside_numbers import OutsideNumberRow
from station.storage.papers import Printing
from station.storage.people import IdentityDocument, NameOfPerson, Photo
from station.storage.restricted import FileAccessRow, Restriction
from station.storage.return_visits import ReturnVisit
from station.storage.search_notices import SearchNoticeRow
from station.storage.stays import Stay
from station.storage.tracing import BodyMark, Clue, DossierPicture, Interview, OutsideQuery
from station.storage.tracing_request_matches import RequestDecision
from station.storage.tracing_requests import RequestStepRow, TracingRequest

SAID: Mapping[str, tuple[InstrumentedAttribute[Any], InstrumentedAttribute[Any] | None]] = {
    "stay": (Stay.rescue_number, Stay.admitted_at),
    "brought_row": (BroughtRow.key, BroughtRow.decided_at),
    "compare_line": (CompareLineRow.name, None),
    "month_sheet_name": (SheetNameRow.number, SheetNameRow.begins),
    "intake": (Intake.number, Intake.arrived_at),
    "person_name": (NameOfPerson.text, None),
    "identity_document": (IdentityDocument.number, IdentityDocument.noted_at),
    "outside_number": (OutsideNumberRow.number, OutsideNumberRow.noted_at),
    "photo": (Photo.sha256, Photo.taken_at),
    "relative": (Relative.name, None),
    "printing": (Printing.number, Printing.printed_at),
    "meal_portion": (MealPortion.bed, MealPortion.added_at),
    "goods_issue": (GoodsIssue.number, GoodsIssue.happened_at),
    "treatment_letter": (TreatmentLetter.number, TreatmentLetter.issued_at),
    "death": (Death.number, Death.died_at),
    "hospital_notice": (HospitalNotice.name, HospitalNotice.told_at),
    "tracing_request": (TracingRequest.number, TracingRequest.told_at),
    "tracing_request_decision": (RequestDecision.reason, RequestDecision.decided_at),
    "tracing_request_step": (RequestStepRow.text, RequestStepRow.happened_at),
    "interview": (Interview.said, Interview.happened_at),
    "clue": (Clue.text, Clue.happened_at),
    "outside_query": (OutsideQuery.whom, OutsideQuery.happened_at),
    "body_mark": (BodyMark.text, BodyMark.happened_at),
    "dossier_picture": (DossierPicture.shows, DossierPicture.happened_at),
    "dna_sample": (DnaSample.number, DnaSample.entered_at),
    "inquiry_letter": (InquiryLetter.number, InquiryLetter.happened_at),
    "search_notice": (SearchNoticeRow.number, SearchNoticeRow.entered_at),
    "clock_note": (ClockNoteRow.text, ClockNoteRow.happened_at),
    "caution": (CautionRow.words, CautionRow.happened_at),
    "guardianship": (Guardianship.decided_by, Guardianship.happened_at),
    "protection": (Protection.owner, Protection.happened_at),
    "schooling": (Schooling.school, Schooling.happened_at),
    "family_assessment": (FamilyAssessment.assessor, FamilyAssessment.happened_at),
    "return_visit": (ReturnVisit.planned_on, ReturnVisit.entered_at),
    "minor_access": (MinorAccess.reason, MinorAccess.asked_at),
    "minor_opening": (MinorOpening.opened_at, MinorOpening.opened_at),
    "restriction": (Restriction.reason, Restriction.happened_at),
    "file_access": (FileAccessRow.reason, FileAccessRow.happened_at),
}
"""What follows a stay is not among them: it goes where the stay goes."""
