"""What packages of treatments, minors and samples are made of, as of the end of their period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.dna import CustodyStep, SampleCondition, SampleKind, StepFacts
from station.domain.letters import LetterClosing
from station.domain.mapping_reader import read_mapping
from station.domain.minors import GuardianshipState, ProtectionKind, ProtectionState, SchoolState
from station.domain.package_checks import RowChecks, RowTrouble
from station.domain.package_rows import rows_of
from station.domain.packages import DiaryTrouble, PackageExtent
from station.domain.people import IdentityState, Sex
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Refused
from station.domain.reported import Counted, ReportScope
from station.exchange.package_reader import ReadPackage
from station.settings import RESOURCES
from station.storage.bills import HospitalBill, HospitalBillLine
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.minor_access import MinorOpening
from station.storage.minors import Guardianship, Protection, Schooling
from station.storage.reported_treatments import how_many, reported_treatments
from station.usecases.dna import AskForSample, RecordSampleStep, TakeSample
from station.usecases.package_facts import records_of, write_looks
from station.usecases.package_lists import SavePackage
from station.usecases.packages import MakePackage
from tests import make as make_desk
from tests import residents as make

SEPTEMBER = ReportScope.of_days(date(2026, 9, 1), date(2026, 9, 30))


def shipped(code):
    return read_mapping(code, (RESOURCES / "returns" / f"{code}.toml").read_text("utf-8"))


MEDICAL, MINORS = shipped("medical"), shipped("minors")


def letter(station, number, hospital, of=None, sent=datetime(2026, 9, 2, 8, 0), **more):
    facts = {"name": of[1].name if of else "无名氏（男9号）", "sex": Sex.MALE, **more}
    return make.saved(
        station,
        TreatmentLetter(
            client_id=number,
            number=number,
            number_key=number,
            hospital_id=hospital.id,
            stay_id=of[0].id if of else None,
            person_id=of[1].id if of else None,
            admitted_at=sent,
            issued_at=sent,
            entered_at=sent,
            diagnosis="=肺炎",
            **facts,
        ),
    )


def lay(station, of, admitted, discharged=None, number=""):
    return make.saved(
        station,
        HospitalAdmission(
            client_id=f"{of.number}{admitted}",
            letter_id=of.id,
            number=number,
            admitted_at=admitted,
            entered_at=admitted,
            discharged_at=discharged,
            condition="好转" if discharged else "",
        ),
    )


def bill(station, of, fen, *, number="", day=None, insured=0):
    row = make.saved(
        station,
        HospitalBill(
            client_id=f"{of.number}{fen}",
            letter_id=of.id,
            name=of.name,
            sex=of.sex,
            invoice=f"P{fen}",
            admission_number=number,
            admitted=day,
            insured_fen=insured,
            file_sha256="0",
            entered_at=datetime(2026, 10, 1, 8, 0),
        ),
    )
    line = HospitalBillLine(bill_id=row.id, position=1, name="床位费", amount_fen=fen)
    make.saved(station, line)


@pytest.fixture
def treated(open_station):
    """Two times in hospital under one letter, one of somebody unknown, and what counts nowhere."""
    hospital = make.saved(open_station, Hospital(name="市第九人民医院"))
    person = make.person(open_station, "李住院", area="341226")
    of = (make.stay(open_station, person, admitted_at=datetime(2026, 8, 1, 9, 0)), person)
    twice = letter(open_station, "L-1", hospital, of, sent=datetime(2026, 8, 20, 9, 0))
    first = (datetime(2026, 8, 20, 10, 0), datetime(2026, 9, 3, 9, 0))
    lay(open_station, twice, *first, number="Z1")
    second = (datetime(2026, 9, 20, 10, 0), datetime(2026, 10, 4, 9, 0))
    lay(open_station, twice, *second)
    bill(open_station, twice, 120_000, number="Z1", insured=20_000)
    bill(open_station, twice, 5_000, day=date(2026, 9, 21))
    letter(open_station, "L-2", hospital)
    letter(
        open_station,
        "L-3",
        hospital,
        closed_at=datetime(2026, 9, 2, 9, 0),
        closing=LetterClosing.WITHDRAWN,
    )
    gone = letter(open_station, "L-4", hospital, of, sent=datetime(2026, 8, 1, 9, 0))
    lay(open_station, gone, datetime(2026, 8, 1, 9, 0), datetime(2026, 8, 3, 9, 0))
    return hospital


def test_each_time_in_hospital_is_a_row_with_its_bills(open_station, treated, codes, monkeypatch):
    monkeypatch.setattr("station.storage.reported_treatments._PORTION", 1)

    def told(counted=Counted.HELPED):
        scope = ReportScope(SEPTEMBER.since, SEPTEMBER.until, counted)
        with Session(open_station.engine) as session:
            found = list(reported_treatments(session, scope, open_station.clock()))
            assert how_many(session, scope) == len(found)
        return found

    first, waiting, second = told()
    assert (first.key, first.days, first.discharged_at.day) == ("L-1-1", 15, 3)
    assert (first.total_fen, first.insured_fen, first.invoices) == (120_000, 20_000, ("P120000",))
    assert (first.undecided, first.claimed_fen, first.approved_fen) == (1, 100_000, 0)
    assert (second.key, second.total_fen, second.discharged_at) == ("L-1-2", 5_000, None)
    assert (second.days, second.condition, second.rescue_number) == (11, "", first.rescue_number)
    assert (waiting.key, waiting.person_id, waiting.admitted_at) == ("L-2-1", None, None)
    assert [each.key for each in told(Counted.ADMITTED)] == ["L-2-1", "L-1-2"]
    assert [each.key for each in told(Counted.LEFT)] == ["L-1-1"]

    checks = RowChecks(MEDICAL, codes)
    rows = list(rows_of(MEDICAL, told()))
    (formula,) = checks.of(rows[0])
    assert (formula.code, formula.place) == (RowTrouble.LIKE_A_FORMULA, "诊断")
    cells = dict(zip(MEDICAL.heads, rows[0].cells, strict=True))
    assert (cells["总费用(元)"], cells["医保支付(元)"]) == ("1200.00", "200.00")
    assert (cells["申报金额(元)"], cells["核定金额(元)"]) == ("1000.00", "")
    assert (cells["诊断"], cells["住院天数"], rows[0].key) == ("=肺炎", "15", "L-1-1")
    assert dict(zip(MEDICAL.heads, rows[1].cells, strict=True))["备注"] == "未入院"


def test_a_package_of_treatments_goes_on_from_the_one_before(open_station, treated, do, ask):
    make_desk.name_plate(open_station)

    def send(mark, first, last, extent=PackageExtent.FULL):
        made = do(MakePackage(mark, "medical", first, last, extent))
        content = BytesIO(do(SavePackage(made.id)).content)
        return [(row.key, row.deleted) for row in ReadPackage(content).rows()]

    august = (date(2026, 8, 1), date(2026, 8, 31))
    assert send("p1", *august) == [("L-4-1", False), ("L-1-1", False)]
    rest = (SEPTEMBER.since.date(), SEPTEMBER.last_day, PackageExtent.INCREMENTAL)
    assert send("p2", *rest) == [("L-1-1", False), ("L-2-1", False), ("L-1-2", False)]
    with pytest.raises(Refused) as refused:
        send("p3", *rest)
    assert refused.value.problems[0].code == DiaryTrouble.NOTHING_TO_SEND
    with Session(open_station.engine) as session, session.begin():
        letter = session.scalars(select(TreatmentLetter).where(TreatmentLetter.number == "L-2"))
        letter.one().closing = LetterClosing.WITHDRAWN
    assert send("p4", *rest) == [("L-2-1", True)]


def entry(station, row, person, **facts):
    at = facts.pop("happened_at", datetime(2026, 9, 5, 9, 0))
    make.saved(
        station,
        row(
            client_id=f"{row.__name__}{at}{facts}",
            person_id=person.id,
            happened_at=at,
            entered_at=at,
            **facts,
        ),
    )


def test_a_minor_goes_up_with_the_side_file_and_the_sample(open_station, do, clerk, codes, clock):
    child = make.person(
        open_station, "王小小", born=date(2016, 5, 6), identity_state=IdentityState.UNKNOWN
    )
    admitted = datetime(2026, 9, 2, 9, 0)
    make.stay(open_station, child, admitted_at=admitted)
    grown = make.person(open_station, "成年人")
    make.stay(open_station, grown, admitted_at=admitted)
    temporary = GuardianshipState.TEMPORARY
    decided = {"decision_number": "民监〔2026〕1号", "decided_on": date(2026, 9, 4)}
    entry(open_station, Guardianship, child, state=temporary, guardian="区民政局", **decided)
    later = datetime(2026, 10, 2, 9, 0)
    ended = GuardianshipState.ENDED
    entry(open_station, Guardianship, child, state=ended, happened_at=later)
    entry(open_station, Schooling, child, state=SchoolState.DROPPED_OUT, school="镇小学")
    running = {"kind": ProtectionKind.EDUCATION, "state": ProtectionState.UNDER_WAY}
    entry(open_station, Protection, child, **running)

    with Session(open_station.engine) as session:
        now = open_station.clock()
        work = SimpleNamespace(session=session, now=now, today=now.date(), clerk=clerk)
        (row,) = rows_of(MINORS, records_of(work, MINORS, SEPTEMBER))
        found = {problem.place for problem in RowChecks(MINORS, codes).of(row)}
        write_looks(work, [child.id, child.id, grown.id], date(2026, 9, 1))
        looks = session.scalars(select(MinorOpening.person_id)).all()
        kept = Clerk(7, "li", "李", frozenset({Permission.PACKAGES_MINORS}))
        with pytest.raises(NotAllowed):
            records_of(SimpleNamespace(session=session, clerk=kept), MINORS, SEPTEMBER)
    cells = dict(zip(MINORS.heads, row.cells, strict=True))
    assert (cells["监护状况"], cells["监护人"], cells["决定日期"]) == ("3", "区民政局", "20260904")
    assert (cells["就学状况"], cells["正在开展的保护"]) == ("2", "2")
    assert (cells["DNA采集*"], cells["样本编号"]) == ("2", "")
    assert found == {"安置方式"}
    assert looks == [child.id]


def test_sending_side_files_is_looking_into_them(open_station, do, clerk):
    make_desk.name_plate(open_station)
    child = make.person(open_station, "王小小", born=date(2016, 5, 6))
    make.stay(open_station, child, admitted_at=datetime(2026, 9, 2, 9, 0))
    deed = MakePackage("m1", "minors", SEPTEMBER.since.date(), SEPTEMBER.last_day)
    for lacking in (Permission.MINORS_SEE, Permission.DNA_RESULT):
        with pytest.raises(NotAllowed):
            do(deed, replace(clerk, permissions=clerk.permissions - {lacking}))
    made = do(deed)
    (row,) = ReadPackage(BytesIO(do(SavePackage(made.id)).content)).rows()
    assert dict(zip(MINORS.heads, row.cells, strict=True))["姓名*"] == "王小小"
    with Session(open_station.engine) as session:
        assert session.scalars(select(MinorOpening.person_id)).all() == [child.id]


def test_the_newest_sample_is_told(open_station, do, clerk, clock):
    unknown = make.person(open_station, "无名氏（男1号）", identity_state=IdentityState.UNKNOWN)
    make.stay(open_station, unknown, admitted_at=clock.now)
    do(AskForSample("a1", unknown.id, "城关派出所"))
    taken = StepFacts(
        CustodyStep.TAKEN,
        clock.now,
        by_whom="周护士",
        with_whom="陈静",
        kind=SampleKind.BLOOD,
        seal="F1",
        condition=SampleCondition.INTACT,
    )
    line = do(TakeSample("t1", unknown.id, taken))
    kept = replace(taken, step=CustodyStep.STORED, place="档案柜 2")
    do(RecordSampleStep("s1", line.sample.id, kept))
    with Session(open_station.engine) as session:
        work = SimpleNamespace(session=session, now=clock.now, clerk=clerk)
        today = clock.now.date()
        (row,) = rows_of(MINORS, records_of(work, MINORS, ReportScope.of_days(today, today)))
    cells = dict(zip(MINORS.heads, row.cells, strict=True))
    assert (cells["未成年人*"], cells["DNA采集*"], cells["样本状态"]) == ("0", "1", "2")
    assert cells["接收公安机关"] == "城关派出所"
    assert cells["采集日期"] == f"{today:%Y%m%d}"
    assert cells["样本编号"].startswith("JC")
