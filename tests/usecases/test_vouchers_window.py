"""The window's files out and back, and the answer to a slip in hand, with and without a station."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from station.domain.problems import Refused
from station.domain.seals import SealTrouble, UsedList, UsedSlip, Verdict
from station.domain.vouchers import (
    ConflictKind,
    PaperWhereabouts,
    VoucherState,
    VoucherStep,
    VoucherTrouble,
)
from station.exchange.window import read_keys, read_withdrawals, write_used_report
from station.storage.vouchers import Voucher
from station.usecases import verify
from station.usecases.signing_keys import NewSigningKey, PublicKeyFile
from station.usecases.voucher_lists import VerifyHere, VoucherSheet
from station.usecases.voucher_travel import ExchangeVoucher
from station.usecases.voucher_window import (
    EnterUsedSlip,
    ImportWindowReport,
    SettleConflict,
    VoucherConflicts,
    WithdrawalFile,
)
from station.usecases.vouchers import ReplaceVoucher, VoidVoucher
from tests.usecases.vouchers_desk import LEADER, TICKET, TRAIN, WINDOW, travel_desk

T = VoucherTrouble
LOST = PaperWhereabouts.LOST


@pytest.fixture
def desk(open_station, clerk, leader):
    return travel_desk(open_station, clerk, leader)


def sheet(desk, saved):
    return desk.ask(VoucherSheet(saved.id))


def slip(desk, saved, **facts):
    told = {
        "serial": sheet(desk, saved).serial,
        "nonce": _nonce(desk, saved),
        "at": desk.station.clock(),
        "window": WINDOW,
        "ticket": TICKET,
        "train": TRAIN,
        "amount_fen": 12600,
    }
    return UsedSlip(**(told | facts))


def _nonce(desk, saved):
    with Session(desk.station.engine) as session:
        return session.get_one(Voucher, saved.id).nonce


def report(desk, *slips, station="370203"):
    used = UsedList({each.serial: each for each in slips})
    return write_used_report(used, station, desk.station.clock())


def void(desk, saved):
    return desk.do(VoidVoucher(saved.id, saved.version, "行程取消", LOST))


def test_a_report_of_the_window_exchanges_its_slips_once(desk):
    issued = desk.issued(desk.resident())
    content = report(desk, slip(desk, issued))
    taken = desk.do(ImportWindowReport(content))
    assert (taken.lines, taken.exchanged, taken.already_known, taken.conflicts) == (1, 1, 0, ())
    again = desk.do(ImportWindowReport(content))
    assert (again.exchanged, again.already_known, again.conflicts) == (0, 1, ())
    assert sheet(desk, issued).state is VoucherState.EXCHANGED


def test_what_the_desk_has_entered_already_is_known_to_the_report(desk):
    issued = desk.issued(desk.resident())
    desk.do(ExchangeVoucher(issued.id, "电话报来", TICKET, TRAIN, 12600))
    assert desk.do(ImportWindowReport(report(desk, slip(desk, issued)))).already_known == 1


def test_a_slip_used_offline_after_it_was_made_void_is_kept_for_the_leader(desk):
    issued = desk.issued(desk.resident())
    line = slip(desk, issued)
    void(desk, issued)
    taken = desk.do(ImportWindowReport(report(desk, line)))
    assert taken.conflicts == (ConflictKind.WITHDRAWN,)
    desk.do(ImportWindowReport(report(desk, line)))
    (conflict,) = desk.ask(VoucherConflicts())
    assert (conflict.kind, conflict.voucher_id) == (VoucherStep.CONFLICT, issued.id)
    assert (conflict.ticket, conflict.amount_fen, conflict.window) == (TICKET, 12600, WINDOW)
    assert sheet(desk, issued).state is VoucherState.VOID


def test_the_leader_settles_a_conflict_once_with_a_note(desk):
    issued = desk.issued(desk.resident())
    line = slip(desk, issued)
    void(desk, issued)
    desk.do(ImportWindowReport(report(desk, line)))
    (conflict,) = desk.ask(VoucherConflicts())
    for note, expected in ((" ", T.REASON_MISSING), ("窗口名单过期", None)):
        deed = SettleConflict(conflict.id, note)
        if expected is None:
            desk.do(deed)
            continue
        with pytest.raises(Refused) as caught:
            desk.do(deed)
        assert caught.value.problems[0].code is expected
    assert desk.ask(VoucherConflicts()) == ()
    assert sheet(desk, issued).events[-1].settled_note == "窗口名单过期"
    with pytest.raises(Refused):
        desk.do(SettleConflict(conflict.id, "再看"))


def test_a_slip_for_another_ticket_is_a_conflict_and_keeps_the_first(desk):
    issued = desk.issued(desk.resident())
    desk.do(ExchangeVoucher(issued.id, WINDOW, "E1", TRAIN, 12600))
    taken = desk.do(ImportWindowReport(report(desk, slip(desk, issued, ticket="E2"))))
    assert taken.conflicts == (ConflictKind.SPENT_TWICE,)
    assert [e.ticket for e in sheet(desk, issued).events[-2:]] == ["E1", "E2"]


def test_what_was_spent_above_the_limit_or_too_late_is_counted_and_told(desk, clock):
    issued = desk.issued(desk.resident())
    late = clock.now + timedelta(days=4)
    line = slip(desk, issued, amount_fen=13000, at=late)
    clock.pass_(days=5)
    taken = desk.do(ImportWindowReport(report(desk, line)))
    assert set(taken.conflicts) == {ConflictKind.OUT_OF_DAYS, ConflictKind.OVER_LIMIT}
    assert (taken.exchanged, sheet(desk, issued).line.exchanged_fen) == (1, 13000)


def test_a_serial_that_the_book_does_not_know_is_kept_too(desk):
    issued = desk.issued(desk.resident())
    unknown = slip(desk, issued, serial="370203-2026-9999")
    other = slip(desk, issued, nonce=b"12345678")
    taken = desk.do(ImportWindowReport(report(desk, unknown, other)))
    assert taken.conflicts == (ConflictKind.NOT_ISSUED_HERE,) * 2
    assert sheet(desk, issued).state is VoucherState.ISSUED
    assert [c.serial for c in desk.ask(VoucherConflicts())] == [
        sheet(desk, issued).serial,
        "370203-2026-9999",
    ]


def test_a_report_for_another_station_or_a_broken_file_is_refused_whole(desk):
    issued = desk.issued(desk.resident())
    foreign = report(desk, slip(desk, issued, serial="370202-2026-0001"), station="370202")
    wrong_sum = json.loads(report(desk, slip(desk, issued))) | {"amount_fen": 1}
    for content, expected in (
        (foreign, SealTrouble.LIST_OF_OTHER_STATION),
        (b"PK\x03\x04", SealTrouble.FILE_DAMAGED),
        (json.dumps(wrong_sum).encode(), SealTrouble.FILE_DAMAGED),
    ):
        with pytest.raises(Refused) as caught:
            desk.do(ImportWindowReport(content))
        assert caught.value.problems[0].code is expected
    assert sheet(desk, issued).state is VoucherState.ISSUED


def test_what_a_window_tells_by_telephone_is_taken_like_its_report(desk, clock):
    issued = desk.issued(desk.resident())
    void(desk, issued)
    told = EnterUsedSlip(issued.id, WINDOW, TICKET, TRAIN, 12600, clock.now)
    assert desk.do(told).conflicts == (ConflictKind.WITHDRAWN,)
    draft = desk.draft(desk.resident("李四"))
    never = EnterUsedSlip(draft.id, WINDOW, TICKET, TRAIN, 12600, clock.now)
    blank = EnterUsedSlip(issued.id, " ", "", TRAIN, 0, clock.now + timedelta(hours=1))
    for deed, expected in (
        (never, [T.STEP_NOT_POSSIBLE]),
        (blank, [T.IN_FUTURE, T.WINDOW_MISSING, T.TICKET_MISSING, T.AMOUNT_IMPOSSIBLE]),
    ):
        with pytest.raises(Refused) as caught:
            desk.do(deed)
        assert [p.code for p in caught.value.problems] == expected


def files(desk):
    return desk.do(PublicKeyFile()), desk.do(WithdrawalFile())


def test_the_window_answers_every_slip_from_its_files_alone(desk, tmp_path, clock):
    good, taken_back, lost = (desk.issued(desk.resident(name)) for name in ("甲", "乙", "丙"))
    void(desk, taken_back)
    new = desk.do(ReplaceVoucher(lost.id, lost.version, "again", "丢失", LOST, LEADER))
    codes = {v.id: sheet(desk, v).code for v in (good, taken_back, lost, new)}
    keys, withdrawals = files(desk)
    used = tmp_path / "used.jsonl"
    today = clock.now.date()

    def verdict(text, day=today):
        return verify.verify(text, keys, withdrawals, used, day).verdict

    assert verdict(codes[good.id]) is Verdict.VALID
    assert verdict(codes[taken_back.id]) is Verdict.WITHDRAWN
    assert verdict(codes[lost.id]) is Verdict.REPLACED
    assert verdict(codes[new.id]) is Verdict.VALID
    assert verdict(codes[good.id], today + timedelta(days=3)) is Verdict.EXPIRED
    torn = codes[good.id][:-1] + ("1" if codes[good.id].endswith("0") else "0")
    assert verdict(torn) in (Verdict.NOT_OURS, Verdict.DAMAGED)
    assert verdict("白纸") is Verdict.DAMAGED
    assert verdict(sheet(desk, good).short_code) is Verdict.NEEDS_CODE


def test_the_window_marks_a_slip_used_and_reports_it_to_the_station(desk, tmp_path, clock):
    issued = desk.issued(desk.resident())
    code, (keys, withdrawals) = sheet(desk, issued).code, files(desk)
    used, today = tmp_path / "used.jsonl", clock.now.date()
    ticket = {"at": clock.now, "window": WINDOW, "ticket": TICKET, "train": TRAIN}
    answer = verify.verify(code, keys, withdrawals, used, today)
    with pytest.raises(Refused) as caught:
        verify.mark_used(answer, used, **ticket, amount_fen=12601)
    assert [p.code for p in caught.value.problems] == [T.OVER_LIMIT]
    assert not used.exists()
    verify.mark_used(answer, used, **ticket, amount_fen=12600)
    again = verify.verify(code, keys, withdrawals, used, today)
    assert (again.verdict, again.used.ticket) == (Verdict.ALREADY_USED, TICKET)
    verify.mark_used(again, used, **ticket, amount_fen=12600)
    with pytest.raises(Refused):
        verify.mark_used(again, used, **(ticket | {"ticket": "E2"}), amount_fen=12600)
    content = verify.used_report(used, keys, clock.now)
    assert desk.do(ImportWindowReport(content)).exchanged == 1


def test_a_slip_that_is_not_good_is_not_marked(desk, tmp_path, clock):
    issued = desk.issued(desk.resident())
    code = sheet(desk, issued).code
    void(desk, issued)
    keys, withdrawals = files(desk)
    used = tmp_path / "used.jsonl"
    facts = {"at": clock.now, "window": WINDOW, "ticket": TICKET, "train": TRAIN}
    for text in (code, "白纸"):
        answer = verify.verify(text, keys, withdrawals, used, clock.now.date())
        with pytest.raises(Refused) as caught:
            verify.mark_used(answer, used, **facts, amount_fen=100)
        assert caught.value.problems[0].code is T.SLIP_NOT_GOOD
    answer = verify.verify(code, keys, None, used, clock.now.date())
    assert answer.verdict is Verdict.VALID
    assert [hint.code for hint in answer.hints] == [SealTrouble.NO_LIST]
    blank = facts | {"window": " ", "ticket": ""}
    with pytest.raises(Refused) as caught:
        verify.mark_used(answer, used, **blank, amount_fen=0)
    assert {p.code for p in caught.value.problems} == {
        T.AMOUNT_IMPOSSIBLE,
        T.WINDOW_MISSING,
        T.TICKET_MISSING,
    }


def test_a_fare_that_no_table_holds_is_refused_whoever_explains_it(desk):
    issued = desk.issued(desk.resident())
    with pytest.raises(Refused) as caught:
        desk.do(ExchangeVoucher(issued.id, WINDOW, TICKET, TRAIN, 10**10, reason="手续费"))
    assert [problem.code for problem in caught.value.problems] == [T.AMOUNT_IMPOSSIBLE]


def test_a_withdrawal_list_is_sealed_by_the_key_of_its_day(desk, clock):
    first = desk.issued(desk.resident())
    void(desk, first)
    desk.do(NewSigningKey())
    clock.pass_(days=3)
    keys, withdrawals = files(desk)
    listed = read_withdrawals(withdrawals, read_keys(keys))
    assert [each.serial for each in listed.slips] == [sheet(desk, first).serial]
    assert listed.issued == clock.now.replace(second=0)


def test_a_void_draft_is_on_no_list(desk):
    draft = desk.draft(desk.resident())
    desk.do(VoidVoucher(draft.id, draft.version, "改由亲属接领"))
    keys, withdrawals = files(desk)
    assert read_withdrawals(withdrawals, read_keys(keys)).slips == ()


def test_the_station_answers_a_short_code_and_a_scanned_one_from_its_own_book(desk, clock):
    issued = desk.issued(desk.resident())
    record = sheet(desk, issued)
    typed = record.short_code.replace("·", " ").lower()
    for code in (typed, record.code):
        here = desk.ask(VerifyHere(code))
        assert (here.answer.verdict, here.voucher.id) == (Verdict.VALID, issued.id)
    desk.do(ExchangeVoucher(issued.id, WINDOW, TICKET, TRAIN, 12600))
    here = desk.ask(VerifyHere(typed))
    assert (here.answer.verdict, here.answer.used.ticket) == (Verdict.ALREADY_USED, TICKET)
    clock.pass_(days=9)
    other = desk.issued(desk.resident("李四"))
    void(desk, other)
    assert desk.ask(VerifyHere(sheet(desk, other).code)).answer.verdict is Verdict.WITHDRAWN


def test_codes_that_are_none_of_ours_are_answered_too(desk):
    assert desk.ask(VerifyHere("3333 3333")).answer.verdict is Verdict.NOT_OURS
    assert desk.ask(VerifyHere("白纸")).answer.verdict is Verdict.DAMAGED


def test_a_genuine_slip_that_the_book_has_lost_is_hinted_at(desk):
    issued = desk.issued(desk.resident())
    code = sheet(desk, issued).code
    with Session(desk.station.engine) as session, session.begin():
        session.execute(update(Voucher).values(nonce=b"restored"))
    here = desk.ask(VerifyHere(code))
    assert (here.voucher, [hint.code for hint in here.answer.hints]) == (None, [T.UNKNOWN_HERE])
