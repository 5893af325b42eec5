"""Settling and long-term care from the command line, with what nobody could have meant."""

from __future__ import annotations

from tests.pdf_text import words


def test_a_file_and_a_time_in_care_go_their_way_by_command(desk_shell, tmp_path):
    shell = desk_shell
    stay = shell.json("admit", "--name", "无名氏甲", "--sex", "male", "--how-came", "self")
    number = stay["rescue_number"]
    file = shell.json("settle", "open", number, "--note", "长期滞留")["file"]
    assert (file["state"], "dna" in file["missing"]) == ("preparing", True)
    for wrong in (
        ("settle", "paper", "2026-9", "dna"),
        ("settle", "step", file["number"], "applied", "--text", "城东派出所"),
        ("care", "visit", "2026-9", "--visitors", "陈静", "--found", "好"),
        ("care", "place", number, "--from", "2026-11-01", "--until", "2026-10-01", "--every", "99"),
        ("care", "place", number, "--reason", "生活不能自理"),
        ("settle", "step", file["number"], "registered", "--name", "云安平"),
    ):
        assert shell(*wrong).status == 1
    assert shell("settle", "paper", file["number"], "blood").status == 2
    said = shell.json("settle", "paper", "2026-1", "dna", "--without", "公安机关已采样")["file"]
    assert "dna" not in said["missing"]

    terms = ("--institution", "福利院", "--contact", "周主任", "--phone", "0532-555-0188")
    until = ("--agreement", "3 号", "--from", "2026-11-01", "--until", "2027-10-31")
    care = shell.json("care", "place", number, *terms, *until, "--reason", "生活不能自理")["care"]
    assert care["terms"]["institution"] == "福利院"
    assert shell.json("show", "residents", "--state", "in_care")["count"] == 1
    seen = shell.json("care", "visit", care["number"], "--visitors", "陈静", "--found", "精神尚可")
    assert len(seen["care"]["visits"]) == 1
    assert "福利院" in shell("show", "care").out

    def printed(paper, number, *options):
        file = tmp_path / "paper.pdf"
        assert shell("print", paper, number, "--out", file, *options).status == 0
        text = words(file.read_bytes())
        file.unlink()
        return text

    assert "公安机关已采样" in printed("settle_application", "2026-1")
    assert "未附" in printed("settle_approval", "2026-1", "--draft")
    assert "已附0份" in printed("settle_application", "2026-1", "--draft")
    assert "1,860.50元" in printed("care_handover", "2026-1", "--fee", "1860.5")
    assert "能进食" in printed("care_handover", "2026-1", "--condition", "能进食", "--draft")
    assert "精神尚可" in printed("care_visit", "2026-1")
    assert "精神尚可" not in printed("care_visit", "2026-1", "--blank")
    wrong = shell("print", "care_visit", "2026-1", "--fee", "3", "--out", tmp_path / "x.pdf")
    assert wrong.status == 2

    assert shell("care", "terms", "2026-1", "--reason", "续签").status == 1
    assert shell("care", "terms", "2026-1", "--until", "32日", "--reason", "续签").status == 2
    new = shell.json("care", "terms", "2026-1", "--until", "2028-10-31", "--reason", "续签")["care"]
    assert [(e["terms"]["agreed_until"], e["reason"]) for e in new["earlier"]] == [
        ("2027-10-31", "续签")
    ]
    assert new["terms"]["agreed_until"] == "2028-10-31"
    assert "2027-10-31至2028" not in printed("care_handover", "2026-1", "--draft")
    assert shell("care", "move", "2026-1", *terms, *until, "--reason", "就近").status == 1
    other = ("--institution", "康复院", *terms[2:])
    moved = shell.json("care", "move", "2026-1", *other, *until, "--reason", "就近")["care"]
    assert (moved["number"], moved["terms"]["institution"]) == ("托〔2026〕002号", "康复院")
    assert shell("print", "care_visit", "2026-2", "--out", tmp_path / "x.pdf").status == 1
    assert shell("care", "terms", "2026-1", "--every", "9", "--reason", "晚").status == 1
    assert shell.json("care", "back", "2026-2", "--reason", "好转")["care"]["ending"] == "returned"
    assert shell.json("show", "care")["count"] == 0
    gone = shell.json("settle", "step", "2026-1", "withdrawn", "--reason", "家属来认")["file"]
    assert gone["state"] == "withdrawn"
    assert shell.json("show", "settlements", "--open")["files"] == []
