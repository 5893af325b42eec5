"""What becomes of a package: sent, answered by a receipt, doubted, taken back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.clock_kinds import ClockKind
from station.domain.clock_list import ClockFilter
from station.domain.mappings import Kind
from station.domain.package_clocks import OF_PACKAGE
from station.domain.packages import (
    DiaryTrouble,
    PackageExtent,
    PackageState,
    RowKind,
    RowState,
)
from station.domain.problems import NotAllowed, Refused
from station.domain.receipts import ReceiptTrouble
from station.settings import read_return
from station.storage import packages
from station.storage.audit import AuditEntry
from station.storage.packages import Package, PackageFileRow, PackageRowRow
from station.usecases.clock_list import ClockBook
from station.usecases.package_lists import PackageDiary, PackageNamed, PackageRows, SavePackage
from station.usecases.package_mappings import KeepMapping
from station.usecases.package_steps import MarkSent, SettleDoubt, TakeReceipt, WithdrawPackage
from tests import make
from tests.conftest import NOW

NAME = "370203_202609_01.xlsx"
HASH = hashlib.sha256(b"file").hexdigest()


@pytest.fixture
def package(open_station) -> int:
    """A package of one file with five rows; its data begin in the fifth row of the sheet."""
    stays = [make.stay(open_station, f"测试{n}") for n in range(5)]
    with Session(open_station.engine) as session, session.begin():
        row = Package(
            client_id="form-1",
            number="上报〔2026〕001号",
            mapping="persons",
            kind=Kind.PERSONS,
            title="救助信息",
            mapping_version="1",
            since=NOW.date().replace(day=1),
            until=NOW.date(),
            extent=PackageExtent.FULL,
            rows=5,
            told="{}",
            digest="0" * 64,
            file_name="370203_202609.zip",
            sha256=hashlib.sha256(b"zip").hexdigest(),
            content=b"zip",
            manifest="{}",
            made_at=NOW,
            made_by_id=1,
        )
        session.add(row)
        session.flush()
        file = PackageFileRow(
            package_id=row.id, number=1, name=NAME, sha256=HASH, rows=5, first_row=5, cells=b""
        )
        session.add(file)
        session.flush()
        for place, stay_id in enumerate(stays, 1):
            session.add(
                PackageRowRow(
                    package_id=row.id,
                    file_id=file.id,
                    place=place,
                    key=f"K{place}",
                    digest=str(place) * 64,
                    stay_id=stay_id,
                    since=row.since,
                    until=row.until,
                    kind=RowKind.NEW,
                    state=RowState.WAITING,
                )
            )
        return row.id


def receipt(
    *lines: tuple,
    name: str = NAME,
    sha256: str = "(与所报文件一致)",
    counts=None,
    at="2026-11-21 15:20",
) -> bytes:
    """A receipt as the sample of the office is laid out."""
    book = Workbook()
    sheet = book.active
    received, accepted, rejected = counts or (5, 5 - len(lines), len(lines))
    for row in (
        ("文件名", name),
        ("SHA-256", sha256),
        ("接收时间", at),
        ("接收行数", received),
        ("入库行数", accepted),
        ("退回行数", rejected),
        (),
        ("救助编号", "行号", "列", "错误代码", "说明"),
        *lines,
    ):
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def states(ask, package_id) -> dict[str, RowState]:
    return {row.key: row.state for row in ask(PackageRows(package_id))}


def refusals(do, deed) -> list[str]:
    with pytest.raises(Refused) as caught:
        do(deed)
    return [each.code for each in caught.value.problems]


def test_a_receipt_is_read_once_and_says_which_rows_were_refused_and_why(do, ask, package, clock):
    do(MarkSent(package, "政务外网"))
    said = receipt(
        ("(某一编号)", 6, "证件号码", "E102", "校验位错误"),
        ("K4", None, None, "E301", "重复"),
    )
    clock.pass_(days=1)
    taken = do(TakeReceipt("r1", "回执.xlsx", said))
    assert (taken.accepted, taken.rejected, taken.state) == (3, 2, PackageState.RECEIVED)
    first, second, *others = ask(PackageRows(package))
    assert (first.key, first.row, first.column, first.code) == ("K2", 6, "证件号码", "E102")
    assert (second.key, second.reason, first.name) == ("K4", "重复", "测试1")
    assert {row.state for row in others} == {RowState.ACCEPTED}
    again = do(TakeReceipt("r2", "回执 (1).xlsx", said))
    assert again.known
    assert (again.accepted, again.rejected) == (3, 2)
    assert refusals(do, WithdrawPackage(package, "错")) == [DiaryTrouble.NOT_WITHDRAWABLE]
    (line,) = ask(PackageDiary())
    assert (line.accepted, line.rejected, line.open_rejected) == (3, 2, 2)


def test_a_receipt_that_corrects_an_earlier_one_turns_its_rows_and_both_files_stay(
    open_station, do, ask, package
):
    """The authority writes a later one, or the clerk says that it is one."""
    earlier = receipt(("K1", None, "性别", "E1", "缺"), ("别站编号", 7, "姓名", "E2", "过长"))
    assert do(TakeReceipt("r1", "回执.xlsx", earlier)).doubts == 1
    later = receipt(("K2", None, "姓名", "E3", "过长"), at="2026-11-22 09:00")
    taken = do(TakeReceipt("r2", "更正.xlsx", later))
    assert (taken.replaced, taken.accepted, taken.rejected) == ("回执.xlsx", 4, 1)
    assert (taken.now_rejected, taken.now_accepted, taken.doubts) == (0, 1, 0)
    assert states(ask, package)["K2"] is RowState.REJECTED
    sheet = ask(PackageNamed("上报〔2026〕001号"))
    assert [each.replaced for each in sheet.receipts] == [True, False]
    assert all(each.settled for each in sheet.doubts)
    same_time = receipt(("K3", None, "姓名", "E3", "过长"), at="2026-11-22 09:00")
    again = TakeReceipt("r3", "再更正.xlsx", same_time)
    assert refusals(do, again) == [ReceiptTrouble.ANSWERED_ALREADY]
    assert states(ask, package)["K3"] is RowState.ACCEPTED
    taken = do(replace(again, replaces=True))
    assert (taken.replaced, taken.now_rejected, taken.now_accepted) == ("更正.xlsx", 1, 1)
    with Session(open_station.engine) as session:
        known = packages.known(session, "persons")
        assert set(known.held) == {"K1", "K2", "K4", "K5"}
        assert set(known.refused) == {"K3"}
        told = session.scalars(select(AuditEntry.request).order_by(AuditEntry.id)).all()[-1]
    assert json.loads(told)["now_rejected"] == ["K3"]
    assert do(TakeReceipt("r4", "回执 (1).xlsx", earlier)).known
    assert states(ask, package)["K3"] is RowState.REJECTED


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (receipt(counts=(4, 4, 0)), [ReceiptTrouble.ROWS_DIFFER]),
        (receipt(counts=(5, 3, 1)), ["receipt.do_not_add_up", "receipt.lines_differ"]),
        (receipt(counts=(5, 4, 1)), [ReceiptTrouble.LINES_DIFFER]),
        (receipt(sha256="0" * 64), [ReceiptTrouble.OTHER_HASH]),
        (receipt(name="370203_202610_01.xlsx"), [ReceiptTrouble.NO_SUCH_FILE]),
        (b"a,b\n1,2\n", [ReceiptTrouble.NOT_A_RECEIPT]),
    ],
)
def test_a_receipt_that_does_not_fit_is_refused_whole(do, ask, package, content, codes):
    assert refusals(do, TakeReceipt("r1", "回执.xlsx", content)) == codes
    assert set(states(ask, package).values()) == {RowState.WAITING}


def test_a_line_that_belongs_to_no_row_waits_for_a_clerk_and_the_rest_with_it(do, ask, package):
    content = receipt(
        ("K1", 5, "性别", "E1", "缺"), ("别站编号", 7, "姓名", "E2", "过长"), sha256=HASH
    )
    taken = do(TakeReceipt("r1", "回执.xlsx", content))
    assert (taken.accepted, taken.rejected, taken.doubts) == (0, 1, 1)
    (doubt,) = ask(PackageNamed("上报〔2026〕001号")).doubts
    row = next(each for each in ask(PackageRows(package)) if each.key == "K3")
    assert refusals(do, SettleDoubt(doubt.id, 99)) == [ReceiptTrouble.NO_SUCH_ROW]
    settled = do(SettleDoubt(doubt.id, row.id))
    assert (settled.accepted, settled.rejected, settled.doubts) == (3, 2, 0)
    assert states(ask, package)["K3"] is RowState.REJECTED
    assert refusals(do, SettleDoubt(doubt.id)) == [ReceiptTrouble.DOUBT_SETTLED]


def test_a_receipt_that_counts_from_the_first_row_of_data_is_understood(do, ask, package):
    do(TakeReceipt("r1", "回执.xlsx", receipt(("", 2, "性别", "E1", "缺"))))
    assert states(ask, package)["K2"] is RowState.REJECTED


def test_what_was_taken_back_counts_as_never_sent_and_keeps_its_number(
    open_station, do, ask, package, clerk
):
    def held() -> set[str]:
        with Session(open_station.engine) as session:
            return set(packages.known(session, "persons").held)

    assert held() == {"K1", "K2", "K3", "K4", "K5"}
    assert refusals(do, WithdrawPackage(package, " ")) == [DiaryTrouble.REASON_MISSING]
    assert do(SavePackage(package)).content == b"zip"
    do(WithdrawPackage(package, "期间选错"))
    assert held() == set()
    assert refusals(do, MarkSent(package)) == [DiaryTrouble.WITHDRAWN]
    (line,) = ask(PackageDiary(state=PackageState.WITHDRAWN))
    assert (line.number, line.withdrawn_reason) == ("上报〔2026〕001号", "期间选错")
    lesser = clerk.__class__(
        clerk.id, clerk.login, clerk.name, clerk.permissions - {"packages:persons"}
    )
    with pytest.raises(NotAllowed):
        open_station.ask(PackageRows(package), lesser)


def waiting(ask) -> list[tuple[ClockKind, str, date]]:
    book = ask(ClockBook(ClockFilter(kinds=OF_PACKAGE))).clocks
    return [(each.kind, str(each.data["number"]), each.due.date()) for each in book]


def test_the_first_page_asks_for_the_receipt_and_for_rejected_rows_until_they_went_again(
    do, ask, package, clock, open_station
):
    assert waiting(ask) == []
    do(MarkSent(package, "政务外网"))
    day, number = clock().date(), "上报〔2026〕001号"
    due = day + timedelta(days=15)
    assert waiting(ask) == [(ClockKind.PACKAGE_ANSWER, number, due)]
    clock.pass_(days=2)
    do(TakeReceipt("r1", "回执.xlsx", receipt(("K4", None, None, "E301", "重复"))))
    assert waiting(ask) == [(ClockKind.PACKAGE_REJECTED, number, due + timedelta(days=2))]
    with Session(open_station.engine) as session, session.begin():
        old = session.get(Package, package)
        told = {
            name.key: getattr(old, name.key)
            for name in Package.__mapper__.columns
            if name.key != "id"
        }
        told.update(client_id="form-2", number="上报〔2026〕002号", state=PackageState.MADE)
        session.add(again := Package(**told))
        session.flush()
        (row,) = session.scalars(select(PackageRowRow).where(PackageRowRow.key == "K4"))
        said = {name: getattr(row, name) for name in ("file_id", "key", "digest", "since", "until")}
        more = {"package_id": again.id, "place": 1, "kind": row.kind, "state": RowState.WAITING}
        session.add(PackageRowRow(**said, **more))
    assert waiting(ask) == []


def test_a_month_with_a_due_day_is_asked_for_until_its_package_has_gone_up(
    do, ask, package, open_station
):
    make.name_plate(open_station, founded_at=NOW - timedelta(days=90))
    text = read_return("persons")
    do(
        KeepMapping(
            "m1",
            "persons",
            "市局规定10日报送",
            text.replace('version = "1"', 'version = "1"\ndue_day = 10'),
        )
    )
    owed = (ClockKind.PACKAGE_DUE, "2026-10", date(2026, 11, 10))
    assert waiting(ask) == [owed]
    with Session(open_station.engine) as session, session.begin():
        sent = session.get(Package, package)
        sent.since, sent.until = date(2026, 10, 1), date(2026, 10, 30)
        sent.state, sent.sent_at = PackageState.SENT, NOW
    assert owed in waiting(ask)
    with Session(open_station.engine) as session, session.begin():
        session.get(Package, package).until = date(2026, 10, 31)
    assert [kind for kind, *_ in waiting(ask)] == [ClockKind.PACKAGE_ANSWER]
    do(WithdrawPackage(package, "报错"))
    assert waiting(ask) == [owed]
