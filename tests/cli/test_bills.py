"""Bills and prices by the command line, from the workbook to the list."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook, load_workbook

from station.domain.bill_findings import FindingCode
from station.wording.finding_words import SENTENCES, finding_words
from tests.exchange.hospital_books import GENERAL, as_bytes, summary_book

LETTERS = ["介绍信编号", "姓名", "性别", "送治医院", "送医日期", "开具日期", "送治人", "初步诊断"]


def letter_register() -> bytes:
    book = Workbook()
    book.active.append(LETTERS)
    for p in GENERAL:
        if p.letter:
            issued = p.admitted.replace(day=min(28, p.admitted.day + p.late_days))
            name = p.letter_name or p.name
            row = [p.letter, name, "男", "市第九人民医院", p.admitted, issued, "120", "冻伤"]
            book.active.append(row)
    return as_bytes(book)


def test_a_quarter_comes_in_is_checked_and_listed(shell, tmp_path):
    bills, letters, prices = (tmp_path / f"{name}.xlsx" for name in ("账单", "介绍信", "价格"))
    bills.write_bytes(summary_book(GENERAL))
    letters.write_bytes(letter_register())
    shell("import", "letters", letters)
    looked = shell.json("import", "bills", bills, "--dry-run")
    assert shell.json("show", "bills")["count"] == 0
    came = shell.json("import", "bills", bills)
    assert (came["bills"], came["added"], came["hospital"]) == (13, 13, "市第九人民医院")
    assert (looked["lines"], looked["claimed_fen"]) == (came["lines"], came["claimed_fen"])
    assert came["notes"] == ["no_price_list"]
    checked = shell.json("claims", "check", status=1)
    for answer in (came, checked):
        assert {"bills", "lines", "claimed_fen", "findings"} <= set(answer)
        for found in answer["findings"]:
            assert {"bill", "invoice", "letter", "line", "code", "evidence"} <= set(found)
            assert found["code_name"]
            assert not {"—", "{"} & set(found["sentence"])
    assert checked["findings"] == came["findings"]
    assert checked["claimed_fen"] == came["claimed_fen"]
    assert {each["code"] for each in came["findings"]} >= {
        *("name_differs", "letter_late", "excluded_service", "outside_stay", "refund_paired"),
        *("duplicate_line", "claim_differs", "amount_differs", "bed_days_differ", "no_letter"),
        *("duplicate_invoice", "special_ward", "sum_differs"),
    }
    shown = shell.json("show", "bills")
    assert (shown["count"], shown["claimed_fen"]) == (13, came["claimed_fen"])
    faults = [each["faults"] for each in shown["bills"]]
    assert faults == sorted(faults, reverse=True)
    one = shell.json("show", "bills", shown["bills"][0]["id"])
    assert sum(line["amount_fen"] for line in one["lines"]) == one["bill"]["lines_fen"]
    assert one["findings"]
    assert shell.json("import", "bills", bills)["added"] == 0
    table = shell("claims", "check").out
    assert "祛斑" in table

    shell("import", "prices", "--template", prices)
    first = shell.json("import", "prices", prices)
    assert (first["services"], first["is_known"]) == (3, False)
    assert first["exclusions"] > 20
    assert shell.json("import", "prices", prices)["is_known"] is True
    book = load_workbook(prices)
    services = book["价格"]
    services.append(["JC11", "胸部CT平扫", "次", 200, "甲", 1, None, "2026-01-01"])
    services.append(["CW01", "普通病房床位费", "床日", 37.5, "甲类", None, None, "2026-07-15"])
    book.save(prices)
    looked = shell.json("import", "prices", prices, "--dry-run")
    assert (looked["services"], looked["there"], looked["ended"]) == (2, 3, 1)
    assert shell.json("import", "prices", prices) == looked
    after = shell.json("claims", "check", status=1)
    codes = [each["code"] for each in after["findings"]]
    assert after["notes"] == []
    assert {"over_price", "not_on_price_list"} <= set(codes)
    ct = [e for e in after["findings"] if e["code"] == "over_price" and "CT" in str(e["evidence"])]
    assert [each["evidence"]["over_fen"] for each in ct] == [1_000, 1_000]
    beds = {e["evidence"]["day"] for e in after["findings"] if e["code"] == "over_price"}
    assert min(beds) >= "2026-07-15"


def test_every_finding_has_its_sentence():
    assert set(SENTENCES) == set(FindingCode)
    assert "—" in finding_words(FindingCode.NAME_DIFFERS, {})


def test_files_that_are_no_bill_or_price_list_are_one_sentence_each(desk_shell, tmp_path):
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("hello.txt", "hello")
    wrong_price = Workbook()
    wrong_price.active.append(["项目名称", "单价"])
    wrong_price.active.append(["血常规", "二十"])
    files = {
        "words.xlsx": (b"no workbook at all", "workbook."),
        "zip.xlsx": (zipped.getvalue(), "workbook."),
        "letters.xlsx": (letter_register(), "bills."),
        "cut.xlsx": (summary_book(GENERAL)[:5000], "workbook."),
        "price.xlsx": (as_bytes(wrong_price), "bills."),
    }
    for name, (content, area) in files.items():
        (tmp_path / name).write_bytes(content)
        for what in ("bills", "prices"):
            said = desk_shell("import", what, tmp_path / name, "--json")
            assert said.status == 1, name
            assert said.codes[0].startswith((area, "bills.")), name
            assert name in said.err
    cell = desk_shell("import", "prices", tmp_path / "price.xlsx")
    assert "B2" in cell.err
    bills = tmp_path / "bills.xlsx"
    bills.write_bytes(summary_book(GENERAL))
    wrong = desk_shell("import", "bills", bills, "--column", "医保支付=money", "--json")
    assert wrong.codes == ["bills.field_unknown"]
    wrong = desk_shell("import", "bills", bills, "--hospital", "没有的", "--json")
    assert wrong.codes == ["bills.hospital_not_there"]
    assert desk_shell("show", "bills", "--json").json["count"] == 0
