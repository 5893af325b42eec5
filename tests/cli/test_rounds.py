"""Whom to look in on, and what was missed, from the command line."""

from __future__ import annotations

from dataclasses import fields

from station.cli.papers import _DEEDS, _OF_STAY

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
OPEN = ("--class", "open", "--capacity", "full")


def test_rounds_are_shown_with_who_is_due_and_what_was_missed(desk_shell, clock):
    desk_shell.json(
        "admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--arrived-at", "02:00",
    )  # fmt: skip
    clock.now = clock.now.replace(hour=6, minute=6)
    said = desk_shell.json("show", "rounds")
    (line,) = said["lines"]
    assert (line["bed"], line["name"], line["class"]) == ("101-4", "王强", "open")
    assert (line["state"], line["state_name"]) == ("due", "应查")
    assert line["due_at"] == "2026-11-21T06:00:00"
    assert (said["made"], said["to_make"], said["tasks"], said["missed"]) == (0, 1, [], [])
    assert said["counts"]["due"] == 1
    assert said["shift"] == {"start": "2026-11-20T22:00:00", "end": "2026-11-21T08:00:00"}
    assert "101-4  王强" in desk_shell("show", "rounds").out
    clock.pass_(hours=3)
    (missed,) = desk_shell.json("show", "rounds", "--missed-at", "03:00")["missed"]
    assert missed["missed"] == ["2026-11-21T06:00:00"]
    assert "101-4 王强：漏查 06:00" in desk_shell("show", "rounds", "--missed-at", "03:00").out


def test_the_round_sheet_of_a_shift_is_printed_blank_and_written(desk_shell, tmp_path):
    for name, options in (("blank", ("--blank",)), ("written", ()), ("draft", ("--draft",))):
        file = tmp_path / f"{name}.pdf"
        said = desk_shell.json("print", "rounds", "02:41", "--out", file, *options)
        assert said["paper_name"] == "巡查单"
        assert file.read_bytes().startswith(b"%PDF")
    wrong = desk_shell("print", "card", "1", "--out", tmp_path / "c.pdf", "--blank")
    assert wrong.status == 2


def test_medicines_are_shown_and_their_record_is_printed(desk_shell, tmp_path):
    desk_shell.json(
        "admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--arrived-at", "02:00",
    )  # fmt: skip
    said = desk_shell.json("show", "medicines", "--owed")
    assert (said["lines"], said["missed"], said["stock"]) == ([], [], [])
    assert (said["answered"], said["to_give"], said["counts"]["due"]) == (0, 0, 0)
    one = desk_shell.json("show", "medicines", "--resident", "王强")
    assert (one["asked"], one["orders"], one["name"]) == (False, [], "王强")
    assert "还没有人问过过敏史" in desk_shell("show", "medicines", "--resident", "王强").out
    for name, options in (("blank", ("--blank",)), ("written", ()), ("draft", ("--draft",))):
        file = tmp_path / f"{name}.pdf"
        paper = desk_shell.json("print", "medicines", "王强", "--out", file, *options)
        assert paper["paper_name"] == "给药记录"
        assert file.read_bytes().startswith(b"%PDF")


def test_a_paper_of_a_stay_is_looked_up_as_a_stay():
    """The number of an intake is that of another person's stay."""
    for kind, deed in _DEEDS.items():
        of_a_stay = next(iter(fields(deed))).name == "stay_id"
        assert of_a_stay == (kind in _OF_STAY), kind
