"""The door from the command line: families, and numbers that somebody else carries."""

from __future__ import annotations

import json

NUMBER = "341203198708121235"
SELF = {"how_came": "self"}


def write(folder, *forms: dict):
    path = folder / "forms.json"
    path.write_text(json.dumps(list(forms), ensure_ascii=False), "utf-8")
    return path


def test_two_people_may_show_one_number_when_it_is_said_why(shell):
    paper = ("--id", NUMBER, "--sex", "male", "--how-came", "self")
    first = shell.json("admit", "--name", "孟江", *paper)
    other = ("admit", "--name", "胡大海", *paper, "--not-person", first["person_id"])
    refused = shell(*other, "--json")
    assert (refused.status, refused.codes) == (1, ["person.document_taken"])
    assert refused.json["refused"][0]["weight"] == "reason"
    second = shell.json(*other, "--reason", "冒用他人证件")
    assert second["person_id"] != first["person_id"]


def test_of_a_family_it_is_said_who_was_refused_and_nobody_is_in(shell, tmp_path):
    mother = {"form_id": "m", "person": {"name": "赵玉兰", "sex": "female", "age": 40}}
    child = {"form_id": "c", "person": {"name": "赵小花", "sex": "female", "age": 6}}
    feverish = child | {"arrival": SELF | {"temperature_tenths": 1}}
    said = shell("admit", "--form", write(tmp_path, mother | {"arrival": SELF}, feverish), "--json")
    assert said.status == 1
    assert said.json["refused"][0]["place"] == "admissions.1.temperature_tenths"
    assert shell.json("show", "residents")["count"] == 0
    family = write(tmp_path, mother | {"arrival": SELF}, child | {"arrival": SELF})
    assert len(shell.json("admit", "--form", family)["admitted"]) == 2


def test_at_the_door_it_is_decided_about_one_at_a_time(shell, tmp_path):
    one = {"arrival": SELF, "person": {"name": "孟江", "sex": "male", "age": 40}}
    other = {"arrival": SELF, "person": {"name": "胡大海", "sex": "male", "age": 50}}
    words = ("door", "guide", "--text", "告知去救助点的路", "--form")
    for forms in ((), (one, other)):
        said = shell(*words, write(tmp_path, *forms), "--json")
        assert (said.status, said.codes) == (2, ["wrong_use"])
    assert shell.json(*words, write(tmp_path, one))["intake_id"]


def test_why_somebody_is_helped_again_stands_on_the_sheet(shell, tmp_path):
    person = {"name": "孟江", "sex": "male", "age": 40}
    form = {"person": person, "arrival": SELF | {"repeat_reason": "再次被盗"}}
    number = shell.json("admit", "--form", write(tmp_path, form))["rescue_number"]
    assert shell.json("show", "stay", number)["stay"]["door"]["repeat_reason"] == "再次被盗"
    assert "再次被盗" in shell("show", "stay", number).out
