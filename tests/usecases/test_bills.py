"""Hospitals' bills come in whole and once, are checked against the books, and are looked up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import BillFilter, BillNote
from station.domain.bills import BillDoubtful, BillField, BillTrouble
from station.domain.letters import LetterSource, letter_key
from station.domain.people import Sex
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.problems import NotAllowed, Refused
from station.domain.workbook import WorkbookTrouble
from station.storage.audit import AuditEntry
from station.storage.bills import BillFinding, BillLayout, HospitalBill, HospitalBillLine
from station.storage.hospitals import Hospital
from station.storage.letters import TreatmentLetter
from station.storage.stays import Stay
from station.usecases.bill_lists import BillList, BillSheet
from station.usecases.bills import CheckBills, ImportBills, PreviewBills
from tests import make
from tests.exchange.hospital_books import GENERAL, MENTAL, patient_book, summary_book

HOSPITAL, OTHER = "市第九人民医院", "市第二精神病院"
NOT_STORED = [HospitalBill, HospitalBillLine, BillFinding]


def write_letters(station, patients, hospital=HOSPITAL, **more) -> None:
    """The letters of these patients as a paper register has them."""
    with Session(station.engine) as session, session.begin():
        row = session.scalar(select(Hospital).where(Hospital.name == hospital))
        if row is None:
            row = Hospital(name=hospital)
            session.add(row)
            session.flush()
        for p in patients:
            if p.letter:
                at = datetime.combine(p.admitted, datetime.min.time())
                issued = at + timedelta(days=p.late_days)
                facts = {"sex": Sex.UNKNOWN, "source": LetterSource.REGISTER, **more}
                session.add(
                    TreatmentLetter(
                        client_id=p.letter,
                        number=p.letter,
                        number_key=letter_key(p.letter),
                        hospital_id=row.id,
                        name=p.letter_name or p.name,
                        admitted_at=at,
                        issued_at=issued,
                        entered_at=issued,
                        **facts,
                    )
                )


def counts(station) -> list[int]:
    with Session(station.engine) as session:
        return [session.scalar(select(func.count()).select_from(row)) for row in NOT_STORED]


def accused(answer, names) -> dict[str, set]:
    found: dict[str, set] = {}
    for each in answer.findings:
        if each.weight is FindingWeight.FAULT or each.code is FindingCode.REFUND_PAIRED:
            found.setdefault(names[each.bill], set()).add(each.code)
    return found


def test_two_hospitals_quarter_comes_in_once_and_every_fault_is_kept(open_station, do, ask):
    write_letters(open_station, GENERAL)
    write_letters(open_station, MENTAL, OTHER)
    first, second = summary_book(GENERAL), patient_book(MENTAL)
    looked = ask(PreviewBills("九院.xlsx", first))
    assert counts(open_station) == [0, 0, 0]
    came = do(ImportBills("九院.xlsx", first))
    mental = do(ImportBills("精神病院.xlsx", second))
    assert (looked.bills, looked.lines, looked.claimed_fen) == (
        came.bills,
        came.lines,
        came.claimed_fen,
    )
    assert [replace(each, bill=0) for each in looked.findings] == [
        replace(each, bill=0) for each in came.findings
    ]
    assert (came.hospital, mental.hospital) == (HOSPITAL, OTHER)
    assert (came.period, came.added, came.already_there) == ("2026Q3", len(GENERAL), 0)
    assert came.claimed_fen == sum(round(p.claimed * 100) for p in GENERAL)
    assert came.notes == (BillNote.NO_PRICE_LIST,)
    both = (*GENERAL, *MENTAL)
    page = ask(BillList())
    names = {each.id: each.name for each in page.bills}
    faults = {p.name: set(p.faults) for p in both if p.faults}
    assert accused(came, names) | accused(mental, names) == faults
    stored = counts(open_station)
    assert stored[:2] == [len(both), sum(len(p.lines) for p in both)]

    again = do(ImportBills("改了名.xlsx", first))
    assert (again.added, again.already_there, again.bills) == (0, len(GENERAL), len(GENERAL))
    assert counts(open_station) == stored
    checked = do(CheckBills())
    assert (checked.bills, checked.lines) == (len(both), stored[1])
    assert checked.claimed_fen == came.claimed_fen + mental.claimed_fen
    assert accused(checked, names) == faults
    assert counts(open_station) == stored
    json.dumps([dict(each.evidence) for each in ask(BillSheet(page.bills[0].id)).findings])


def test_the_list_has_the_doubtful_first_page_by_page_and_a_bill_has_all_its_lines(
    open_station, do, ask
):
    write_letters(open_station, GENERAL)
    do(ImportBills("九院.xlsx", summary_book(GENERAL)))
    whole = ask(BillList(limit=500)).bills
    assert [each.faults for each in whole] == sorted((b.faults for b in whole), reverse=True)
    assert {b.name for b in whole if not b.faults} == {"程三妹", "贝水生", "𬭎小满", "冼 阿妹"}
    paged, after = [], None
    while True:
        page = ask(BillList(after=after, limit=4))
        paged += page.bills
        if (after := page.next) is None:
            break
    assert paged == list(whole)
    by_code = ask(BillList(BillFilter(code=FindingCode.DUPLICATE_INVOICE))).bills
    assert {b.name for b in by_code} == {"苟平安", "贾来喜"}
    assert [b.name for b in ask(BillList(BillFilter(text="99000007"))).bills] == ["𬭎小满"]
    assert ask(BillList(BillFilter(period="2025Q1"))).bills == ()
    assert len(ask(BillList(BillFilter(doubtful=False))).bills) == 4
    clean = next(b for b in whole if b.name == "𬭎小满")
    sheet = ask(BillSheet(clean.id))
    assert clean.lines_fen == sum(each.line.amount_fen for each in sheet.lines) == clean.total_fen
    assert clean.insured_fen == 250_050
    assert sheet.file_name.startswith(f"{HOSPITAL} 账单 2026-")
    assert sheet.findings == ()
    with Session(open_station.engine) as session:
        told = session.scalars(select(AuditEntry.request).where(AuditEntry.act == "ImportBills"))
        assert not any("九院.xlsx" in request for request in told)
    with pytest.raises(Refused):
        ask(BillSheet(10**6))


def test_a_night_in_the_station_speaks_against_a_bill_and_hospital_nights_do_not(
    open_station, do, ask
):
    patient = GENERAL[2]
    stay_id = make.stay(open_station, patient.name)
    with Session(open_station.engine) as session, session.begin():
        stay = session.get_one(Stay, stay_id)
        person_id = stay.person_id
        at = datetime.combine(patient.admitted, datetime.min.time())
        stay.admitted_at = at - timedelta(days=3)
        stay.left_at = at + timedelta(days=2)
    write_letters(open_station, [patient], person_id=person_id)
    do(ImportBills("九院.xlsx", summary_book([patient])))
    (found,) = do(CheckBills()).findings
    nights = [patient.admitted, patient.admitted + timedelta(days=1)]
    assert (found.code, found.evidence["nights"]) == (FindingCode.IN_STATION, nights)
    with Session(open_station.engine) as session, session.begin():
        session.scalar(select(TreatmentLetter)).stay_id = stay_id
    assert do(CheckBills()).findings == ()
    assert ask(BillList()).bills[0].faults == 0


def test_a_letter_that_is_taken_over_later_and_a_second_bill_are_told_by_the_next_check(
    open_station, do
):
    patient = replace(GENERAL[2], letter="2026-3")
    alone = do(ImportBills("九院.xlsx", summary_book([patient])))
    assert [each.code for each in alone.findings] == [FindingCode.LETTER_NOT_FOUND]
    assert BillNote.HOSPITAL_UNKNOWN in alone.notes
    write_letters(open_station, [GENERAL[2]])
    assert do(CheckBills()).findings == ()
    corrected = replace(patient, more_claim=1)
    do(ImportBills("九院改.xlsx", summary_book([corrected])))
    codes = [(each.bill, each.code) for each in do(CheckBills()).findings]
    twice = FindingCode.DUPLICATE_INVOICE
    assert codes == [(1, twice), (2, twice), (2, FindingCode.CLAIM_DIFFERS)]
    rows = finding_rows(open_station)
    assert [each.code for each in rows] == [code.value for _, code in codes]
    do(CheckBills())
    assert finding_rows(open_station) == rows, "what is found as before is not written anew"


def finding_rows(station) -> list:
    with Session(station.engine) as session:
        columns = BillFinding.__table__.columns
        return list(session.execute(select(*columns).order_by(BillFinding.bill_id, BillFinding.id)))


def test_a_sheet_that_was_copied_tells_of_no_second_bill(sqlite_station, clerk):
    data = patient_book([MENTAL[0], MENTAL[0]])
    came = sqlite_station.do(ImportBills("精神病院.xlsx", data), clerk).answer
    assert (came.bills, came.added) == (1, 1)
    assert [doubt.reason for doubt in came.doubts] == [BillDoubtful.BILL_REPEATED]
    assert FindingCode.DUPLICATE_INVOICE not in {each.code for each in came.findings}


def test_what_was_put_right_about_columns_is_remembered_for_the_hospital(open_station, do, ask):
    write_letters(open_station, GENERAL)
    data = summary_book(GENERAL[:2])
    put_right = (("医保支付", BillField.OTHER),)
    came = do(ImportBills("九院.xlsx", data, HOSPITAL, put_right))
    told = {each.title: each.field for each in came.columns}
    assert told["医保支付"] is BillField.OTHER
    again = ask(PreviewBills("九院.xlsx", data, HOSPITAL))
    assert {each.title: each.field for each in again.columns} == told
    taken_otherwise = (("申请结算金额", BillField.OTHER),)
    assert do(ImportBills("九院.xlsx", data, HOSPITAL, taken_otherwise)).added == 0
    elsewhere = ask(PreviewBills("九院.xlsx", patient_book(MENTAL[:1])))
    assert elsewhere.hospital_id is None
    with Session(open_station.engine) as session:
        assert session.scalars(select(BillLayout.title)).all() == [
            "医保支付",
            "申请结算金额",
        ]


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", WorkbookTrouble.NOT_A_WORKBOOK),
        (b"PK\x03\x04 no zip at all", WorkbookTrouble.DAMAGED),
        (b"a,b,c\n1,2,3\n", BillTrouble.NOT_BILLS),
        (summary_book(GENERAL)[:4000], WorkbookTrouble.DAMAGED),
    ],
)
def test_a_file_that_is_no_settlement_changes_nothing(sqlite_station, clerk, content, trouble):
    with pytest.raises(Refused) as refused:
        sqlite_station.do(ImportBills("坏.xlsx", content), clerk)
    (problem,) = refused.value.problems
    assert (problem.code, problem.data["file"]) == (trouble, "坏.xlsx")
    assert counts(sqlite_station) == [0, 0, 0]


def test_an_unknown_hospital_and_a_clerk_without_the_right_are_refused(sqlite_station, clerk):
    data = summary_book(GENERAL[:1])
    nurse_like = replace(clerk, permissions=STARTING_ROLES[Role.NURSE])
    with pytest.raises(Refused) as refused:
        sqlite_station.do(ImportBills("九院.xlsx", data, "没有的医院"), clerk)
    assert refused.value.problems[0].code is BillTrouble.HOSPITAL_NOT_THERE
    with pytest.raises(NotAllowed):
        sqlite_station.do(ImportBills("九院.xlsx", data), nurse_like)
    with pytest.raises(NotAllowed):
        sqlite_station.ask(BillList(), nurse_like)


def test_the_trace_has_the_files_digest_and_not_its_content(sqlite_station, clerk):
    sqlite_station.do(ImportBills("九院.xlsx", summary_book(GENERAL[:1])), clerk)
    with Session(sqlite_station.engine) as session:
        request = session.scalars(select(AuditEntry.request).order_by(AuditEntry.id.desc())).first()
    told = json.loads(request)
    assert set(told["content"]) == {"bytes", "sha256"}
    assert told["bills"] == 1
