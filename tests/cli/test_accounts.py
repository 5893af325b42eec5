"""Clerks, roles and numbers from the command line."""

from __future__ import annotations


def test_a_new_clerk_signs_in_and_changes_the_first_password(shell):
    shell.new_password("first-word-1")
    added = shell.json("clerk", "add", "lin", "--name", "林芳", "--role", "front_desk")
    assert added["login"] == "lin"
    shell.be("lin", "first-word-1")
    said = shell("show", "residents")
    assert said.status == 0
    assert said.err
    shell.new_password("second-word-2")
    assert shell("clerk", "password").status == 0
    shell.be("lin", "second-word-2")
    assert shell("show", "residents").err == ""


def test_accounts_are_listed_changed_closed_and_reset(shell):
    listed = shell.json("clerk", "list")["clerks"]
    assert {each["login"] for each in listed} == {"chen", "ma", "qian"}
    qian = next(each for each in listed if each["login"] == "qian")
    assert qian["roles"] == ["finance", "travel"]
    assert qian["roles_name"] == ["财务", "离站"]
    shell.json("clerk", "change", "qian", "--name", "钱悦", "--role", "travel", "--close")
    shell.be("qian")
    assert shell("show", "residents", "--json").codes == ["account.inactive"]
    shell.be("chen")
    shell.json("clerk", "change", "qian", "--open", "--sex", "女")
    shell.json("clerk", "change", "qian", "--name", "钱月")
    qian = next(each for each in shell.json("clerk", "list")["clerks"] if each["login"] == "qian")
    assert (qian["sex"], qian["sex_name"]) == ("2", "女性")
    shell.new_password("given-anew-3")
    shell.json("clerk", "reset", "qian")
    shell.be("qian", "given-anew-3")
    assert shell("show", "residents").status == 0


def test_an_unknown_clerk_and_the_last_administrator_are_refused(desk_shell):
    said = desk_shell("clerk", "reset", "nobody", "--json")
    assert said.codes == ["clerk_not_found"] or said.status == 2
    said = desk_shell("clerk", "change", "chen", "--role", "leader", "--json")
    assert (said.status, said.codes) == (1, ["account.last_administrator"])


def test_a_role_is_granted_and_loses_a_right(shell):
    roles = shell.json("clerk", "role", "nurse", "--grant", "vouchers:write")["roles"]
    assert "vouchers:write" in roles[0]["permissions"]
    roles = shell.json("clerk", "role", "nurse", "--revoke", "vouchers:write")["roles"]
    assert "vouchers:write" not in roles[0]["permissions"]


def test_the_stations_numbers_are_shown_and_changed(shell):
    assert shell.json("policy", "show")["policy"]["longest_stay_days"] == 10
    changed = shell.json("policy", "set", "voucher_valid_days=5")
    assert changed["policy"]["voucher_valid_days"] == 5
    assert shell("policy", "set", "horses=3", "--json").codes == ["policy.unknown"]
    assert shell("policy", "set", "voucher_valid_days=many").status == 2
