"""A month is closed by the command line: looked at, explained, submitted, answered, taken out."""

from __future__ import annotations

from datetime import datetime

import pytest
from openpyxl import load_workbook

from station.domain.people import Sex
from tests import make
from tests.pdf_text import words

OCTOBER = ("--period", "2026-10")


@pytest.fixture
def october(shell):
    """A man who was here, and a person of whom nobody can say anything."""
    station = shell.place.connect()
    at = datetime(2026, 10, 9, 9, 0)
    make.stay(station, "王强", admitted_at=at, area="370102")
    make.stay(station, "无名氏2026-001", admitted_at=at, sex=Sex.UNKNOWN, born=None)
    station.engine.dispose()


def test_a_month_is_closed_answered_and_taken_out(shell, october, tmp_path):
    listed = shell.json("show", "returns")["sheets"]
    assert {each["sheet"] for each in listed} >= {"henan_month", "ministry_quarter"}
    told = shell.json("show", "sheet", *OCTOBER)
    assert next(row for row in told["rows"] if row["row"] == "total")["figures"]["own"] == "2"
    unknown = next(each for each in told["findings"] if each["finding"] == "in_no_row:sex")
    assert [name["name"] for name in unknown["names"]] == ["无名氏2026-001"]
    assert "无名氏2026-001" not in shell("show", "sheet", *OCTOBER).out
    assert "王强" in shell("show", "sheet", *OCTOBER, "--row", "male").out
    assert shell("sheet", "check", *OCTOBER, "--json").codes == ["month_sheet.findings_open"]
    for each in told["findings"]:
        shell.json("sheet", "explain", *OCTOBER, each["finding"], "--words", "=本人不能表达")
    shell.json("sheet", "type", *OCTOBER, "total", "counties", "3")
    shell.json("sheet", "type", *OCTOBER, "total", "counties", "")
    assert shell.json("sheet", "check", *OCTOBER)["state"] == "checked"
    sent = shell.json("sheet", "submit", *OCTOBER)
    assert (sent["state"], sent["state_name"], len(sent["seal"])) == ("submitted", "已报送", 64)
    assert shell.json("show", "sheet", *OCTOBER, "--changes")["count"] == 0
    (man,) = shell.json("show", "sheet", *OCTOBER, "--row", "male")["names"]
    shell.json("person", "change", man["person_id"], "--area", "410102")
    (late,) = shell.json("show", "sheet", *OCTOBER, "--changes")["changes"]
    (fact,) = [each for each in late["facts"] if each["field"] == "area"]
    assert (fact["before"], fact["after_name"]) == ("370102", "河南省郑州市中原区")
    assert "中原区" in shell("show", "sheet", *OCTOBER, "--changes").out
    assert shell.json("show", "sheet", *OCTOBER, "--by-letter")["count"] == 0

    book, paper = tmp_path / "十月.xlsx", tmp_path / "十月.pdf"
    made = shell.json("export", "month", *OCTOBER, "--to", book)
    assert made["names"] > 0
    assert load_workbook(book).sheetnames[:2] == ["月报", "校验与更正"]
    plain = shell.json("export", "month", *OCTOBER, "--to", book, "--without-names")
    assert plain["names"] == 0
    shell.json("print", "month-sheet", "henan_month/2026-10", "--out", paper)
    text = words(paper.read_bytes())
    assert "救助管理工作月报表" in text
    assert "=本人不能表达" in text

    for step in ("accept", "lock"):
        shell.json("sheet", step, *OCTOBER)
    unlock = ("--from", "省厅", "--letter", "12号", "--words", "改口径")
    assert shell.json("sheet", "unlock", *OCTOBER, *unlock)["state"] == "unlocked"
    shell.be("qian")
    assert shell("sheet", "submit", *OCTOBER, "--json").codes == ["not_allowed"]


def test_a_template_is_shown_changed_and_put_back(desk_shell, tmp_path):
    text = desk_shell.json("sheet", "template")["text"]
    file = tmp_path / "新表.toml"
    file.write_text(text.replace("60岁以上", "六十岁以上"), "utf-8")
    desk_shell.json("sheet", "template", "--file", file, "--reason", "新表")
    assert "六十岁以上" in desk_shell("show", "sheet", *OCTOBER).out
    file.write_text(text.replace("age = {", "old = {", 1), "utf-8")
    told = desk_shell("sheet", "template", "--file", file, "--reason", "试", "--json")
    assert told.codes == ["template.unknown_field"]
    assert "age_to_6" in told.json["refused"][0]["sentence"]
