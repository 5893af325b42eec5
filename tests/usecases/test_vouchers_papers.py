"""Slip, transfer sheet and cash receipt: printed, printed again, scanned back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import UnidentifiedImageError

from station.documents.preview import pages
from station.domain.belongings import SignedHow
from station.domain.papers import PaperKind
from station.domain.problems import Refused
from station.domain.seals import SealTrouble, Verdict
from station.domain.vouchers import (
    LegKind,
    PaperWhereabouts,
    VoucherPurpose,
    VoucherStanding,
    VoucherTrouble,
)
from station.usecases import verify
from station.usecases.signing_keys import PublicKeyFile
from station.usecases.voucher_lists import VoucherSheet
from station.usecases.voucher_papers import CashPaper, VoucherPaper, VoucherPreview
from station.usecases.voucher_travel import PayCash
from station.usecases.vouchers import VoidVoucher
from tests import make
from tests.usecases.vouchers_desk import terms, travel_desk


@pytest.fixture
def desk(open_station, clerk, leader):
    return travel_desk(open_station, clerk, leader)


def direct(desk):
    (leg, _) = terms(desk.station.clock().date()).legs
    return {"legs": (leg,), "amount_fen": leg.fare_fen}


def words(pdf):
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(text.split())


def test_the_printed_slip_is_scanned_back_and_verified(desk, clock):
    issued = desk.issued(desk.resident())
    printed = desk.do(VoucherPaper(issued.id))
    keys = desk.do(PublicKeyFile())
    picture = pages(printed.slip.pdf, 150)[0].png()
    for paper in (printed.slip.pdf, picture):
        answer = verify.verify(paper, keys, None, None, clock.now.date())
        record = desk.ask(VoucherSheet(issued.id))
        assert (answer.verdict, answer.short_code) == (Verdict.VALID, record.short_code)


def test_the_slip_says_who_where_how_much_and_until_when(desk):
    issued = desk.issued(desk.resident("买买提·阿不都"))
    text = words(desk.do(VoucherPaper(issued.id)).slip.pdf)
    for said in (
        "云救票〔2026〕0001号",
        "买买提·阿不都",
        "39岁",
        "K8372",
        "阜阳西",
        "壹佰贰拾陆元整",
        "126.00",
        "2026-11-23",
        "阜阳市救助管理站",
        "不得退票、转卖",
        "马站长",
        "无，凭救助编号",
    ):
        assert said in text


def test_a_change_prints_the_transfer_sheet_with_the_station_that_helps_there(desk):
    issued = desk.issued(desk.resident())
    printed = desk.do(VoucherPaper(issued.id))
    text = words(printed.transfer.pdf)
    for said in ("徐州市救助管理站", "徐州市示例路1号", "0516-555-0101", "K1024", issued.number):
        assert said in text


def test_an_agreed_transfer_prints_it_too_and_a_direct_way_does_not(desk):
    (leg, _) = terms(desk.station.clock().date()).legs
    transfer = {
        "purpose": VoucherPurpose.TRANSFER,
        "destination": "徐州",
        "destination_area": "320300",
        "contact_station": "徐州市救助管理站",
        "contact_address": "徐州市示例路 1 号",
        "contact_phone": "0516-555-0101",
        "transfer_agreed_with": "张站长 11-21 08:30 电话",
        **direct(desk),
    }
    agreed = desk.issued(desk.resident(), **transfer)
    assert "徐州市救助管理站" in words(desk.do(VoucherPaper(agreed.id)).transfer.pdf)
    straight = desk.issued(desk.resident("李四"), "亲属在徐州接站", **direct(desk))
    assert desk.do(VoucherPaper(straight.id)).transfer is None
    assert leg.helper == "徐州市救助管理站"


def test_who_has_no_document_gets_a_letter_with_the_slips_own_short_code(desk):
    stay_id = desk.resident()
    issued = desk.issued(stay_id)
    record = desk.ask(VoucherSheet(issued.id))
    text = words(desk.do(VoucherPaper(issued.id)).letter.pdf)
    for said in (record.short_code, issued.number, "无，以救助编号为准", "→", "2026-11-23"):
        assert "".join(said.split()) in text
    shown = desk.resident("李四")
    desk.shows_a_document(shown)
    assert desk.do(VoucherPaper(desk.issued(shown).id)).letter is None


def test_a_ride_without_a_train_says_by_what_one_travels(desk):
    first, second = terms(desk.station.clock().date()).legs
    ship = replace(second, kind=LegKind.SHIP, line="")
    issued = desk.issued(desk.resident(), legs=(first, ship))
    assert "轮船" in words(desk.do(VoucherPaper(issued.id)).slip.pdf)


def test_a_later_print_is_marked_and_bears_the_same_number_and_code(desk, clock):
    issued = desk.issued(desk.resident())
    first = desk.do(VoucherPaper(issued.id))
    clock.pass_(hours=2)
    second = desk.do(VoucherPaper(issued.id))
    assert (first.slip.copy, second.slip.copy, second.transfer.copy) == (0, 1, 1)
    assert first.slip.check_code == second.slip.check_code
    assert "补打" in words(second.slip.pdf)
    assert "补打" not in words(first.slip.pdf)
    record = desk.ask(VoucherSheet(issued.id))
    assert [(p.paper, p.copy) for p in record.prints] == [
        (PaperKind.VOUCHER, 0),
        (PaperKind.TRANSFER, 0),
        (PaperKind.LETTER, 0),
        (PaperKind.VOUCHER, 1),
        (PaperKind.TRANSFER, 1),
        (PaperKind.LETTER, 1),
    ]
    assert {p.number for p in record.prints} == {issued.number}


def test_a_failed_print_uses_up_no_number_and_no_copy(desk):
    stay_id = desk.resident()
    issued = desk.issued(stay_id)
    make.photo(desk.station, desk.person_of(stay_id), jpeg=b"no picture")
    with pytest.raises(UnidentifiedImageError):
        desk.do(VoucherPaper(issued.id))
    assert desk.ask(VoucherSheet(issued.id)).prints == ()
    make.photo(desk.station, desk.person_of(stay_id))
    assert desk.do(VoucherPaper(issued.id)).slip.copy == 0
    assert desk.issued(desk.resident("李四")).number == "云救票〔2026〕0002号"


def test_only_an_issued_slip_is_printed(desk):
    draft = desk.approved(desk.resident())
    void = desk.issued(desk.resident("李四"))
    desk.do(VoidVoucher(void.id, void.version, "写错", PaperWhereabouts.NEVER_PRINTED))
    for voucher_id, expected in (
        (draft.id, VoucherTrouble.STEP_NOT_POSSIBLE),
        (void.id, VoucherTrouble.STEP_NOT_POSSIBLE),
        (999, VoucherTrouble.NOT_FOUND),
    ):
        with pytest.raises(Refused) as caught:
            desk.do(VoucherPaper(voucher_id))
        assert caught.value.problems[0].code is expected


def test_a_slip_whose_days_are_over_is_printed_no_more(desk, clock):
    issued = desk.issued(desk.resident())
    clock.pass_(days=2)
    assert desk.do(VoucherPaper(issued.id)).slip.copy == 0  # the last day counts
    clock.pass_(days=1)
    with pytest.raises(Refused) as caught:
        desk.do(VoucherPaper(issued.id))
    problem = caught.value.problems[0]
    assert problem.code is VoucherTrouble.STEP_NOT_POSSIBLE
    assert problem.data["state"] is VoucherStanding.EXPIRED
    assert "存根·不作凭证" in words(desk.ask(VoucherPreview(issued.id))[0])


def seen(desk, voucher_id, clock):
    """The words of the slip on the screen, in whose picture no window finds a code."""
    before = desk.ask(VoucherSheet(voucher_id)).prints
    slip, *_others = desk.ask(VoucherPreview(voucher_id))
    assert desk.ask(VoucherSheet(voucher_id)).prints == before
    keys = desk.do(PublicKeyFile())
    with pytest.raises(Refused) as caught:
        verify.verify(slip, keys, None, None, clock.now.date())
    assert caught.value.problems[0].code is SealTrouble.NO_CODE_IN_PICTURE
    return words(slip)


def test_a_draft_is_seen_without_a_seal_and_marked(desk, clock):
    draft = desk.approved(desk.resident())
    slip, *others = desk.ask(VoucherPreview(draft.id))
    assert len(others) == 2
    assert all("预览·未签发" in words(paper) for paper in (slip, *others))
    assert "预览·未签发" in seen(desk, draft.id, clock)


def test_an_issued_slip_is_seen_without_what_makes_it_worth_money(desk, clock):
    """A screen can be photographed: the code leaves on a print, which is counted."""
    issued = desk.issued(desk.resident())
    short_code = desk.ask(VoucherSheet(issued.id)).short_code
    assert "预览·尚未打印" in seen(desk, issued.id, clock)
    for paper in desk.ask(VoucherPreview(issued.id)):
        assert short_code not in words(paper)
    printed = desk.do(VoucherPaper(issued.id)).slip
    assert short_code in words(printed.pdf)
    assert "预览·补打第2份" in seen(desk, issued.id, clock)


def test_a_slip_that_is_spent_or_withdrawn_is_seen_as_a_stub(desk, clock):
    void = desk.issued(desk.resident())
    desk.do(VoidVoucher(void.id, void.version, "写错", PaperWhereabouts.NEVER_PRINTED))
    assert "存根·不作凭证" in seen(desk, void.id, clock)


def test_the_cash_receipt_names_amount_limit_and_payer(desk):
    stay_id = desk.resident()
    deed = PayCash(stay_id, "cash-1", 600, "从本站到火车站的公交车票", SignedHow.HAND)
    receipt = desk.do(CashPaper(desk.do(deed)))
    text = words(receipt.pdf)
    for said in ("陆元整", "20.00", "从本站到火车站的公交车票", "陈静"):
        assert said in text
