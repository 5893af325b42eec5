"""Settling and long-term care from the command line, with what nobody could have meant."""

from __future__ import annotations


def test_a_file_and_a_time_in_care_go_their_way_by_command(desk_shell):
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
    ):
        assert shell(*wrong).status == 1
    assert shell("settle", "paper", file["number"], "blood").status == 2
    said = shell.json("settle", "paper", "2026-1", "dna", "--without", "公安已采样")["file"]
    assert "dna" not in said["missing"]

    terms = ("--institution", "福利院", "--contact", "周主任", "--phone", "0532-555-0188")
    until = ("--agreement", "3 号", "--from", "2026-11-01", "--until", "2027-10-31")
    care = shell.json("care", "place", number, *terms, *until, "--reason", "生活不能自理")["care"]
    assert care["terms"]["institution"] == "福利院"
    assert shell.json("show", "residents", "--state", "in_care")["count"] == 1
    seen = shell.json("care", "visit", care["number"], "--visitors", "陈静", "--found", "精神尚可")
    assert len(seen["care"]["visits"]) == 1
    assert "福利院" in shell("show", "care").out
    assert shell.json("care", "back", "2026-1", "--reason", "好转")["care"]["ending"] == "returned"
    assert shell.json("show", "care")["count"] == 0
    gone = shell.json("settle", "step", "2026-1", "withdrawn", "--reason", "家属来认")["file"]
    assert gone["state"] == "withdrawn"
    assert shell.json("show", "settlements", "--open")["files"] == []
