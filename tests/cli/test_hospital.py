"""Paper letters come in, and who lies where is shown, from the command line."""

from __future__ import annotations

from tests.cli.test_ledger import register

LETTER = {
    "介绍信编号": "救介〔2026〕001号",
    "姓名": "许㛃",
    "性别": "男",
    "送治医院": "市精神卫生中心",
    "送医日期": "2026-08-15",
}


def test_letters_come_in_and_are_shown(shell, tmp_path):
    rows = (LETTER, LETTER | {"介绍信编号": "", "姓名": "王强"})
    file = register(tmp_path / "介绍信登记簿.xlsx", rows)
    preview = shell.json("import", "letters", file, "--dry-run", status=1)
    assert (preview["letters_added"], preview["dry_run"]) == (1, True)
    assert shell.json("show", "hospital")["letters"] == []
    done = shell.json("import", "letters", file, status=1)
    (doubt,) = done["doubtful"]
    assert (doubt["row"], doubt["reason"], doubt["left_out"]) == (4, "number_missing", True)
    said = shell.json("show", "hospital")
    assert said["patients"] == []
    (letter,) = said["letters"]
    assert (letter["number"], letter["hospital"], letter["name"]) == (
        "救介〔2026〕001号",
        "市精神卫生中心",
        "许㛃",
    )
    assert said["hospitals"][0]["facts"]["kind"] == "mental"
    assert "许㛃" in shell("show", "hospital", "--text", "许").out
    assert "许㛃" not in shell("show", "hospital", "--state", "closed").out
    assert "序号" not in shell("import", "letters", file).out
    twice = register(tmp_path / "两行.xlsx", (LETTER | {"姓名": "何其"}, LETTER))
    assert "该编号已有介绍信：许㛃" in shell("import", "letters", twice).out


def test_a_letter_from_paper_is_not_printed_again(shell, tmp_path):
    shell("import", "letters", register(tmp_path / "登记簿.xlsx", (LETTER,)))
    said = shell("print", "treatment", "2026-1", "--out", tmp_path / "letter.pdf", "--json")
    assert (said.status, said.codes) == (1, ["paper.on_paper"])
    said = shell("print", "treatment", "2026-9", "--out", tmp_path / "letter.pdf", "--json")
    assert (said.status, said.codes) == (1, ["letter.not_found"])


def test_a_register_of_stays_is_no_register_of_letters(desk_shell, tmp_path):
    file = register(tmp_path / "台账.xlsx")
    said = desk_shell("import", "letters", file, "--json")
    assert (said.status, said.codes) == (1, ["workbook.not_letters"])
    assert "台账.xlsx" in said.err
    assert "送治医院" in said.err
