"""The ticket window: a slip is checked from files alone, marked used once, and told as damaged."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from station.usecases.opening import clock as real_clock

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")


@pytest.fixture
def window(desk_shell, tmp_path):
    """An issued voucher of today, its picture, and the files that the window has."""
    shell = desk_shell
    # The window has no station to ask for the time: it reads the computer's clock.
    shell.clock.now = real_clock().replace(microsecond=0)
    photo = tmp_path / "face.jpg"
    Image.new("RGB", (600, 800), "#887766").save(photo)
    number = shell.json(
        "admit", "--name", "韩归乡", "--born", "1980-05-06", "--area", "341203", *ADULT,
        "--class", "open", "--capacity", "full", "--bed", "102-2", "--photo", photo,
    )["rescue_number"]  # fmt: skip
    today = shell.clock.now.date()
    draft = shell.json(
        "voucher", "draft", number, "--purpose", "home", "--destination", "阜阳",
        "--destination-area", "341203", "--account", "6222000011112222",
        "--contact-station", "阜阳市救助管理站", "--contact-phone", "0558-0000000",
        "--contact-address", "阜阳市颍东区",
        "--leg", f"train:青岛:阜阳:98.50:K1:{today}",
    )  # fmt: skip
    voucher = str(draft["voucher_id"])
    shell.be("ma")
    shell.json("voucher", "approve", voucher)
    shell.be("qian")
    shell.json("voucher", "issue", voucher)
    shell.json("voucher", "print", voucher, "--out", tmp_path / "slip.pdf")
    shell.json("voucher", "keys", "--out", tmp_path / "keys.json")
    shell.json("voucher", "withdrawals", "--out", tmp_path / "withdrawn.json")
    picture = tmp_path / "slip.png"
    picture.write_bytes(_picture(tmp_path / "slip.pdf"))
    return shell, tmp_path, voucher


def test_a_slip_is_good_once_without_station_or_clerk(window, monkeypatch):
    shell, folder, _voucher = window
    monkeypatch.delenv("STATION_CLERK")
    monkeypatch.delenv("STATION_PASSWORD")
    files = ("--keys", folder / "keys.json", "--withdrawn", folder / "withdrawn.json")
    used = ("--used", folder / "used.jsonl")
    answer = shell.json("verify", folder / "slip.png", *files, *used)
    assert (answer["verdict"], answer["good"]) == ("valid", True)
    assert answer["verdict_name"]
    assert answer["claims"]["amount_fen"] == 9850
    assert "韩归乡" not in json.dumps(answer, ensure_ascii=False)
    mark = ("--mark-used", "--window", "3号窗口", "--train", "K1", "--amount", "98.50")
    shell.json("verify", folder / "slip.pdf", *files, *used, *mark, "--ticket", "E1")
    again = shell("verify", folder / "slip.png", *files, *used, "--json")
    assert (again.status, again.json["verdict"]) == (1, "already_used")
    other = shell("verify", folder / "slip.png", *files, *used, *mark, "--ticket", "E2", "--json")
    assert (other.status, other.codes) == (1, ["seal.already_used"])
    report = folder / "report.json"
    shell.json("window-report", *used, "--keys", folder / "keys.json", "--out", report)
    shell.be("qian")
    monkeypatch.setenv("STATION_PASSWORD", "lamp-oil-7")
    assert shell.json("voucher", "report", report)["exchanged"] == 1
    assert shell.json("voucher", "balance")["exchanged_fen"] == 9850


def test_a_withdrawn_slip_is_told(window):
    shell, folder, voucher = window
    shell.json("voucher", "void", voucher, "--reason", "改由亲属接", "--paper", "lost")
    shell.json("voucher", "withdrawals", "--out", folder / "withdrawn.json")
    files = ("--keys", folder / "keys.json", "--withdrawn", folder / "withdrawn.json")
    said = shell("verify", folder / "slip.png", *files, "--json")
    assert (said.status, said.json["verdict"]) == (1, "withdrawn")
    by_the_book = shell("verify", folder / "slip.png", "--json")
    assert (by_the_book.status, by_the_book.json["verdict"]) == (1, "withdrawn")


def test_what_is_no_slip_of_ours_is_told(window, tmp_path):
    shell, folder, _voucher = window
    keys = ("--keys", folder / "keys.json")
    text = shell.json("show", "vouchers")["vouchers"]
    assert text
    blank = tmp_path / "blank.png"
    Image.new("RGB", (300, 300), "white").save(blank)
    blank_said = shell("verify", blank, *keys, "--json")
    assert (blank_said.status, blank_said.codes) == (1, ["seal.no_code_in_picture"])
    blank.write_text("no picture")
    assert shell("verify", blank, *keys, "--json").codes == ["seal.not_a_picture"]
    assert shell("verify", tmp_path / "missing.png", *keys, "--json").codes == ["file_unreadable"]
    assert shell("verify", "hello", *keys, "--json").json["verdict"] == "damaged"
    assert shell("verify", "hello", "--keys", blank, "--json").codes == ["seal.file_damaged"]
    assert shell("verify", folder / "slip.png", "--mark-used").status == 2
    assert shell("verify", folder / "slip.png", *keys, "--mark-used").status == 2


def test_a_wrong_file_is_told_which_one_is_wanted(window):
    shell, folder, _voucher = window
    said = shell("verify", folder / "slip.png", "--keys", folder / "withdrawn.json")
    assert "公钥" in said.err
    keys = ("--keys", folder / "keys.json")
    said = shell("verify", folder / "slip.png", *keys, "--withdrawn", folder / "keys.json")
    assert "停用凭证名单" in said.err


def test_a_draft_of_a_slip_is_no_print_and_bears_no_code(window):
    shell, folder, voucher = window
    draft = folder / "draft.pdf"
    shell.json("print", "voucher", voucher, "--draft", "--out", draft)
    prints = shell.json("print", "voucher", voucher, "--out", folder / "again.pdf")
    assert prints["copy"] == 1
    keys = ("--keys", folder / "keys.json")
    assert shell("verify", draft, *keys, "--json").codes == ["seal.no_code_in_picture"]


def test_vouchers_are_replaced_refunded_and_listed(window):
    shell, _folder, voucher = window
    shell.stand_by()
    replaced = shell.json(
        "voucher", "replace", voucher, "--reason", "遗失", "--paper", "lost", "--second", "ma"
    )
    new = str(replaced["voucher_id"])
    assert new != voucher
    shell.json("voucher", "exchange", new, "--window", "3", "--ticket", "E9", "--amount", "98.50")
    refunded = ("voucher", "refund", new, "--amount", "98.50", "--account")
    other = shell(*refunded, "6222999999999999", "--json")
    assert other.codes == ["voucher.refund_to_other_account"]
    assert shell.json(*refunded, "6222000011112222")["state"] == "refunded"
    listed = shell.json("voucher", "list")["vouchers"]
    assert {each["standing"] for each in listed} == {"refunded", "replaced"}
    assert all(each["standing_name"] for each in listed)
    only = shell.json("voucher", "list", "--standing", "refunded")["vouchers"]
    assert [each["id"] for each in only] == [int(new)]
    shell.clock.pass_(days=1)
    assert shell.json("voucher", "conflicts")["conflicts"] == []


def test_terms_are_checked_before_they_are_written(desk_shell):
    shell = desk_shell
    number = shell.json("admit", "--name", "韩归乡", "--age", "40", *ADULT)["rescue_number"]
    today = shell.clock.now.date()
    checked = shell(
        "voucher", "check", number, "--purpose", "home", "--destination", "阜阳",
        "--destination-area", "341203", "--account", "1", "--leg", "train:青岛:阜阳:5000",
        "--valid-until", str(today + timedelta(days=30)), "--json",
    )  # fmt: skip
    assert checked.status == 1
    codes = {each["code"] for each in checked.json["problems"]}
    assert {"voucher.amount_over_ceiling", "voucher.days_too_many"} <= codes
    assert shell("voucher", "draft", number, "--purpose", "home").status == 2
    assert shell("voucher", "draft", number, "--leg", "rocket:青岛:月亮:1").status == 2


def _picture(path) -> bytes:
    out = BytesIO()
    pypdfium2.PdfDocument(path)[0].render(scale=3).to_pil().save(out, "PNG")
    return out.getvalue()
