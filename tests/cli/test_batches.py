"""A quarter is settled by the command line: batch, papers, payment, budget, reversal."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from tests.cli.test_claims import quarter
from tests.pdf_text import words

__all__ = ["quarter"]
CLEAN = ("程三妹", "𬭎小满")
WHERE = ("--hospital", "市第九人民医院", "--period", "2026Q3")


@pytest.fixture
def approved(shell, quarter):
    """Two approved bills; the leader is at the desk."""
    shell.be("qian")
    for name in CLEAN:
        shell("claims", "accept", quarter[name])
        shell("claims", "submit", quarter[name], "--note", "已核对")
    shell.be("ma")
    for name in CLEAN:
        shell("claims", "approve", quarter[name])
    return [quarter[name] for name in CLEAN]


def test_a_quarter_is_settled_and_its_budget_shown(shell, approved, tmp_path):
    shell.be("qian")
    ready = shell.json("show", "batches")["ready"]
    assert [(each["bills"], each["period"]) for each in ready] == [(2, "2026Q3")]
    made = shell.json("claims", "batch", "make", *WHERE, "--leave-out", f"{approved[1]}=票据未到")
    assert made["number"] == "救结〔2026〕001号"
    shell.json("claims", "batch", "take-in", made["id"], approved[1])
    told = shell.json("claims", "batch", "show", made["number"])
    payable = told["figures"]["payable_fen"]
    assert payable == ready[0]["payable_fen"] == told["summary"]["payable_fen"]
    shell.stand_by()
    sign = ("claims", "batch", "sign", made["id"], "--second", "ma")
    assert shell(*sign, "--total", "1.00", "--json").codes == ["batch.total_differs"]
    assert shell.json(*sign)["state"] == "signed"

    paper, request = tmp_path / "审核表.pdf", tmp_path / "申请.pdf"
    assert shell.json("print", "settlement", made["number"], "--out", paper)["copy"] == 0
    assert shell.json("print", "payment-request", made["id"], "--out", request)["copy"] == 0
    yuan = f"{payable // 100:,}.{payable % 100:02}"
    assert yuan in words(paper.read_bytes())
    assert f"￥{yuan}" in words(request.read_bytes())
    book = tmp_path / "批次.xlsx"
    assert shell.json("claims", "batch", "export", made["id"], "--out", book)["bills"] == 2
    assert load_workbook(book).sheetnames == ["结算审核表", "拨款申请"]

    pay = ("claims", "batch", "pay", made["id"], "--reference", "国库拨〔2026〕77号")
    assert shell.json(*pay, "--amount", "100")["state"] == "signed"
    assert shell(*pay, "--json").codes == ["batch.reference_twice"]
    assert shell.json(*pay[:-1], "国库拨〔2026〕91号")["state"] == "paid"
    undo = ("claims", "batch", "reverse", made["id"], "--reason", "户名不符")
    assert shell(*undo, "--json").codes == ["not_allowed"]
    shell.be("ma")
    assert shell.json("claims", "budget", "2026", "--amount", "600000")["budget_fen"] == 60_000_000
    assert shell.json("show", "budget")["paid_fen"] == payable
    payment = shell.json("claims", "batch", "show", made["id"])["payments"][1]["payment"]["id"]
    assert shell.json(*undo, "--payment", payment)["state"] == "signed"
    assert shell.json("show", "budget")["committed_fen"] == payable - 10_000
    assert "600,000.00" in shell("show", "budget").out
    assert shell.json(*undo)["state"] == "reversed"
    assert "救结〔2026〕001号" in shell("show", "batches").out
    assert "户名不符" in shell("claims", "batch", "show", made["id"]).out


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        (("claims", "batch", "show", "救结〔2026〕999号"), 1, "batch.not_found"),
        (("claims", "batch", "make", *WHERE), 1, "batch.no_bills"),
        (("claims", "batch", "make", *WHERE, "--leave-out", "x=y"), 2, "wrong_use"),
        (("claims", "batch", "make", "--hospital", "无此院", "--period", "x"), 1, None),
    ],
)
def test_what_cannot_be_done_is_said(shell, quarter, said, status, code):
    answer = shell(*said, "--json")
    assert answer.status == status
    assert code is None or answer.codes == [code]
