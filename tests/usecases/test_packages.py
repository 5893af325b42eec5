"""Packages: what goes into one, what stays behind, and what the authority holds afterwards."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from station.domain.package_checks import RowTrouble
from station.domain.packages import DiaryTrouble, HeldBack, PackageExtent, RowKind, RowState
from station.domain.people import Sex
from station.domain.problems import Cancelled, NotAllowed, Refused
from station.domain.restricted import RestrictionGround
from station.exchange.package_reader import ReadPackage
from station.storage import packages
from station.storage.audit import AuditEntry
from station.storage.minor_access import MinorOpening
from station.storage.packages import Package, PackageRowRow
from station.storage.people import Person
from station.storage.restricted import Restriction
from station.storage.stays import Stay
from station.usecases.package_lists import PackageDiary, PackageNamed, PackageRows, SavePackage
from station.usecases.package_mappings import KeepMapping, MappingText, ResetMapping
from station.usecases.package_previews import LookThroughMinors, PreviewPackage
from station.usecases.package_steps import TakeReceipt, WithdrawPackage
from station.usecases.packages import MakePackage, ResendRejected
from tests import make
from tests.conftest import NOW

TEXT = """
title = "救助信息"
kind = "persons"
counted = "admitted"
key = "救助编号"
[file]
target = "csv"
name = "{area}_{period}_{number}"
rows_per_file = 3
[deletion]
column = "备注"
sign = "删除"
[[columns]]
head = "序号"
kind = "int"
field = "row_number"
[[columns]]
head = "救助编号"
name = "rescue_number"
field = "rescue_number"
required = true
[[columns]]
head = "姓名"
name = "name"
field = "name"
required = true
longest = 6
[[columns]]
head = "备注"
name = "remarks"
"""
FIRST, LAST = NOW.date().replace(day=1), NOW.date()
INCREMENTAL = PackageExtent.INCREMENTAL
LONG = "pass-phrase-of-a-station"


@pytest.fixture
def mapping(open_station, do) -> None:
    make.name_plate(open_station)
    do(KeepMapping("map-1", "persons", "试用表格", TEXT))


@pytest.fixture
def stays(open_station, mapping) -> dict[str, int]:
    return {name: make.stay(open_station, name) for name in ("甲一", "乙二", "丙三", "丁四")}


class Book:
    """Changes the records behind the program's back, as clerks do by many deeds."""

    def __init__(self, station) -> None:
        self._station = station

    def name(self, stay_id: int, name: str) -> None:
        person = select(Stay.person_id).where(Stay.id == stay_id).scalar_subquery()
        self._run(update(Person).where(Person.id == person).values(name=name))

    def move(self, stay_id: int, *, out: bool) -> None:
        at = NOW - (timedelta(days=60) if out else timedelta(hours=1))
        self._run(update(Stay).where(Stay.id == stay_id).values(admitted_at=at))

    def restrict(self, stay_id: int) -> None:
        with Session(self._station.engine) as session, session.begin():
            person = session.get_one(Stay, stay_id).person_id
            times = {"happened_at": NOW, "entered_at": NOW}
            ground = RestrictionGround.BY_DECISION
            session.add(Restriction(person_id=person, ground=ground, **times))

    def number(self, stay_id: int) -> str:
        with Session(self._station.engine) as session:
            return session.get_one(Stay, stay_id).rescue_number

    def held(self) -> dict[str, str]:
        """What the authority holds, key by key, as the program reckons it."""
        with Session(self._station.engine) as session:
            found = packages.known(session, "persons").held
        return {
            key: each.digest
            for key, each in found.items()
            if each.there and each.state is RowState.ACCEPTED
        }

    def _run(self, statement) -> None:
        with Session(self._station.engine) as session, session.begin():
            session.execute(statement)


@pytest.fixture
def book(open_station) -> Book:
    return Book(open_station)


def answers(ask, package_id: int, refused: set[str]) -> Iterator[tuple[str, bytes]]:
    """A receipt for each file of a package that refuses these keys, by their numbers alone."""
    rows = ask(PackageRows(package_id))
    for name in sorted({row.file_name for row in rows}):
        mine = [row for row in rows if row.file_name == name]
        bad = [row for row in mine if row.key in refused]
        sheet = (workbook := Workbook()).active
        for line in (
            ("文件名", name),
            ("接收行数", len(mine)),
            ("入库行数", len(mine) - len(bad)),
            ("退回行数", len(bad)),
            ("救助编号", "行号", "列", "错误代码", "说明"),
            *((row.key, row.row, "姓名", "E9", "不符") for row in bad),
        ):
            sheet.append(line)
        out = BytesIO()
        workbook.save(out)
        yield name, out.getvalue()


def answer(do, ask, package_id: int, refused: set[str] = frozenset()) -> None:
    for name, content in answers(ask, package_id, refused):
        do(TakeReceipt(f"{package_id}-{name}", "回执.xlsx", content))


def kinds(ask, package_id: int) -> dict[str, RowKind]:
    return {row.key: row.kind for row in ask(PackageRows(package_id))}


def refusal(do, deed) -> str:
    with pytest.raises(Refused) as caught:
        do(deed)
    return caught.value.problems[0].code


def test_a_package_is_seen_before_made_once_and_handed_out_again_byte_for_byte(
    open_station, do, ask, stays, book
):
    book.restrict(stays["丁四"])
    seen = ask(PreviewPackage("persons", FIRST, LAST))
    assert (seen.rows, seen.files, seen.stops) == (3, 1, ())
    assert seen.held_back == {HeldBack.RESTRICTED: 1}
    made = do(MakePackage("p1", "persons", FIRST, LAST))
    assert do(MakePackage("p1", "persons", FIRST, LAST)) == made
    assert do(SavePackage(made.id)).content == made.content
    read = ReadPackage(BytesIO(made.content))
    assert [row.cells[2] for row in read.rows()] == ["甲一", "乙二", "丙三"]
    assert read.manifest.head.held_back == 1
    assert read.manifest.files[0].name == f"370203_{FIRST:%Y%m%d}-{LAST:%Y%m%d}_01.csv"
    assert refusal(do, MakePackage("p2", "persons", FIRST, LAST)) == DiaryTrouble.SAME_CONTENT
    assert ask(PreviewPackage("persons", FIRST, LAST)).same_as == made.number
    again = do(MakePackage("p3", "persons", FIRST, LAST, again=True, passphrase=LONG))
    locked = ReadPackage(BytesIO(again.content), LONG)
    assert [file.name[-6:] for file in locked.manifest.files] == ["02.csv"]
    whole = do(MakePackage("p4", "persons", FIRST, LAST, restricted_reason="上级要求"))
    assert (whole.rows, len(ask(PackageNamed(whole.number)).files)) == (4, 2)
    with Session(open_station.engine) as session:
        line = session.scalars(select(AuditEntry).where(AuditEntry.act == "MakePackage")).all()[-1]
        assert whole.sha256 in line.request
        assert LONG not in "".join(session.scalars(select(AuditEntry.request)))


def test_only_what_the_authority_lacks_goes_up_and_nothing_twice(do, ask, stays, book):
    one, two, three, four = (book.number(stay_id) for stay_id in stays.values())
    first = do(MakePackage("p1", "persons", FIRST, LAST))
    assert refusal(do, MakePackage("p2", "persons", FIRST, LAST, INCREMENTAL)) == (
        DiaryTrouble.NOTHING_TO_SEND
    )
    seen = ask(PreviewPackage("persons", FIRST, LAST, INCREMENTAL))
    assert seen.held_back == {HeldBack.ON_ITS_WAY: 4}
    answer(do, ask, first.id, {two})
    assert set(book.held()) == {one, three, four}
    book.name(stays["丙三"], "丙三改")
    book.move(stays["丁四"], out=True)
    second = do(MakePackage("p3", "persons", FIRST, LAST, INCREMENTAL))
    assert kinds(ask, second.id) == {three: RowKind.CHANGED, four: RowKind.DELETED}
    cells = {row.key: row.cells for row in ReadPackage(BytesIO(second.content)).rows()}
    assert cells[four][2:] == ("丁四", "删除")
    sheet = ask(PackageNamed(second.number))
    assert (sheet.previous_number, sheet.held_back) == (first.number, {HeldBack.NOT_MENDED: 1})
    assert refusal(do, ResendRejected("p4", first.id)) == DiaryTrouble.NOT_MENDED
    book.name(stays["乙二"], "乙二改")
    book.restrict(stays["甲一"])  # is not among the rows that go up again
    third = do(ResendRejected("p5", first.id))
    assert kinds(ask, third.id) == {two: RowKind.NEW}
    assert ask(PackageNamed(third.number)).held_back == {}
    (rejected,) = ask(PackageRows(first.id, RowState.REJECTED))
    assert rejected.settled_by == third.number
    assert refusal(do, ResendRejected("p6", first.id)) == DiaryTrouble.NOTHING_REJECTED
    do(WithdrawPackage(third.id, "网络中断"))
    fourth = do(ResendRejected("p7", first.id))
    answer(do, ask, second.id)
    answer(do, ask, fourth.id)
    assert set(book.held()) == {one, two, three}
    assert [line.open_rejected for line in ask(PackageDiary())] == [0, 0, 0, 0]
    book.move(stays["丁四"], out=False)
    fifth = do(MakePackage("p8", "persons", FIRST, LAST, INCREMENTAL))
    assert kinds(ask, fifth.id) == {four: RowKind.NEW}


def test_a_deletion_that_was_refused_goes_up_again_only_when_that_is_said(do, ask, stays, book):
    four = book.number(stays["丁四"])
    answer(do, ask, do(MakePackage("p1", "persons", FIRST, LAST)).id)
    book.move(stays["丁四"], out=True)
    second = do(MakePackage("p2", "persons", FIRST, LAST, INCREMENTAL))
    answer(do, ask, second.id, {four})
    assert refusal(do, ResendRejected("p3", second.id)) == DiaryTrouble.NOT_MENDED
    third = do(ResendRejected("p4", second.id, unchanged=True))
    assert kinds(ask, third.id) == {four: RowKind.DELETED}


def test_rows_with_errors_stay_behind_and_too_many_stop_the_package(do, ask, stays, book, clerk):
    book.name(stays["甲一"], "名字写得太长了吧")
    seen = ask(PreviewPackage("persons", FIRST, LAST))
    assert [problem.code for problem in seen.stops] == [DiaryTrouble.TOO_MANY_ERRORS]
    (found,) = seen.findings
    assert (found.problem.code, found.stay_id) == (RowTrouble.TOO_LONG, stays["甲一"])
    assert seen.columns == (("姓名", True, 1),)
    assert refusal(do, MakePackage("p1", "persons", FIRST, LAST)) == DiaryTrouble.TOO_MANY_ERRORS
    assert ask(PackageDiary()) == ()


def test_a_package_that_is_stopped_leaves_nothing(open_station, do, ask, stays, clerk):
    class Stop:
        def step(self, done: int, total: int) -> None:
            if done == total:
                raise Cancelled

    with pytest.raises(Cancelled):
        open_station.do(MakePackage("p1", "persons", FIRST, LAST), clerk, Stop())
    with Session(open_station.engine) as session:
        assert session.scalars(select(PackageRowRow)).all() == []
        assert session.scalars(select(Package)).all() == []


def test_a_mapping_is_read_before_it_is_kept_and_can_be_set_back(do, ask, mapping):
    wrong = TEXT.replace('field = "name"', 'field = "surname"')
    assert refusal(do, KeepMapping("m2", "persons", "改", wrong)) == "mapping.unknown_field"
    sheet = ask(MappingText("persons"))
    assert (sheet.line.version, sheet.line.title) == ("1+1", "救助信息")
    do(ResetMapping("m3", "persons", "恢复"))
    sheet = ask(MappingText("persons"))
    assert [each.set_back for each in sheet.history] == [True, False]
    assert sheet.line.needs_blank
    assert ask(PreviewPackage("persons", FIRST, LAST)).stops[0].code == "package.blank_missing"
    assert refusal(do, MakePackage("p1", "persons", FIRST, LAST)) == "package.blank_missing"


class Authority:
    """An office that keeps what it is sent, and refuses what it likes."""

    def __init__(self, do, ask, dice: random.Random) -> None:
        self.do, self.ask, self.dice = do, ask, dice
        self.holds: dict[str, str] = {}
        self.waiting: list[int] = []

    def send(self, deed) -> None:
        with suppress(Refused):
            self.waiting.append(self.do(deed).id)

    def answer(self, most: int = 0) -> None:
        """Take in the oldest package that waits, but for a few rows."""
        package_id = self.waiting.pop(0)
        keys = list(kinds(self.ask, package_id))
        refused = set(self.dice.sample(keys, min(len(keys), self.dice.randint(0, most))))
        content = self.do(SavePackage(package_id)).content
        for row in ReadPackage(BytesIO(content)).rows():
            if row.key not in refused and row.deleted:
                self.holds.pop(row.key, None)
            elif row.key not in refused:
                self.holds[row.key] = row.digest
        answer(self.do, self.ask, package_id, refused)

    def answer_all(self) -> None:
        while self.waiting:
            self.answer()


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_sent_refused_and_changed_the_authority_ends_with_our_rows(
    sqlite_station, clerk, seed
):
    dice, book = random.Random(seed), Book(sqlite_station)
    make.name_plate(sqlite_station)
    office = Authority(
        lambda deed: sqlite_station.do(deed, clerk).answer,
        lambda question: sqlite_station.ask(question, clerk),
        dice,
    )
    office.do(KeepMapping("m", "persons", "试用", TEXT))
    stays = [make.stay(sqlite_station, f"人{n}", sex=Sex.MALE) for n in range(6)]
    for step in range(14):
        book.name(dice.choice(stays), f"改{step}")
        book.move(dice.choice(stays), out=dice.random() < 0.4)
        extent = dice.choice((INCREMENTAL, INCREMENTAL, PackageExtent.FULL))
        office.send(MakePackage(f"p{step}", "persons", FIRST, LAST, extent, again=True))
        if office.waiting and dice.random() < 0.6:
            office.answer(most=2)
        if not office.waiting:
            assert book.held() == office.holds
    office.answer_all()
    for line in office.ask(PackageDiary()):
        office.send(ResendRejected(f"r{line.id}", line.id, unchanged=True))
    office.answer_all()
    office.send(MakePackage("last", "persons", FIRST, LAST, INCREMENTAL))
    office.answer_all()
    assert book.held() == office.holds
    plan = office.ask(PreviewPackage("persons", FIRST, LAST, INCREMENTAL))
    assert (plan.rows, plan.held_back) == (0, {})
    with Session(sqlite_station.engine) as session:
        here = set(session.scalars(select(Stay.rescue_number).where(Stay.admitted_at >= FIRST)))
    assert set(office.holds) == here


def test_a_child_goes_up_with_its_side_file_and_that_is_written_down(open_station, do, ask, stays):
    text = TEXT.replace('kind = "persons"', 'kind = "minors"\nfacts = "minors"')
    do(KeepMapping("map-2", "minors", "试用表格", text))
    child = make.stay(open_station, "小小小小小小小", born=NOW.date().replace(year=2016))
    with pytest.raises(NotAllowed):
        ask(PreviewPackage("minors", FIRST, LAST))
    (found,) = do(LookThroughMinors("minors", FIRST, LAST)).findings
    with Session(open_station.engine) as session:
        assert session.scalars(select(MinorOpening.person_id)).all() == [found.person_id]
    Book(open_station).name(child, "小小")
    made = do(MakePackage("p1", "minors", FIRST, LAST))
    assert made.rows == 1
    (row,) = ask(PackageRows(made.id))
    with Session(open_station.engine) as session:
        assert session.scalars(select(MinorOpening.person_id)).all() == [row.person_id] * 2
    assert row.stay_id == child
    deed = MakePackage("p2", "medical", FIRST, LAST)
    assert refusal(do, deed) == DiaryTrouble.NOTHING_TO_SEND
