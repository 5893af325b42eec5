"""What was stated at the door, completed and taken back; what the door owes, from a script."""

from __future__ import annotations

import pytest


@pytest.fixture
def admitted(shell):
    def admit(*more):
        return shell.json("admit", "--name", "满江红", "--sex", "male", "--age", "40", *more)

    return admit


def intake_of(shell, admitted):
    found = shell.json("show", "intakes")["intakes"]
    return next(each for each in found if each["id"] == admitted["intake_id"])


def test_what_was_wrong_is_emptied_and_the_earlier_words_are_shown(shell, admitted):
    one = admitted(
        *("--how-came", "self", "--sign", "infectious", "--cleared", "县医院 李医生"),
        *("--on-relief", "低保", "--temperature", "39.1", "--relative", "李四:朋友"),
    )
    number = intake_of(shell, one)["number"]
    ended = ("complete", number, "--end-sign", "infectious", "--empty", "cleared")
    refused = shell(*ended, "--json")
    assert (refused.status, refused.codes) == (1, ["intake.reason_for_less"])
    answer = shell.json(
        *(*ended, "--empty", "on_relief", "--empty", "temperature_tenths"),
        *("--without-relative", "李四", "--reason", "复查非传染病"),
    )["intake"]
    facts = answer["facts"]
    assert (facts["signs"], facts["cleared"], facts["on_relief"]) == ([], "", "")
    assert (facts["temperature_tenths"], facts["relatives"]) == (None, [])
    assert {each["stated"] for each in answer["earlier"]} == {
        "signs",
        "cleared",
        "on_relief",
        "temperature_tenths",
        "relatives",
    }
    assert {each["reason"] for each in answer["earlier"]} == {"复查非传染病"}
    said = shell("complete", number).out
    assert "39.1 ℃" in said
    assert "复查非传染病" in said


def test_a_relative_whom_nobody_named_cannot_be_taken_out(shell, admitted):
    number = intake_of(shell, admitted("--how-came", "self"))["number"]
    said = shell("complete", number, "--without-relative", "李四", "--json")
    assert (said.status, said.codes) == (2, ["wrong_use"])


def test_the_check_made_later_stops_its_clock(shell, admitted):
    one = admitted("--how-came", "self")
    number = intake_of(shell, one)["number"]

    def kinds():
        return {each["kind"] for each in shell.json("show", "clocks")["clocks"]}

    assert {"first_look", "safety_check"} <= kinds()
    shell.json("complete", number, "--mental-state", "clear", "--self-care", "full")
    shell.json("complete", number, "--checker", "陈静", "--checker-sex", "male")
    assert not {"first_look", "safety_check"} & kinds()


def test_things_left_behind_are_sent_on_or_disposed_of_by_two(shell, admitted):
    one = admitted(
        *("--how-came", "self", "--belonging", "布包", "--belonging", "旧衣"),
        *("--mental-state", "clear", "--self-care", "full"),
    )
    number = one["rescue_number"]
    sent = shell.json(
        *("belongings", "send", number, "--line", "1", "--to", "满父", "--carrier", "邮政"),
        *("--receipt", "运单 1"),
    )["belongings"]
    assert (sent[0]["state"], sent[0]["carrier"]) == ("forwarded", "邮政")
    shell.stand_by()
    refused = shell(
        *("belongings", "dispose", number, "--line", "2", "--noticed-on", "2026-10-01"),
        *("--notice", "挂号信", "--outcome", "销毁", "--second", "ma", "--json"),
    )
    assert refused.codes == ["belonging.owner_here"]


def test_own_wages_are_said_when_somebody_is_admitted(shell):
    youth = ("admit", "--name", "小满", "--sex", "male", "--age", "17", "--how-came", "self")
    classed = ("--self-care", "full", "--class", "open", "--capacity", "full")
    refused = shell(*youth, *classed, "--json")
    assert "assistance.second_needed" in refused.codes
    stay = shell.json(*youth, *classed, "--own-wages")["rescue_number"]
    [assessment] = shell.json("class", "history", stay)["assessments"]
    assert (assessment["confirmed"], assessment["own_wages"]) == ("open", True)


def test_a_knife_and_a_checker_of_the_other_sex_are_hinted_at(shell, admitted):
    answer = admitted(
        *("--how-came", "self", "--checker", "陈静", "--checker-sex", "female"),
        *("--belonging", "折叠刀:1:门卫:dangerous"),
    )
    codes = [each["code"] for each in answer["hints"]]
    assert codes == ["intake.checker_of_other_sex", "intake.dangerous_goods_kept"]
    number = answer["rescue_number"]
    more = shell.json("belongings", "add", number, "--belonging", "斧:1:门卫:dangerous")
    assert [each["code"] for each in more["hints"]] == ["intake.dangerous_goods_kept"]
    assert shell.json("belongings", "add", number, "--belonging", "帽子")["hints"] == []
