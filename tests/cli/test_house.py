"""Doors, beds, class, steps and belongings from the command line."""

from __future__ import annotations

import pytest
from PIL import Image

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
OPEN = ("--class", "open", "--capacity", "full")


@pytest.fixture
def two(shell) -> tuple[str, str]:
    numbers = [
        shell.json("admit", "--name", name, "--born", born, *ADULT, *OPEN, "--bed", bed)
        for name, born, bed in (("吴六", "1970-01-01", "101-1"), ("郑七", "1971-02-02", "101-2"))
    ]
    return numbers[0]["rescue_number"], numbers[1]["rescue_number"]


def test_the_same_form_sent_twice_is_one_arrival(shell):
    words = ("admit", "--form-id", "night-1", "--name", "吴六", *ADULT)
    assert shell.json(*words)["rescue_number"] == shell.json(*words)["rescue_number"]
    assert shell.json("show", "residents")["count"] == 1


def test_beds_are_given_moved_swapped_held_and_freed(shell, two):
    one, other = two
    taken = shell("admit", "--name", "王八", *ADULT, "--bed", "101-1", "--json")
    assert (taken.status, taken.codes) == (1, ["bed.taken"])
    assert shell.json("bed", "move", one, "102-1", "--reason", "靠近门口")["bed"] == "102-1"
    swapped = shell.json("bed", "swap", one, other, "--reason", "打鼾")["swapped"]
    assert [each["bed"] for each in swapped] == ["101-2", "102-1"]
    assert shell.json("bed", "propose", one)["choices"]
    shell.json("step", one, "to_hospital", "--reference", "市立医院")
    beds = {each["bed"]: each for each in shell.json("bed", "board")["beds"]}
    assert beds["101-2"]["use"] == "held"
    assert beds["101-1"]["use"] == "cleaning"
    shell.json("bed", "clean", "101-1")
    shell.json("bed", "out", "101-1", "--note", "床板断裂", "--until", "11-25")
    plan = shell.json("bed", "plan", "101-3", "--for", "派出所来电,一名男性", "--until", "06:00")
    assert plan["bed"] == "101-3"
    shell.json("bed", "unplan", "101-3")
    assert shell("bed", "free", other, "--json").codes == ["bed.still_in_station"]
    shell.json("step", other, "to_hospital", "--reference", "市立医院")
    assert shell.json("bed", "free", other)["freed"] == "102-1"
    shell.json("step", other, "from_hospital")
    assert shell.json("bed", "assign", other, "101-4")["bed"] == "101-4"


def test_the_night_is_counted_with_one_missing(shell, two):
    one, other = two
    listed = shell.json("bed", "count")
    assert listed["signed"] is False
    assert len(listed["lines"]) == 2
    counted = shell.json("bed", "count", "--sign", "--found", f"{one}=missing")
    assert counted["signed"] is True
    assert [each["found"] for each in counted["differences"]] == ["missing"]
    draft = shell.json("leave", "check", one, status=1)
    assert (draft["way"], draft["plan"]) == ("without_formalities", None)
    assert draft["proposed"]["last_seen_at"]
    prepared = shell.json("leave", "prepare", one, "--search", "楼内、院内已找")
    assert prepared["plan"]["last_seen_at"] == draft["proposed"]["last_seen_at"]
    assert prepared["plan"]["search"] == "楼内、院内已找"
    assert shell("bed", "count", "--sign", "--found", f"{other}=asleep").status == 2


def test_a_class_is_confirmed_and_lowered_only_with_a_second_clerk(shell):
    number = shell.json("admit", "--name", "吴六", "--age", "50", *ADULT)["rescue_number"]
    words = ("class", "confirm", number, "--capacity", "full", "--self-care", "full")
    confirmed = shell.json(*words[:3], "protective", *words[3:], "--reason", "情绪不稳")
    assert confirmed["class"] == "protective"
    assert confirmed["round_hours"] == 2
    lower = (*words[:3], "open", *words[3:], "--reason", "已稳定")
    alone = shell(*lower, "--json")
    assert alone.codes == ["assistance.second_needed"]
    shell.stand_by("guessed-1")
    assert shell(*lower, "--second", "ma", "--json").codes == ["account.wrong_name_or_password"]
    shell.stand_by()
    assert shell.json(*lower, "--second", "ma")["class"] == "open"
    assert len(shell.json("class", "history", number)["assessments"]) == 2


def test_steps_follow_one_another_and_late_entry_is_normal(shell, two):
    one, _other = two
    shell.clock.pass_(hours=10)
    out = shell.json(
        "step", one, "went_out", "--at", "09:30", "--expected-back", "2026-11-21 18:00"
    )
    assert out["state"] == "on_leave"
    again = shell("step", one, "went_out", "--json")
    assert again.status == 1
    assert shell.json("step", one, "came_back")["state"] == "in_station"
    extended = shell.json(
        "extend", one, "--until", "2026-12-20", "--reason", "身份待查", "--filed-with", "市民政局",
        "--measures", "已函询户籍地",
    )  # fmt: skip
    assert extended["until"] == "2026-12-20"


def test_an_intake_is_completed_signed_and_reported(shell):
    admitted = shell.json(
        "admit", "--name", "小满", "--born", "2015-01-01", "--sex", "male", "--how-came", "police",
        "--escort-unit", "港口派出所", "--sign", "lost",
    )  # fmt: skip
    number = admitted["rescue_number"]
    done = shell.json(
        "complete", number, "--cause", "走失", "--relative", "满父:父亲:13800000000",
        "--temperature", "36.5",
    )  # fmt: skip
    facts = done["intake"]["facts"]
    assert (facts["cause"], facts["cause_name"]) == ("lost", "走失")
    assert facts["relatives"][0]["name"] == "满父"
    assert facts["escort_unit"] == "港口派出所"
    assert facts["temperature_tenths"] == 365
    assert shell.json("door", "handover", number)["handover_number"]
    shell.clock.pass_(minutes=10)
    report = shell.json(
        "door", "report", number, "--sign", "lost", "--unit", "港口派出所", "--receipt", "接警7号"
    )
    assert report["report_id"]
    assert shell.json("show", "intakes")["intakes"][0]["reported"] == ["lost"]


def test_decisions_at_the_door_other_than_admission(shell):
    who = ("--name", "冯八", "--sex", "male", "--age", "44", "--how-came", "self")
    assert shell("door", "refuse", *who, "--json").codes == ["intake.grounds_missing"]
    sent = shell.json("door", "hospital", *who, "--sign", "critical", "--place", "市立医院")
    assert sent["outcome"] == "to_hospital"
    child = ("--name", "冯小", "--sex", "male", "--born", "2014-01-01", "--how-came", "self")
    refused = shell("door", "refuse", *child, "--ground", "not_in_scope", "--json")
    assert "intake.must_be_helped" in refused.codes


def test_photographs_of_things_are_kept_and_handed_out(shell, tmp_path):
    picture, out = tmp_path / "bag.png", tmp_path / "out.jpg"
    Image.new("RGB", (90, 60), "#884422").save(picture)
    number = shell.json(
        "admit", "--name", "吴六", *ADULT, "--belonging", "手机", "--things-photo", str(picture)
    )["rescue_number"]
    listed = shell.json("belongings", "photo", number, str(picture), "--line", "1")["photos"]
    assert [(each["line"], each["thing"]) for each in listed] == [(None, ""), (1, "手机")]
    first = str(listed[0]["photo_id"])
    shell.json("belongings", "photo", number, str(picture), "--replaces", first)
    listed = shell.json("belongings", "photos", number)["photos"]
    assert [each["replaced"] for each in listed] == [True, False, False]
    shell.json("belongings", "show-photo", first, "--out", str(out))
    assert out.read_bytes().startswith(b"\xff\xd8")
    refused = shell("belongings", "photo", number, str(picture), "--line", "9", "--json")
    assert refused.codes == ["belonging.nothing_chosen"]


def test_belongings_go_from_hand_to_hand(shell):
    number = shell.json(
        "admit", "--name", "吴六", *ADULT, "--belonging", "手机:1:柜3:valuable",
        "--belonging", "现金:1:保险柜:cash:126.50", "--belonging", "菜刀:1:门卫:dangerous",
    )["rescue_number"]  # fmt: skip
    listed = shell.json("belongings", "list", number)["belongings"]
    assert [each["kind"] for each in listed] == ["valuable", "cash", "dangerous"]
    assert listed[1]["amount_fen"] == 12650
    shell.json("belongings", "add", number, "--belonging", "药:2:护士站:medicine")
    signed = shell.json("belongings", "sign", number, "--signed", "thumb")["belongings"]
    assert {each["signed_in"] for each in signed} == {"thumb"}
    refused = shell("belongings", "return", number, "--json")
    assert refused.codes == ["belonging.dangerous_not_returned"]
    shell.json(
        "belongings", "police", number, "--line", "3", "--unit", "港口派出所", "--receipt", "收7号"
    )
    back = shell.json("belongings", "return", number)["belongings"]
    assert [each["state"] for each in back] == ["returned", "returned", "with_police", "returned"]
    assert back[0]["given_to"] == "吴六"
    assert shell("belongings", "add", number, "--belonging", "鞋:两双").status == 2
