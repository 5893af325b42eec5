"""The bed in the admission from the command line: kept, any other, and what is refused."""

from __future__ import annotations

import json

import pytest

ADMIT = ("admit", "--sex", "male", "--born", "1987-08-12", "--how-came", "self")


@pytest.fixture
def kept(shell) -> int:
    return shell.json("bed", "plan", "102-3", "--for", "派出所送来一人")["plan_id"]


def bed_of(shell, label: str) -> dict:
    return next(bed for bed in shell.json("show", "beds")["beds"] if bed["bed"] == label)


@pytest.mark.parametrize("named", ["102-3", "number"])
def test_who_is_expected_takes_the_kept_bed_by_its_bed_or_its_number(shell, kept, named):
    plan = kept if named == "number" else named
    answer = shell.json(*ADMIT, "--name", "孟江", "--plan", plan)
    assert answer["bed"] == "102-3"
    bed = bed_of(shell, "102-3")
    assert (bed["use"], bed["planned_for"]) == ("occupied", "")


def test_a_kept_bed_is_refused_to_others_and_the_sentence_says_for_whom(shell, kept):
    said = shell(*ADMIT, "--name", "孟江", "--bed", "102-3")
    assert said.status == 1
    assert "派出所送来一人" in said.err
    assert shell.json("show", "residents")["count"] == 0


def test_a_plan_that_has_lapsed_is_told_in_a_sentence(shell, kept):
    shell.clock.pass_(hours=5)
    said = shell(*ADMIT, "--name", "孟江", "--plan", kept, "--json")
    assert (said.status, said.codes) == (1, ["bed.plan_lapsed"])
    assert "102-3" in said.json["refused"][0]["sentence"]
    nobody = shell(*ADMIT, "--name", "孟江", "--plan", "102-3", "--json")
    assert (nobody.status, nobody.codes) == (1, ["bed.not_planned"])


def test_a_family_takes_its_kept_beds_together(shell, tmp_path):
    for bed in ("203-1", "203-2"):
        shell.json("bed", "plan", bed, "--for", "公安送来的母女")
    forms = [
        {
            "form_id": name,
            "person": {"name": name, "sex": "female", "age": age},
            "arrival": {"how_came": "self"},
            "plan": bed,
        }
        for name, age, bed in (("赵玉兰", 40, "203-1"), ("柳絮", 6, "203-2"))
    ]
    path = tmp_path / "forms.json"
    path.write_text(json.dumps(forms, ensure_ascii=False), "utf-8")
    admitted = shell.json("admit", "--form", path)["admitted"]
    assert [each["bed"] for each in admitted] == ["203-1", "203-2"]


def test_any_bed_may_ask_for_a_reason_and_a_hard_stop_takes_none(shell):
    isolation = (*ADMIT, "--name", "孟江", "--bed", "106-1")
    said = shell(*isolation, "--json")
    assert (said.status, said.codes) == (1, ["bed.isolation_for_healthy"])
    assert said.json["refused"][0]["weight"] == "reason"
    women = (*ADMIT, "--name", "孟江", "--bed", "201-1", "--bed-reason", "只有这张")
    said = shell(*women, "--json")
    assert (said.status, said.codes) == (1, ["bed.other_sex"])
    answer = shell.json(*isolation, "--bed-reason", "男寝已满，护士同意")
    assert answer["bed"] == "106-1"


def test_where_no_bed_is_proposed_it_is_said_why(shell):
    men = [bed for bed in shell.json("show", "beds")["beds"] if bed["zone"] in ("men", "nursing")]
    answer = shell.json(*ADMIT, "--name", "孟江", "--bed", "106-1", "--bed-reason", "护士同意")
    for bed in men:
        shell.json("bed", "dirty", bed["bed"])
    said = shell("bed", "propose", answer["rescue_number"])
    assert men[0]["bed"] in said.out
    facts = shell.json("bed", "propose", answer["rescue_number"])
    codes = [each["code"] for each in facts["none_because"]]
    assert codes[0] == "bed.none_fits"
    assert "bed.clean_one" in codes
