"""A harmed child in the house, written down as fully as a station does, and what must stay unsaid.

Every fact of the file that could say who it is stands in `SECRETS`; a test looks for them in
whatever somebody without access is shown.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select, update
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import Found
from station.domain.belongings import BelongingLine, SignedHow
from station.domain.duty_book import Incident, IncidentGrade
from station.domain.goods import MoveKind
from station.domain.intake import (
    ArrivalFacts,
    HowCame,
    MentalState,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.meals import MealKind
from station.domain.night_count import Finding, night_of
from station.domain.people import (
    Description,
    DocumentKind,
    DocumentSeen,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    Searched,
    Sex,
)
from station.domain.permissions import Permission
from station.domain.stays import StepKind
from station.domain.vouchers import VoucherState
from station.storage.accounts import ClerkRow
from station.storage.batch_compare import CompareAnswerRow, CompareLineRow, CompareReviewRow
from station.storage.beds_board import beds_labelled
from station.storage.bills import BillFinding, HospitalBill
from station.storage.goods import GoodsIssue, GoodsMove
from station.storage.inquiries import InquiryLetter, InquiryStep
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.meals import MealPortion, MealSheetRow
from station.storage.medicines import MedicineDose, MedicineEffect, MedicineOrder
from station.storage.medicines_cautions import CautionRow
from station.storage.medicines_stock import MedicineMove
from station.storage.papers import Printing
from station.storage.policy import NamePlate
from station.storage.rounds import CareStepRow, RoundRow
from station.storage.search_notices import NoticeTextRow
from station.storage.stays import Stay
from station.storage.tracing import Clue, OutsideQuery, QueryAnswer
from station.storage.tracing_request_matches import RequestDecision, RequestMatchRow
from station.storage.tracing_requests import RequestPhoto, RequestStepRow
from station.storage.vouchers import Voucher
from station.storage.work_years import WorkYear
from station.usecases.dna import AskForSample
from station.usecases.duty_book import WriteIncident
from station.usecases.intake import Admission, Admit, Admitted, Arrival, ClassChoice
from station.usecases.intake_changes import ReportToPolice
from station.usecases.merging import MergePeople
from station.usecases.night_count import NightList, SignNightCount
from station.usecases.papers import PrintIntakeForm
from station.usecases.people_changes import AddName
from station.usecases.shift_handover import HandOverShift
from station.usecases.stays import RecordStep
from station.usecases.work import Station
from tests import make
from tests.bad_pictures import jpeg
from tests.every_row import one_of_each

NAME, ALIAS, FORMER = "甄小荷", "荷花妹", "甄荷荷"
NUMBER = "341222201405060028"
PLACE, ACCENT, WORDS, MARK = "龙潭渡口", "粤西口音", "金鸡岭", "左耳后月牙疤"
FATHER, PHONE, THING, NOTE = "甄大山", "13900001234", "绣花书包", "夜里哭，要找外婆"
SECRETS = (
    *(NAME, ALIAS, FORMER, NUMBER, PLACE, ACCENT, WORDS, MARK, FATHER, PHONE, THING, NOTE),
    *("2014-05-06", "2014, 5, 6", "zhenxiaohe", "外婆"),
)
_EVIDENCE = json.dumps({"bill_name": NAME, "letter_name": NAME}, ensure_ascii=False)
_PLAIN_VOUCHER = {"state": VoucherState.VOID, "number": "云换-26-0001"}
_LETTER = {"name": NAME, "diagnosis": NOTE, "number": "救介〔2026〕7号", "number_key": "2026-7"}
EVERY_RIGHT_BUT = frozenset(Permission) - {Permission.FILES_SEE}


@dataclass(frozen=True)
class HiddenFile:
    """The numbers by which a question could reach the file."""

    stay_id: int
    person_id: int
    intake_id: int
    photo_id: int
    merge_id: int
    voucher_id: int
    letter_id: int
    other_id: int
    other_stay_id: int
    rescue_number: str
    short_code: str
    papers: tuple[str, ...]
    bill_id: int
    goods_id: int
    goods_number: str


def outsider(station: Station) -> Clerk:
    """A clerk with every right but that of seeing restricted files, and no part in the case."""
    with Session(station.engine) as session, session.begin():
        row = ClerkRow(
            login="zhou", name="周值班", password_hash="", roles="", created_at=station.clock()
        )
        session.add(row)
        session.flush()
        return Clerk(row.id, "zhou", "周值班", EVERY_RIGHT_BUT)


def leaks(said: object) -> list[str]:
    """The secrets that an answer holds, wherever in it they stand."""
    text = said if isinstance(said, str) else repr(said)
    return [secret for secret in SECRETS if secret in text]


def arrival(**overrides: object) -> Arrival:
    """The child at the door, brought by the police."""
    facts = {
        "how_came": HowCame.POLICE,
        "found_place": PLACE,
        "escort_unit": "城东派出所",
        "relatives": (RelativeFacts(FATHER, "父亲", "金鸡岭村", PHONE),),
        "signs": frozenset({TriageSign.HARMED_MINOR, TriageSign.INFECTIOUS}),
        "cleared": "市一医院 张医生",
        "mental_state": MentalState.CLEAR,
        "self_care": SelfCare.FULL,
        **overrides,
    }
    person = NewPerson(
        PersonFacts(
            name=NAME,
            sex=Sex.FEMALE,
            born=date(2014, 5, 6),
            area="341222",
            description=Description(accent=ACCENT, place_words=WORDS, marks=MARK),
        ),
        (PersonName(ALIAS, NameKind.USED),),
        (NewDocument(DocumentKind.RESIDENT_ID, NUMBER, DocumentSeen.ORIGINAL),),
    )
    return Arrival(
        "form-of-the-child",
        ArrivalFacts(**facts),
        person=person,
        searched=Searched(NAME),
        safety=SafetyFacts(checker="陈静", findings=NOTE),
        belongings=(BelongingLine(THING, place="柜1"),),
        belongings_signed=SignedHow.HAND,
    )


def admit(station: Station, clerk: Clerk, beds: dict[str, int], **overrides: object) -> Admitted:
    """Take the child in, into the isolation room."""
    choice = ClassChoice(Capacity.LIMITED, AssistanceClass.PROTECTIVE)
    admission = Admission(arrival(**overrides), choice, beds["106-1"], "没有其他空床")
    return station.do(Admit(admission), clerk).answer


def write_down(station: Station, clerk: Clerk, *, every_row: bool = True) -> HiddenFile:
    """The child in the house, with a file in which every kind of line stands.

    Without `every_row` only what a desk writes itself, for screens.
    """
    admitted = admit(station, clerk, _house(station))
    person_id = admitted.person_id
    station.do(AddName(person_id, PersonName("小荷", NameKind.USED)), clerk)
    station.do(RecordStep(admitted.stay_id, StepKind.NOTE, note=NOTE), clerk)
    found = station.clock() - timedelta(minutes=5)
    report = ReportToPolice(
        admitted.intake_id, TriageSign.HARMED_MINOR, found, "城东派出所", officer="民警"
    )
    station.do(report, clerk)
    station.do(PrintIntakeForm(admitted.intake_id), clerk)
    former = make.person(station, FORMER, sex=Sex.FEMALE, born=date(2014, 5, 6))
    merge_id = station.do(MergePeople(person_id, former, "同一人"), clerk).answer
    photo_id = make.photo(station, person_id)
    _count(station, clerk)
    _incident(station, clerk, admitted.stay_id)
    if every_row:
        now = station.clock().replace(second=0, microsecond=0)
        station.do(AskForSample("child", person_id, "城东派出所", NOTE), clerk)
        with station.engine.begin() as connection:
            one_of_each(connection)
            connection.execute(update(WorkYear).values(days=""))
            connection.execute(update(Voucher).values(_PLAIN_VOUCHER))
            connection.execute(update(TreatmentLetter).values(_LETTER))
            lies_there = {"discharged_at": None, "condition": NOTE}
            connection.execute(update(HospitalAdmission).values(lies_there))
            connection.execute(update(RoundRow).values(note=NOTE, skipped=NOTE, checks=""))
            connection.execute(update(CareStepRow).values(note=NOTE))
            connection.execute(update(GoodsIssue).values(reason=NOTE, witness=NOTE, number="W1"))
            connection.execute(update(MealPortion).values(reason=NOTE, remark=NOTE, part="planned"))
            connection.execute(
                update(MealSheetRow).values(day=station.clock().date(), kind=MealKind.NIGHT)
            )
            given = {"kind": MoveKind.ISSUED, "quantity": -1, "reason": NOTE, "corrects_id": None}
            connection.execute(update(GoodsMove).values(given))
            connection.execute(
                update(MedicineOrder).values(
                    times="0241", starts_at=now, note=NOTE, prescriber=FATHER, reason=NOTE
                )
            )
            connection.execute(
                update(MedicineDose).values(due_at=now, reason=NOTE, needed_for=NOTE, alone=NOTE)
            )
            connection.execute(update(MedicineEffect).values(note=NOTE))
            connection.execute(update(MedicineMove).values(to_whom=FATHER, reason=NOTE))
            told = {"words": "青霉素", "reaction": NOTE, "told_by": FATHER, "reason": NOTE}
            connection.execute(update(CautionRow).values(**told))
            _search(connection)
            connection.execute(update(HospitalBill).values(name=NAME, diagnosis=NOTE))
            found = {"code": "name_differs", "weight": "fault", "evidence": _EVIDENCE}
            connection.execute(update(BillFinding).values(found))
            _tell_of_tracing(connection)
    other_stay_id = make.stay(station, "钱阿婆", sex=Sex.FEMALE, born=date(1955, 3, 2))
    with Session(station.engine) as session:
        other_id = session.get_one(Stay, other_stay_id).person_id
        voucher = session.scalars(select(Voucher)).one_or_none()
        whose = (voucher.person_id, voucher.stay_id) if voucher else None
        assert whose == ((person_id, admitted.stay_id) if every_row else None)
        sheet = session.scalars(select(Printing).where(Printing.person_id == person_id)).first()
        assert sheet is not None
        return HiddenFile(
            admitted.stay_id,
            person_id,
            admitted.intake_id,
            photo_id,
            merge_id,
            voucher.id if voucher else 0,
            session.scalar(select(TreatmentLetter.id)) or 0,
            other_id,
            other_stay_id,
            admitted.rescue_number,
            "ACDE·FHJK",
            (sheet.number, sheet.check_code),
            session.scalar(select(HospitalBill.id)) or 0,
            session.scalar(select(GoodsIssue.id)) or 0,
            session.scalar(select(GoodsIssue.number)) or "",
        )


def _tell_of_tracing(connection: Connection) -> None:
    """The notice, the letter, what was said to a family: all by what the child is known."""
    connection.execute(update(RequestPhoto).values(jpeg=jpeg()))
    connection.execute(update(NoticeTextRow).values(lines=f"marks {MARK}", words=NOTE))
    connection.execute(update(InquiryLetter).values(question=NOTE, clues=ACCENT))
    connection.execute(update(InquiryStep).values(text=NOTE, answered_by=FATHER))
    connection.execute(update(RequestMatchRow).values(gone_at=None, hot=True))
    connection.execute(update(RequestDecision).values(reason=NOTE))
    connection.execute(update(RequestStepRow).values(text=NOTE))
    _compare(connection)


def _compare(connection: Connection) -> None:
    """The child went out to an office before the file was restricted, and there is a hit."""
    connection.execute(
        update(CompareLineRow).values(name=NAME, document_number=NUMBER, left_out=None)
    )
    said = json.dumps([["姓名", NAME], ["户籍地", NOTE]], ensure_ascii=False)
    hits = json.dumps([["household", NOTE]], ensure_ascii=False)
    row = {"name": NAME, "number": NUMBER, "cells": said, "hits": hits, "doubts": ""}
    connection.execute(update(CompareAnswerRow).values(to_review=True, **row))
    connection.execute(update(CompareReviewRow).values(note=NOTE, who=FATHER))


def _search(connection: Connection) -> None:
    """What was heard and asked of the child."""
    heard = {"text": WORDS, "heard": FATHER, "meaning": PLACE, "struck_at": None}
    connection.execute(update(Clue).values(fold=WORDS, sound="x", **heard))
    face = {"kind": "face", "whom": "派出所", "how": MARK, "reason": NOTE}
    connection.execute(update(OutsideQuery).values(struck_at=None, **face))
    connection.execute(update(QueryAnswer).values(text=NAME, answered_by=FATHER))


def _house(station: Station) -> dict[str, int]:
    """The beds of the house, which is founded now when it was not before."""
    with Session(station.engine) as session:
        if session.scalar(select(NamePlate.id)) is not None:
            return {"106-1": beds_labelled(session, "106-1")[0].id}
    make.name_plate(station)
    return make.house(station)


def _incident(station: Station, clerk: Clerk, stay_id: int) -> None:
    """What happened at night, of the child and in another's words, and both handed over."""
    for number, about in enumerate((stay_id, None)):
        told = Incident(IncidentGrade.SERIOUS, f"{NAME}：{NOTE}", about, is_open=True)
        station.do(WriteIncident(f"night-{number}", told), clerk)
    station.do(HandOverShift("night"), clerk)


def _count(station: Station, clerk: Clerk) -> None:
    """The round does not find the child."""
    lines = station.ask(NightList(), clerk).lines
    findings = tuple(Finding(line.stay_id, Found.MISSING, NOTE) for line in lines)
    station.do(SignNightCount(night_of(station.clock()), findings), clerk)
