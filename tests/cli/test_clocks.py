"""Deadlines from the command line: listed, paused, asked again, raised, as a calendar."""

from datetime import timedelta

import pytest


@pytest.fixture
def housed(shell):
    """Somebody who was admitted at two in the night; the rescue number."""
    return shell.json(
        "admit", "--name", "王㛃", "--born", "1987-08-12", "--arrived-at", "02:00",
        "--sex", "male", "--how-came", "self", "--self-care", "full", "--bed", "101-4",
        "--class", "open", "--capacity", "full",
    )["rescue_number"]  # fmt: skip


def found(shell, *words):
    return shell.json("show", "clocks", *words)["clocks"]


def test_deadlines_are_paused_chased_and_raised_from_here(shell, housed, clock, tmp_path):
    clock.pass_(hours=1)
    (entry,) = found(shell, "--kind", "national_entry")
    assert (entry["grade"], entry["pause"]) == ("today", None)
    assert entry["key"].startswith("national_entry:stay:")
    until = (clock() + timedelta(days=3)).date().isoformat()
    words = ("clock", "pause", entry["key"], "--until", until, "--reason", "force-majeure")
    assert shell(*words).status == 1  # on whose word?
    paused = shell.json(*words, "--text", "全国系统停机通知")["clocks"][0]
    assert (paused["grade"], paused["pause"]["until"]) == ("paused", until)
    assert [each["kind"] for each in found(shell, "--grade", "paused")] == ["national_entry"]
    shell.json("clock", "resume", entry["key"], "--text", "系统恢复")
    clock.pass_(days=12)
    (late,) = found(shell, "--kind", "national_entry")
    assert late["grade"] == "long_overdue"
    assert shell("clock", "chase", entry["key"], "--whom", "市局").status == 1  # our own duty
    note = shell.json("clock", "raise", entry["key"], "--whom", "市民政局")
    assert note["clocks"][0]["grade"] == "chased"
    shell.json("clock", "withdraw", str(note["note_id"]), "--reason", "报错了")
    assert found(shell, "--kind", "national_entry")[0]["grade"] == "long_overdue"
    assert shell("clock", "raise", "nonsense", "--whom", "市民政局").status == 2
    file = tmp_path / "时限.ics"
    count = shell.json("ics", str(file))["count"]
    text = file.read_text("utf-8")
    assert text.count("BEGIN:VEVENT") == count > 0
    assert housed in text
    assert late["name"] not in text
    ours = len(found(shell, "--kind", "month_sheet"))  # of the house, of nobody
    assert shell.json("ics", str(file), "--person", housed)["count"] == count - ours


def test_a_year_of_the_calendar_is_entered_and_told(shell, housed, clock, tmp_path):
    year = clock().year + 1
    years = shell.json("calendar", "show")["years"]
    assert (years[0]["year"], years[0]["published"]) == (year, False)
    days = ("1-1~1-3 休 元旦", "1-10 班")
    assert shell("calendar", "set", str(year), *days).status == 2
    entered = shell.json("calendar", "set", str(year), *days, "--source", "国办发明电 1 号")
    assert (entered["years"][0]["own"], entered["years"][0]["made_up"]) == (True, 1)
    file = tmp_path / "放假.txt"
    file.write_text("2-1 休 春节\n13-1 休\n", "utf-8")
    words = ("calendar", "import", str(year), str(file), "--source", "国办发明电 1 号")
    assert shell(*words).status == 1
    file.write_text("02-01~02-07 休 春节\n", "utf-8")
    assert len(shell.json(*words)["years"][0]["days"]) == 7
    assert "02-01~02-07 休 春节" in shell("calendar", "show", str(year)).out
