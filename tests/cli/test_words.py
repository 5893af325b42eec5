"""How the command line is spoken to, and how it answers."""

from __future__ import annotations

import json

from station.cli.table import pairs, table, width


def test_global_options_stand_before_or_after_the_command(shell):
    assert shell("--json", "show", "residents").json == {"residents": [], "count": 0}
    assert shell("show", "residents", "--json").json == {"residents": [], "count": 0}
    assert shell("--clerk", "nobody", "show", "residents", "--clerk", "chen").status == 0


def test_wrong_use_is_told_with_status_2(desk_shell):
    for words in (
        ("--clerk", "chen"),
        ("fly",),
        ("show",),
        ("show", "horses"),
        ("admit", "--how-came", "balloon"),
        ("show", "residents", "--colour"),
        ("bed", "assign", "202611001"),
        ("show", "beds", "--at", "someday"),
        ("voucher", "refund", "1", "--amount", "much", "--account", "x"),
    ):
        said = desk_shell(*words)
        assert said.status == 2, words
        assert said.out == ""
        assert len(said.err.strip().splitlines()) == 1


def test_wrong_use_is_one_json_object_for_scripts(desk_shell):
    said = desk_shell("fly", "--json")
    assert (said.status, said.codes) == (2, ["wrong_use"])
    assert set(said.json["refused"][0]) == {"code", "place", "sentence", "rule", "weight"}


def test_help_and_version_are_no_fault(desk_shell):
    assert desk_shell("--help").status == 0
    assert desk_shell("bed", "move", "--help").status == 0
    assert desk_shell("--version").out.strip()


def test_a_clerk_is_needed_and_has_to_prove_themself(desk_shell, monkeypatch):
    monkeypatch.delenv("STATION_CLERK")
    assert desk_shell("show", "residents").status == 2
    desk_shell.be("chen", "guessed-1")
    said = desk_shell("show", "residents", "--json")
    assert (said.status, said.codes) == (1, ["account.wrong_name_or_password"])
    monkeypatch.delenv("STATION_PASSWORD")
    assert desk_shell("show", "residents").status == 2


def test_passwords_are_not_guessed(desk_shell):
    desk_shell.be("ma", "guessed-1")
    codes = [desk_shell("show", "residents", "--json").codes for _try in range(6)]
    assert codes[0] == ["account.wrong_name_or_password"]
    assert codes[-1] == ["account.locked"]
    desk_shell.be("ma")
    assert desk_shell("show", "residents", "--json").codes == ["account.locked"]
    desk_shell.clock.pass_(hours=1)
    assert desk_shell("show", "residents").status == 0


def test_a_role_without_the_right_is_refused(desk_shell):
    desk_shell.be("qian")
    said = desk_shell("show", "audit", "--json")
    assert (said.status, said.codes) == (1, ["not_allowed"])


def test_one_json_object_is_all_that_stands_on_standard_output(shell):
    for words in (("show", "beds"), ("show", "today"), ("show", "clocks"), ("show", "clerks")):
        said = shell(*words, "--json")
        assert said.status == 0
        assert isinstance(json.loads(said.out), dict)


def test_chinese_characters_take_two_places():
    assert width("王强a") == 5
    lines = table(("Name", "Days"), [("王强", 3), ("阿卜杜拉·买买提", 12)])
    assert {width(line) for line in lines} == {width(lines[2])}
    assert lines[1].endswith(" 3")
    assert pairs((("名", "a\nb"), ("无", ""))) == ["名  a b"]
