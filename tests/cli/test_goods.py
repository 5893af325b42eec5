"""Goods and meals from the command line: lists for people and scripts, papers into files."""

from __future__ import annotations

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
OPEN = ("--class", "open", "--capacity", "full")


def test_meals_are_shown_and_printed_and_an_empty_shelf_says_so(desk_shell, tmp_path):
    desk_shell.json(
        "admit", "--name", "㛃䶮𬭎", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--arrived-at", "02:00",
    )  # fmt: skip
    said = desk_shell.json("show", "meals", "--meal", "lunch")
    (portion,) = said["portions"]
    assert (portion["name"], portion["bed"], portion["diet_name"]) == ("㛃䶮𬭎", "101-4", "普通")
    assert (said["total"], said["figures"], said["id"], said["month"]) == (
        1,
        {"usual": 1},
        None,
        [],
    )
    assert "午餐：共 1 份" in desk_shell("show", "meals", "--meal", "lunch").out
    shelf = desk_shell.json("show", "goods")
    assert (shelf["goods"], shelf["given"], shelf["owed"]) == ([], [], [])
    assert shelf["cash"] == {"balance_fen": 0, "used": False}
    for paper, subject, name in (
        ("meals", "2026-11-21", "用餐统计表"),
        ("goods_day", "2026-11-21", "物资发放日清单"),
    ):
        for options in ((), ("--draft",)):
            file = tmp_path / f"{paper}{len(options)}.pdf"
            told = desk_shell.json("print", paper, subject, "--out", file, *options)
            assert told["paper_name"] == name
            assert file.read_bytes().startswith(b"%PDF")
    nothing = desk_shell("print", "goods", "20260001-WZ", "--out", tmp_path / "x.pdf")
    assert nothing.status == 1
    assert "没有这张签收单" in nothing.err
