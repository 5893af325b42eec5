"""One day at the front desk through the window: twelve people of all three classes.

An outside program works the real one: it finds every control by its name, reads and writes it as
a screen reader does, and presses real keys. What became of the day is asked by the command line.
"""

from __future__ import annotations

from datetime import datetime

from tests.command_line import PASSWORD, Shell, place_at
from tests.conftest import Clock
from tests.scenarios import desk_arrivals as arrives
from tests.scenarios import desk_leaving as leaves
from tests.scenarios.desk_day import Day
from tests.scenarios.private_desktop import desktop


def test_a_day_of_twelve_people_at_the_window(qapp, tmp_path, capsys, monkeypatch):
    home = tmp_path / "home"
    with desktop(home, tmp_path / "screen") as at:
        day = Day(at, home, tmp_path)
        _first_start(day)
        _second_clerk(day)
        before = _somebody_was_here_in_march(day, capsys, monkeypatch)
        arrives.nameless_at_night(day)
        arrives.grandmother_with_child(day)
        arrives.returns_under_another_name(day, before)
        arrives.minority_name_with_a_dot(day)
        arrives.patient(day)
        arrives.refused(day)
        arrives.guided(day)
        arrives.leaves_at_once(day)
        arrives.supportive(day)
        arrives.fetched_by_kin(day)
        leaves.home_by_two_trains(day)
        _night_count(day)
        memory = at.memory_mb()
    _as_they_should_be(day)
    print(f"memory of the program at the end of the day: {memory} MB")


# --- before the day ---------------------------------------------------------------------------


def _first_start(day: Day) -> None:
    """The guide, from an empty folder to the first page."""
    at, clerk = day.at, day.clerk
    at.find("guide_name", 60)
    clerk.fill("guide", name="临港市救助管理站", short_name="临", area="370203")
    at.press("guide_next")
    at.find("guide_add_room")
    at.press("guide_next")
    at.find("guide_clerk")
    clerk.fill("guide", clerk="chen", clerk_name="陈静")
    clerk.fill("guide", password=PASSWORD, password_again=PASSWORD)
    at.press("guide_next")
    at.find("guide_choose_folder")
    at.press("guide_next")
    at.find("guide_choose_files")
    at.press("guide_next")
    at.find("page_today", 60)


def _second_clerk(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.go("settings")
    at.toggle("list item:工作人员")
    clerk.fill("settings_clerk", login="ma", name="马站长", password=PASSWORD)
    at.toggle("settings_clerk_roles_leader")
    at.press("settings_clerk_save")
    at.says("须改初始密码")


def _somebody_was_here_in_march(day: Day, capsys, monkeypatch) -> str:
    clock = Clock(datetime(2026, 3, 5, 20, 10))
    place = place_at(f"sqlite:///{day.home / 'station.db'}", day.home, clock)
    shell = Shell(place, clock, capsys, monkeypatch)
    number = shell.json(
        "admit", "--name", "王强", "--sex", "male", "--born", "1987-08-12", "--id", arrives.WANG,
        "--how-came", "self", "--class", "open", "--capacity", "full", "--self-care", "full",
        "--bed", "101-1",
    )["rescue_number"]  # fmt: skip
    clock.now = datetime(2026, 3, 6, 9, 0)
    shell.json(
        "leave", "do", number, "--way", "own_wish", "--destination", "安徽阜阳",
        "--declaration-signed-at", "2026-03-06T08:50", "--service-form-signed-at", "08:55",
    )  # fmt: skip
    shell.json("bed", "clean", "101-1")
    return number


def _night_count(day: Day) -> None:
    """Everybody lies in the bed that the book says; counted by one key a bed, and signed."""
    at = day.at
    at.key("F7")
    at.until(lambda: at.rows("beds_night_list"))
    rows = at.rows("beds_night_list")
    at.find("table cell:" + rows[0][0], 20, "FOCUSED")
    for _ in rows:
        at.key("1")
    at.until(lambda: at.find("beds_night_progress")["words"] == f"{len(rows)}/{len(rows)}")
    at.key("ctrl+Return")
    at.press("dialog_act")
    at.find("beds_night_signed")


# --- after the day ----------------------------------------------------------------------------


def _as_they_should_be(day: Day) -> None:
    """The command line says of all twelve what the window did."""
    shown = day.answer("show", "residents")["residents"]
    residents = {each["rescue_number"]: each for each in shown}
    named = {each["name"]: each for each in shown}
    assert set(named) == {
        "无名氏（男1号）", "周桂兰", "周小满", "王强", "阿卜杜拉·买买提", "郑大海", "沈阿婆"
    }  # fmt: skip
    nameless = residents[day.numbers["nameless"]]
    assert nameless["identity_state"] == "unknown"
    assert nameless["age_estimated"] is True
    assert residents[day.numbers["patient"]]["state"] == "in_hospital"
    assert named["周小满"]["minor"] is True
    assert {named["周桂兰"]["bed"][:3], named["周小满"]["bed"][:3]} == {"203"}
    assert named["周小满"]["class"] == "protective"
    assert named["沈阿婆"]["class"] == "supportive"
    assert named["阿卜杜拉·买买提"]["born"] == "1990-02-03"
    assert {each["class"] for each in shown} == {"open", "protective", "supportive"}

    wang = day.answer("show", "person", str(named["王强"]["person_id"]))
    assert {each["text"] for each in wang["person"]["names"]} == {"王强", "王刚"}
    assert len(wang["stays"]) == 2

    ways = {
        name: day.answer("show", "stay", day.numbers[name])["stay"]["summary"]["leaving_way"]
        for name in ("left_at_once", "fetched", "traveller")
    }
    assert ways == {"left_at_once": "own_wish", "fetched": "kin", "traveller": "voucher"}

    outcomes = [each["outcome"] for each in day.answer("show", "intakes")["intakes"]]
    assert (outcomes.count("refused"), outcomes.count("guided")) == (1, 1)
    assert len(outcomes) == 12

    (voucher,) = day.answer("show", "vouchers")["vouchers"]
    assert (voucher["name"], voucher["amount_fen"], voucher["standing"]) == (
        "韩归乡", 13900, "exchanged"
    )  # fmt: skip
    board = day.answer("show", "beds")
    taken = {each["bed"] for each in board["beds"] if each["use"] in ("occupied", "held")}
    assert taken == {each["bed"] for each in shown}
    assert day.answer("check")["sound"] is True
