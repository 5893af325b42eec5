"""What `show` and `find` answer: the keys are a contract with scripts."""

from __future__ import annotations

import pytest
from PIL import Image

from station.domain.accounts import Clerk
from station.domain.beds import Zone
from station.domain.duty_book import Incident, IncidentGrade
from station.domain.permissions import Permission
from station.usecases.duty_book import WriteIncident
from station.usecases.shift_handover import HandOverShift

RESIDENT_KEYS = {
    "rescue_number", "name", "sex", "born", "age_estimated", "identity_state", "class", "bed",
    "admitted_at", "days",
}  # fmt: skip
ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
OPEN = ("--class", "open", "--capacity", "full")


@pytest.fixture
def housed(shell) -> str:
    admitted = shell.json(
        "admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--sign", "pregnant", "--sign", "drunk", "--arrived-at", "02:00",
    )  # fmt: skip
    return admitted["rescue_number"]


def test_residents_as_the_contract_has_them(shell, housed):
    [row] = shell.json("show", "residents")["residents"]
    assert set(row) >= RESIDENT_KEYS
    assert row["rescue_number"] == housed
    assert (row["sex"], row["sex_name"]) == ("1", "男性")
    assert row["class"] == "open"
    assert row["class_name"]
    assert row["identity_state"] == "claimed"
    assert row["identity_state_name"]
    assert (row["born"], row["age_estimated"]) == ("1987-08-12", False)
    assert (row["bed"], row["days"]) == ("101-4", 1)
    assert row["admitted_at"] == "2026-11-21T02:00:00"


def test_residents_are_filtered_and_those_who_left_are_another_list(shell, housed):
    assert shell.json("show", "residents", "--class", "protective")["count"] == 0
    assert shell.json("show", "residents", "--text", "wq")["count"] == 1
    assert shell.json("show", "residents", "--left")["count"] == 0


def test_a_hit_says_why_it_is_one(shell, housed):
    answer = shell.json("find", "wangqiang", "--sex", "male", "--age-from", "30", "--age-to", "50")
    [hit] = answer["hits"]
    assert hit["name"] == "王强"
    assert hit["last_stay"]["rescue_number"] == housed
    for reason in hit["why"]:
        assert set(reason) >= {"code", "sentence", "strength"}
        assert reason["sentence"]
    assert shell.json("find", "没有这个人")["hits"] == []
    assert "王强" in shell("find", "王强").out


def test_a_bed_and_a_room_are_found_with_who_has_them(shell, housed):
    [taken] = shell.json("find", "101-4")["beds"]
    assert set(taken) == {
        "bed", "bed_id", "building", "zone", "zone_name", "use", "use_name", "name", "person_id",
        "stay_id",
    }  # fmt: skip
    assert (taken["use"], taken["name"]) == ("occupied", "王强")
    answer = shell.json("find", "101")
    assert [each["bed"] for each in answer["beds"]] == ["101-1", "101-2", "101-3", "101-4"]
    assert [each["name"] for each in answer["hits"]] == ["王强"]
    free = shell("find", "101室1床")
    assert "101-1" in free.out
    assert shell.json("find", "王强")["beds"] == []


def test_who_is_here_answers_a_sex_and_an_age(shell, housed):
    assert [each["name"] for each in shell.json("find", "男", "三十多岁")["hits"]] == ["王强"]
    assert shell.json("find", "女", "三十多岁")["hits"] == []


def test_the_house_now_and_before(shell, housed):
    now = {each["bed"]: each for each in shell.json("show", "beds")["beds"]}
    assert now["101-4"]["use"] == "occupied"
    assert now["101-4"]["card"]["name"] == "王强"
    assert now["101-4"]["zone_name"]
    before = shell.json("show", "beds", "--at", "2026-11-20")
    assert {each["use"] for each in before["beds"]} == {"free"}
    assert before["at"] == "2026-11-20T00:00:00"
    assert before["figures"]["total"] == 31


def test_a_persons_file_leaves_its_line_in_the_audit(shell, housed):
    child = shell.json(
        "admit", "--name", "小满", "--born", "2015-01-01", "--sex", "male", "--how-came", "citizen"
    )
    opened = shell.json("show", "person", child["rescue_number"])
    assert opened["minor"] is True
    assert opened["person"]["person_id"] == child["person_id"]
    lines = shell.json("show", "audit", "--person", str(child["person_id"]))["audit"]
    assert [line["act"] for line in lines] == ["OpenPerson", "Admit"]
    assert lines[0]["clerk"] == "chen"
    assert lines[0]["desk"] == "desk-1"


@pytest.mark.parametrize(
    "words",
    [("class", "history"), ("belongings", "list"), ("show", "stay")],
)
def test_each_look_at_a_childs_papers_leaves_its_line(shell, clock, words):
    child = shell.json(
        "admit", "--name", "小满", "--born", "2015-01-01", "--sex", "male", "--how-came", "citizen"
    )
    clock.pass_(hours=25)
    assert shell(*words, child["rescue_number"]).status == 0
    [looked, *_before] = shell.json("show", "audit", "--person", str(child["person_id"]))["audit"]
    assert looked["act"] in {"OpenPerson", "OpenStaySheet"}


def test_the_list_of_arrivals_says_nothing_of_what_a_child_stated(shell, clock):
    child = shell.json(
        "admit", "--name", "小满", "--born", "2015-01-01", "--sex", "male", "--how-came", "citizen",
        "--found-place", "汽车站东门",
    )  # fmt: skip
    clock.pass_(hours=25)
    assert "汽车站" not in shell("show", "intakes", "--json").out
    shell("show", "person", child["rescue_number"])
    assert "汽车站" in shell("show", "intakes", "--json").out


def test_clocks_name_their_rule_and_their_person(shell, housed):
    clocks = shell.json("show", "clocks")["clocks"]
    assert clocks
    assert {each["rescue_number"] for each in clocks} == {housed}
    for clock in clocks:
        assert clock["rule"]
        assert clock["state"] in {"overdue", "today", "soon", "later"}
        assert clock["due"]
    assert shell.json("show", "clocks", housed, "--kind", "photo")["clocks"][0]["kind"] == "photo"


def test_the_other_lists_answer_one_object_each(shell, housed):
    assert shell.json("show", "intakes")["intakes"][0]["outcome"] == "admitted"
    assert shell.json("show", "vouchers")["vouchers"] == []
    assert shell.json("show", "candidates")["candidates"] == []
    assert shell.json("show", "papers", housed)["papers"] == []
    assert shell.json("show", "today")["figures"]["present"] == 1
    sheet = shell.json("show", "stay", housed)
    assert sheet["stay"]["summary"]["rescue_number"] == housed
    assert sheet["time_line"]


def test_lists_are_tables_for_people(shell, housed):
    for words in (
        ("residents",), ("beds",), ("person", housed), ("stay", housed), ("today",), ("clocks",),
        ("audit",), ("intakes",), ("clerks",), ("policy",), ("vouchers",), ("papers", housed),
    ):  # fmt: skip
        said = shell("show", *words)
        assert said.status == 0, words
        assert said.out.strip()
        assert "{" not in said.out


def test_what_people_read_is_in_words_and_no_codes(shell, housed):
    assert "已入站" in shell("show", "stay", housed).out
    assert "本班来站" in shell("show", "today").out
    assert "密码最短长度 8 位" in shell("show", "policy").out


def test_who_is_not_found_is_refused(shell, housed):
    for words, code in (
        (("show", "stay", "209901001"), "stay.not_found"),
        (("show", "person", "209901001"), "person.not_found"),
        (("bed", "assign", housed, "999-1"), "bed.not_found"),
        (("voucher", "approve", "4711"), "voucher.not_found"),
        (("complete", "202699999", "--cause", "lost"), "intake.not_found"),
    ):
        said = shell(*words, "--json")
        assert (said.status, said.codes) == (1, [code]), words


def test_files_that_cannot_be_used_are_one_sentence_each(shell, housed, tmp_path):
    picture = tmp_path / "face.jpg"
    Image.new("RGB", (400, 500), "#998877").save(picture)
    assert shell.json("person", "photo", housed, picture)["photo_id"]
    picture.write_text("no picture at all")
    assert shell("person", "photo", housed, picture, "--json").status == 1
    missing = shell("person", "photo", housed, tmp_path / "missing.jpg", "--json")
    assert (missing.status, missing.codes) == (1, ["file_unreadable"])
    folder = shell("person", "photo", housed, tmp_path, "--json")
    assert (folder.status, folder.codes) == (1, ["file_unreadable"])
    out = tmp_path / "no" / "such" / "folder.pdf"
    printed = shell("print", "intake", housed, "--out", out, "--json")
    assert (printed.status, printed.codes) == (1, ["file_not_written"])
    form = tmp_path / "form.json"
    for text in ("{", '{"arrival": {"how_came": "self", "colour": 1}}', '{"person": {}}', "[1]"):
        form.write_text(text, "utf-8")
        said = shell("admit", "--form", form, "--json")
        assert (said.status, said.codes) == (2, ["wrong_use"]), text


def test_deeds_and_work_have_their_names_beside_them(shell, housed):
    for line in shell.json("show", "audit")["audit"]:
        assert line["act_name"]
        assert line["act_name"] != line["act"]
    for clock in shell.json("show", "clocks")["clocks"]:
        assert clock["work_name"] == clock["sentence"]


def test_what_a_voucher_needs_is_named_as_the_options_are(shell, housed):
    said = shell("voucher", "draft", housed, "--leg", "train:云川:阜阳西:126")
    assert said.status == 2
    for option in ("--destination", "--destination-area", "--account"):
        assert option in said.err
    assert "--purpose" not in said.err


def test_a_shift_answers_for_what_happened_what_goes_over_and_who_is_out(shell, housed):
    back = ("--expected-back", "02:45", "--note", "与社工同行")
    shell.json("step", housed, "went_out", "--at", "02:10", *back)
    station = shell.place.open()
    clerk = Clerk(1, "chen", "陈静", frozenset(Permission))
    told = Incident(IncidentGrade.SERIOUS, "走廊滑倒", zone=Zone.MEN, is_open=True)
    station.do(WriteIncident("form", told), clerk)
    station.do(HandOverShift("shift", "平安"), clerk)
    station.engine.dispose()

    book = shell.json("show", "duty-book", "--day", "2026-11-20", "--shift", "night")
    assert (book["span"]["begins"], book["span"]["ends"]) == (
        "2026-11-20T22:00:00",
        "2026-11-21T08:00:00",
    )
    assert [(each["kind"], each["text"]) for each in book["items"]] == [("incident", "走廊滑倒")]
    assert "走廊滑倒" in shell("show", "duty-book").out

    answer = shell.json("show", "handover")
    (waiting,) = answer["waiting"]
    assert (waiting["state"], waiting["note"]) == ("waiting", "平安")
    parts = {each["part"]: each["name"] for each in waiting["carried"]["lines"]}
    assert (parts["incident"], parts["on_leave"]) == ("", "王强")
    assert [each["code"] for each in answer["now"]["problems"]] == ["shift.waits"]
    assert "待接班" in shell("show", "handover").out

    shell.clock.pass_(minutes=10)
    gate = shell.json("show", "gate")
    assert (gate["overdue"], [each["kind"] for each in gate["passages"]]) == (
        1,
        ["admitted", "went_out"],
    )
    assert gate["out"][0]["expected_back"] == "2026-11-21T02:45:00"
    assert "超时未归" in shell("show", "gate").out
    shell.json("step", housed, "came_back", "--at", "02:42")
    with_day = ("--expected-back", "11-21 02:46", "--note", "与社工同行")
    shell.json("step", housed, "went_out", "--at", "02:43", *with_day)
    (out,) = shell.json("show", "gate")["out"]
    assert (out["expected_back"], out["overdue"]) == ("2026-11-21T02:46:00", True)
