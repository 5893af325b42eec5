"""A quarter is reviewed, sampled, approved and disputed by the command line."""

from __future__ import annotations

import pytest

from tests.cli.test_bills import letter_register
from tests.exchange.hospital_books import GENERAL, summary_book


@pytest.fixture
def quarter(shell, tmp_path):
    """Bills and letters of a quarter are in; answers the ids of the bills by name."""
    bills, letters = tmp_path / "账单.xlsx", tmp_path / "介绍信.xlsx"
    bills.write_bytes(summary_book(GENERAL))
    letters.write_bytes(letter_register())
    shell("import", "letters", letters)
    shell("import", "bills", bills)
    return {each["name"]: each["id"] for each in shell.json("show", "bills")["bills"]}


def test_a_bill_goes_from_review_to_approval_and_back(shell, quarter, tmp_path):
    bill = quarter["储大有"]
    sheet = shell.json("claims", "review", bill)
    assert {"bill", "money", "lines", "steps", "days", "neighbours"} <= set(sheet)
    double = next(line for line in sheet["lines"] if line["doubtful"])
    assert double["proposal"]["reason"] == "duplicate_line"
    cut = shell.json("claims", "decide", bill, "--line", double["number"], "--cut")
    assert cut["money"]["cut_fen"] == 420_000
    assert shell.json("claims", "accept", bill)["money"]["pending"] == 0
    open_fault = shell("claims", "submit", bill, "--json")
    assert open_fault.codes == ["claims.bill_faults_open"]
    note = ("--note", "按明细核定")
    assert shell.json("claims", "submit", bill, *note)["state"] == "reviewed"
    assert shell("claims", "approve", bill, "--json").codes == ["claims.same_person"]
    shell.be("qian")
    assert shell("claims", "approve", bill, "--json").codes == ["not_allowed"]
    shell.be("ma")
    unseen = next(number for number in quarter.values() if number != bill)
    approved = shell.json("claims", "approve", unseen, bill, status=1)
    assert {each["bill_id"] for each in approved["refused"]} == {unseen}
    assert [each["bill_id"] for each in approved["approved"]] == [bill]
    money = approved["approved"][0]["money"]
    assert approved["payable_fen"] == money["payable_fen"] == money["approved_fen"]
    assert money["lines_fen"] == money["cut_fen"] + money["approved_fen"]
    notice = ("print", "cut_notice", bill, "--out", tmp_path / "告知书.pdf")
    assert shell.json(*notice)["number"] == f"SH{bill:06d}"
    assert shell.json("show", "bills", "--state", "approved")["count"] == 1
    text = ("--text", "钢板确为两块")
    disputed = shell.json("claims", "dispute", bill, "--letter", "九院函8号", *text)
    assert disputed["state"] == "disputed"
    stands = shell.json("claims", "answer", bill, "--stands", "--text", "维持")
    assert stands["state"] == "approved"
    back = shell.json("claims", "return", bill, "--reason", "缺手术记录")
    assert back["state"] == "in_review"
    assert shell(*notice, "--json").codes == ["paper.not_reviewed"]
    more = ("--reason", "over_price", "--note", "按国产价")
    part = shell.json(
        "claims", "decide", bill, "--line", double["number"], "--approved", "1000", *more
    )
    assert part["money"]["cut_fen"] == 320_000
    words = shell("claims", "review", bill).out
    assert "3,200.00" in words
    gone = shell.json("claims", "reject", bill, "--reason", "other", "--note", "整单重报")
    assert (gone["state"], gone["money"]["payable_fen"]) == ("rejected", 0)
    new = shell.json("claims", "restore", bill, "--reason", "已重报")
    assert new["bill_id"] != bill


def test_who_pays_what_the_patient_says_and_the_sample_are_written_down(shell, quarter):
    bill = quarter["程三妹"]
    shell("claims", "accept", bill)
    asked = shell.json("claims", "ask", bill, "--answer", "denied", "--line", 1)
    assert asked["money"]["pending"] == 1
    paid = shell.json("claims", "payers", bill, "medical_aid=10.00", "family=5")
    assert paid["money"]["shares"]["medical_aid"] == 1_000
    letter = ("claims", "letter", bill, "救介〔2020〕1号", "--reason", "漏填", "--json")
    assert shell(*letter).codes == ["claims.letter_unknown"]
    how = ("--hospital", "市第九人民医院", "--percent", "0", "--least", "99999", "--seed", "7")
    drawn = shell.json("claims", "sample", *how)
    assert drawn["seed"] == 7
    assert {*drawn["chosen"], *drawn["passed"]} == {*quarter.values()} - {bill}
    assert shell("claims", "sample", *how, "--json").codes == ["claims.nothing_to_draw"]


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("review", "0"), 2, "wrong_use"),
        (("review", "99"), 1, "work.not_there"),
        (("accept", "2147483647"), 1, "work.not_there"),
        (("decide", "1", "--line", "1"), 2, "wrong_use"),
        (("decide", "1", "--line", "1", "--cut", "--accept"), 2, "wrong_use"),
        (("decide", "1", "--line", "1", "--approved", "一千零"), 2, "wrong_use"),
        (("decide", "1", "--line", "1", "--cut", "--reason", "so"), 2, "wrong_use"),
        (("payers", "1", "aunt=5"), 2, "wrong_use"),
        (("payers", "1", "family=five"), 2, "wrong_use"),
        (("ask", "1", "--answer", "maybe"), 2, "wrong_use"),
        (("reject", "1", "--reason", "other"), 2, "wrong_use"),
        (("answer", "1", "--text", "好"), 2, "wrong_use"),
        (("sample", "--percent", "20", "--least", "5000"), 1, "claims.nothing_to_draw"),
        (("sample", "--percent", "101", "--least", "1"), 1, "claims.share_out_of_range"),
        (("sample", "--percent", "5", "--least", "1", "--hospital", "无"), 1, "bills.hospital"),
    ],
)
def test_what_a_hurried_clerk_types_is_one_sentence(desk_shell, words, status, code):
    said = desk_shell("claims", *words, "--json")
    assert said.status == status, said.out
    assert said.codes[0].startswith(code)
    assert len(said.err.strip().splitlines()) == 1


def test_three_departments_hear_bills_and_the_papers_are_printed(shell, quarter, tmp_path):
    names = ("程三妹", "贝水生", "冼 阿妹")
    for name in names:
        shell("claims", "accept", quarter[name])
        assert shell("claims", "submit", quarter[name]).status == 0
    how = ("--held", "2026-11-20", "--percent", 100, "--least", 0, "--seed", 9)
    day = shell.json("claims", "audit", "open", *how, "--seat", "health=吴医，医政科")
    number, sheet = day["id"], tmp_path / "审核表.pdf"
    assert [each["name"] for each in day["bills"]] == list(names)
    assert shell.json("print", "joint_sheet", number, "--out", sheet)["copy"] == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    minutes = ("print", "minutes", number, "--out", tmp_path / "纪要.pdf")
    assert shell(*minutes, "--json").codes == ["joint.not_signed"]
    assert shell.json(*minutes, "--draft")["draft"] is True
    seats = ("civil_affairs=周科,科长", "health=吴医", "finance=郑会")
    shell("claims", "audit", "seat", number, *(x for each in seats for x in ("--seat", each)))
    said = shell("claims", "audit", "sign", number, "--conclusion", "同意", "--json")
    assert said.codes == ["joint.verdict_missing"]
    for department in ("civil_affairs", "health", "finance"):
        shell("claims", "audit", "tick", number, "--department", department, "--agreed")
    wrong = ("claims", "audit", "tick", number, "--department", "finance", "--differs", "--json")
    assert shell(*wrong).codes == ["joint.remark_missing"]
    shell(*wrong, "--bill", quarter["贝水生"], "--remark", "标准待查")
    assert "有异议" in shell("claims", "audit", "show", number).out
    signed = shell.json("claims", "audit", "sign", number, "--conclusion", "一致的同意拨付")
    assert signed["total"] == day["total"]
    assert shell.json(*minutes)["number"] == f"JY20261120-{number}"
    assert shell.json("claims", "audit", "list")["count"] == 1
    states = {each["name"]: each["state"] for each in shell.json("show", "bills")["bills"]}
    assert [states[name] for name in names] == ["audited", "in_review", "audited"]


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("show", "7"), 1, "work.not_there"),
        (("open", "--held", "gestern", "--percent", "1", "--least", "1"), 2, "wrong_use"),
        (("open", "--held", "2026-11-20", "--percent", "1", "--least", "1"), 1, "joint.no_bills"),
        (("tick", "7", "--department", "police", "--agreed"), 2, "wrong_use"),
        (("seat", "7", "--seat", "police=王"), 1, "work.not_there"),
        (("sign", "7"), 2, "wrong_use"),
    ],
)
def test_a_joint_review_typed_wrong_is_one_sentence(desk_shell, words, status, code):
    said = desk_shell("claims", "audit", *words, "--json")
    assert (said.status, said.codes[0].startswith(code)) == (status, True), said.out
