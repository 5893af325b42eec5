"""One day at the front desk, typed from a terminal: twelve people of all three classes."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests import command_line
from tests.command_line import Shell, place_at

WANG = "341203198708121235"


@pytest.fixture
def shell(qapp, tmp_path, clock, capsys, monkeypatch) -> Shell:
    path = command_line.founded_file(tmp_path)
    return Shell(place_at(f"sqlite:///{path}", tmp_path, clock), clock, capsys, monkeypatch)


@pytest.fixture
def photo(tmp_path) -> str:
    path = tmp_path / "face.jpg"
    Image.new("RGB", (600, 800), "#887766").save(path)
    return str(path)


def test_a_day_of_twelve_people(shell, photo, tmp_path):
    returning_number = _somebody_was_here_in_march(shell)
    shell.clock.now = datetime(2026, 11, 21, 2, 41)
    nameless = _nameless_at_night(shell)
    grandmother, child = _grandmother_with_child(shell, tmp_path)
    _returns_under_another_name(shell, returning_number)
    _minority_name_with_a_dot(shell)
    patient = _patient(shell)
    _refused(shell, tmp_path)
    _guided(shell)
    _leaves_at_once(shell, photo)
    _supportive(shell)
    traveller = _home_by_two_trains(shell, photo, tmp_path)
    _fetched_by_kin(shell, photo)

    residents = {
        each["rescue_number"]: each for each in shell.json("show", "residents")["residents"]
    }
    assert residents[nameless]["class"] == "protective"
    assert residents[nameless]["identity_state"] == "unknown"
    assert residents[nameless]["age_estimated"] is True
    assert residents[patient]["state"] == "in_hospital"
    assert residents[child]["minor"] is True
    assert {residents[grandmother]["bed"][:3], residents[child]["bed"][:3]} == {"203"}
    assert traveller not in residents
    assert {each["class"] for each in residents.values()} == {"open", "protective", "supportive"}

    board = shell.json("show", "beds")
    taken = {each["bed"] for each in board["beds"] if each["use"] in ("occupied", "held")}
    assert taken == {each["bed"] for each in residents.values()}
    signed = shell.json("bed", "count", "--sign")
    assert signed["signed"] is True
    assert signed["differences"] == []
    assert shell.json("check")["sound"] is True


def _somebody_was_here_in_march(shell) -> str:
    shell.clock.now = datetime(2026, 3, 5, 20, 10)
    admitted = shell.json(
        "admit", "--name", "王强", "--sex", "male", "--born", "1987-08-12", "--id", WANG,
        "--how-came", "self", "--class", "open", "--capacity", "full", "--self-care", "full",
        "--bed", "101-1",
    )  # fmt: skip
    number = admitted["rescue_number"]
    shell.clock.now = datetime(2026, 3, 6, 9, 0)
    shell.json(
        "leave", "do", number, "--way", "own_wish", "--destination", "安徽阜阳",
        "--declaration-signed-at", "2026-03-06T08:50", "--service-form-signed-at", "08:55",
    )  # fmt: skip
    shell.json("bed", "clean", "101-1")
    return number


def _nameless_at_night(shell) -> str:
    admitted = shell.json(
        "admit", "--sex", "male", "--age", "60", "--how-came", "police",
        "--escort-unit", "港口派出所", "--found-place", "火车站北广场", "--marks", "左手缺一指",
        "--accent", "河南口音", "--mental-state", "doubtful", "--self-care", "full",
        "--cannot-state", "identity=不说话", "--class", "protective", "--capacity", "limited",
        "--bed", "103-1",
    )  # fmt: skip
    missing = shell.json("show", "clocks", admitted["rescue_number"])["clocks"]
    assert {"photo", "national_entry"} <= {each["kind"] for each in missing}
    return admitted["rescue_number"]


def _grandmother_with_child(shell, tmp_path) -> tuple[str, str]:
    arrival = {"how_came": "citizen", "found_place": "汽车站", "self_care": "full"}
    family = [
        {
            "arrival": arrival,
            "person": {"name": "周桂兰", "sex": "female", "age": 66},
            "class": "open",
            "capacity": "full",
            "bed": "203-1",
        },
        {
            "arrival": arrival,
            "person": {"name": "周小满", "sex": "male", "born": "2017-06-01"},
            "class": "protective",
            "capacity": "limited",
            "bed": "203-2",
        },
    ]
    form = tmp_path / "family.json"
    form.write_text(json.dumps(family, ensure_ascii=False), "utf-8")
    admitted = shell.json("admit", "--form", form)["admitted"]
    assert [each["name"] for each in admitted] == ["周桂兰", "周小满"]
    return admitted[0]["rescue_number"], admitted[1]["rescue_number"]


def _returns_under_another_name(shell, before: str) -> None:
    wrong = WANG[:-1] + "0"
    refused = shell(
        "admit", "--name", "王刚", "--sex", "male", "--id", WANG, "--how-came", "self", "--json"
    )
    assert refused.status == 1
    hits = shell.json("find", wrong)["hits"]
    assert [hit["name"] for hit in hits] == ["王强"]
    assert hits[0]["why"][0]["code"] == "match.id_last_digit_differs"
    assert hits[0]["why"][0]["sentence"]
    admitted = shell.json(
        "admit", "--person", before, "--how-came", "self", "--class", "open", "--capacity", "full",
        "--self-care", "full", "--bed", "101-2",
    )  # fmt: skip
    shell.json("person", "name", str(admitted["person_id"]), "王刚")
    person = shell.json("show", "person", str(admitted["person_id"]))
    assert {each["text"] for each in person["person"]["names"]} == {"王强", "王刚"}
    assert len(person["stays"]) == 2


def _minority_name_with_a_dot(shell) -> None:
    shell.json(
        "admit", "--name", "阿卜杜拉·买买提", "--sex", "male", "--born", "1990-02-03",
        "--ethnic-group", "维吾尔族", "--how-came", "self", "--self-care", "full",
        "--class", "open", "--capacity", "full", "--bed", "101-3",
    )  # fmt: skip
    assert shell.json("find", "买买提")["hits"][0]["name"] == "阿卜杜拉·买买提"


def _patient(shell) -> str:
    first = ("--name", "郑大海", "--sex", "male", "--age", "52", "--how-came", "patrol")
    refused = shell("admit", *first, "--sign", "wounded", "--json")
    assert (refused.status, refused.codes) == (1, ["intake.hospital_first"])
    admitted = shell.json(
        "admit", *first, "--sign", "wounded", "--cleared", "市立医院急诊李医生",
        "--self-care", "full",
        "--class", "open", "--capacity", "full", "--bed", "102-1",
    )  # fmt: skip
    number = admitted["rescue_number"]
    step = shell.json("step", number, "to_hospital", "--reference", "市立医院")
    assert step["state"] == "in_hospital"
    return number


def _refused(shell, tmp_path) -> None:
    decided = shell.json(
        "door", "refuse", "--name", "冯有余", "--sex", "male", "--age", "41", "--how-came", "self",
        "--ground", "able_to_provide",
    )  # fmt: skip
    assert decided["outcome"] == "refused"
    assert decided["notice_number"]
    notice = tmp_path / "notice.pdf"
    printed = shell.json("print", "refusal", decided["number"], "--out", notice)
    assert printed["copy"] == 0
    assert "不予救助通知书" in _text(notice).replace(" ", "")


def _guided(shell) -> None:
    decided = shell.json(
        "door", "guide", "--name", "褚问路", "--sex", "female", "--age", "30", "--how-came", "self",
        "--text", "告知长途汽车站位置和末班车时间",
    )  # fmt: skip
    assert decided["outcome"] == "guided"


def _leaves_at_once(shell, photo) -> None:
    number = shell.json(
        "admit", "--name", "卫来去", "--sex", "male", "--age", "35", "--how-came", "self",
        "--self-care", "full", "--class", "open", "--capacity", "full", "--bed", "101-4",
        "--photo", photo, "--belonging", "背包:1:柜3", "--belongings-signed", "hand",
    )["rescue_number"]  # fmt: skip
    checked = shell("leave", "check", number, "--way", "own_wish", "--json")
    assert checked.status == 1
    assert "belongings" in {
        each["code"] for each in checked.json["checks"] if each["state"] == "missing"
    }
    shell.json("belongings", "return", number)
    gone = shell.json(
        "leave", "do", number, "--way", "own_wish", "--destination", "本市朋友家",
        "--declaration-signed-at", "02:41", "--service-form-signed-at", "02:41",
    )  # fmt: skip
    assert gone["bed"] == "101-4"


def _supportive(shell) -> None:
    shell.json(
        "admit", "--name", "沈阿婆", "--sex", "female", "--age", "78", "--how-came", "self",
        "--self-care", "partly", "--class", "supportive", "--capacity", "full", "--bed", "201-1",
    )  # fmt: skip


def _home_by_two_trains(shell, photo, tmp_path) -> str:
    number = shell.json(
        "admit", "--name", "韩归乡", "--sex", "male", "--born", "1980-05-06", "--area", "341203",
        "--how-came", "self", "--self-care", "full", "--class", "open", "--capacity", "full",
        "--bed", "102-2", "--photo", photo,
    )["rescue_number"]  # fmt: skip
    draft = shell.json(
        "voucher", "draft", number, "--purpose", "home", "--destination", "阜阳",
        "--destination-area", "341203", "--account", "6222000011112222",
        "--contact-station", "阜阳市救助管理站", "--contact-phone", "0558-0000000",
        "--contact-address", "阜阳市颍东区",
        "--leg", "train:青岛:徐州:98.50:K1:2026-11-21:徐州市救助管理站:0516-0000000:徐州站东",
        "--leg", "train:徐州:阜阳:40.50:K2:2026-11-21",
    )  # fmt: skip
    assert draft["voucher"]["terms"]["amount_fen"] == 13900
    voucher = str(draft["voucher_id"])
    own = shell("voucher", "approve", voucher, "--json")
    assert own.codes == ["voucher.approver_wrote_it"]
    shell.be("ma")
    shell.json("voucher", "approve", voucher)
    shell.be("qian")
    issued = shell.json("voucher", "issue", voucher)
    assert issued["state"] == "issued"
    slip, sheet = tmp_path / "slip.pdf", tmp_path / "sheet.pdf"
    shell.json("voucher", "print", voucher, "--out", slip, "--transfer", sheet)
    again = shell.json("voucher", "print", voucher, "--out", tmp_path / "again.pdf")
    assert again["copy"] == 1
    _at_the_window(shell, slip, tmp_path)
    shell.json(
        "voucher", "exchange", voucher, "--window", "3号窗口", "--ticket", "E1", "--train", "K1",
        "--amount", "139",
    )  # fmt: skip
    shell.json(
        "leave", "do", number, "--way", "voucher", "--destination", "阜阳",
        "--service-form-signed-at", "02:41", "--food", "方便面2桶", "--agreed", "--fit-to-travel",
    )  # fmt: skip
    shell.be("chen")
    return number


def _at_the_window(shell, slip, tmp_path) -> None:
    keys, withdrawn, used = (tmp_path / name for name in ("keys.json", "withdrawn.json", "used"))
    shell.json("voucher", "keys", "--out", keys)
    shell.json("voucher", "withdrawals", "--out", withdrawn)
    picture = tmp_path / "slip.png"
    picture.write_bytes(_picture(slip))
    asked = ("verify", picture, "--keys", keys, "--withdrawn", withdrawn)
    # The window reads the real calendar: by now the days of this slip may be over or to come.
    answer = json.loads(shell(*asked, "--json").out)
    assert answer["verdict"] in ("valid", "expired", "not_yet")
    assert answer["claims"]["amount_fen"] == 13900
    assert answer["claims"]["destination"] == "阜阳"
    by_the_book = shell.json("verify", picture)
    assert by_the_book["verdict"] == "valid"
    assert by_the_book["voucher"]["name"] == "韩归乡"
    assert shell.json("verify", answer["short_code"])["verdict"] == "valid"
    changed = shell("verify", "JZ1:" + "A" * 120, "--keys", keys, "--used", used, "--json")
    assert changed.status == 1
    assert changed.json["verdict"] in ("not_ours", "damaged")


def _fetched_by_kin(shell, card) -> None:
    number = shell.json(
        "admit", "--name", "蒋望归", "--sex", "female", "--born", "2012-01-09",
        "--how-came", "citizen", "--self-care", "full", "--class", "protective",
        "--capacity", "limited", "--bed", "205-1",
    )["rescue_number"]  # fmt: skip
    alone = shell("leave", "do", number, "--way", "own_wish", "--destination", "家", "--json")
    assert alone.status == 1
    assert {"leaving.minor_alone", "leaving.own_wish_age"} & set(alone.codes)
    fetched = (
        "--way", "kin", "--destination", "淄博",
        "--fetcher-name", "蒋父", "--fetcher-relation", "父亲",
        "--fetcher-document", "11010519491231002X",
        "--fetcher-phone", "13800000000", "--fetcher-proof", "户口簿",
        "--confirmed-by", "港口派出所", "--service-form-signed-at", "02:41",
    )  # fmt: skip
    unseen = shell("leave", "do", number, *fetched, "--json")
    assert unseen.codes == ["leaving.dna", "leaving.fetcher_copy"]
    shell.json("person", "identity", number, "confirmed", "--source", "kin")
    copy = shell.json("leave", "copy", card, number, *fetched)["copy_id"]
    out = card.replace("face", "copy")
    shell.json("leave", "show-copy", str(copy), "--out", out)
    assert Path(out).read_bytes().startswith(b"\xff\xd8")
    shell.json("leave", "do", number, "--way", "kin")


def _text(path) -> str:
    page = pypdfium2.PdfDocument(path)[0]
    return page.get_textpage().get_text_range()


def _picture(path) -> bytes:
    out = BytesIO()
    pypdfium2.PdfDocument(path)[0].render(scale=3).to_pil().save(out, "PNG")
    return out.getvalue()
