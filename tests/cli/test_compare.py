"""Batch compare from the command line, on both engines."""

from __future__ import annotations

import csv
import io

from station.domain.identity import check_character
from tests.pdf_text import words

ADMIT = (
    "admit", "--sex", "male", "--how-came", "self", "--self-care", "full",
    "--class", "open", "--capacity", "full", "--arrived-at", "02:00",
)  # fmt: skip


def test_names_go_out_hits_come_in_and_the_batch_is_closed(shell, tmp_path):
    number = "34122119870302101" + check_character("34122119870302101")
    shell.json(*ADMIT, "--name", "王强", "--age", "39", "--id", number, "--bed", "101-4")
    shell.json(*ADMIT, "--name", "赵无证", "--age", "40", "--bed", "101-3")
    said = shell.json("export", "compare", "--dry-run")
    assert [each["left_out"] for each in said["left_out"]] == ["no_number"]
    out = tmp_path / "名单.csv"
    office = ("--office", "民政局", "--system", "困难群众数据库")
    refused = shell("export", "compare", *office, "--out", out)
    assert (refused.status, "用途" in refused.err) == (1, True)
    asked = (*office, "--purpose", "核对低保", "--form", "gb18030")
    made = shell.json("export", "compare", *asked, "--out", out)
    assert (made["batch"]["number"], made["rows"]) == ("核对〔2026〕001号", 1)
    head, line = csv.reader(io.StringIO(out.read_bytes().decode("gb18030")))
    again = shell.json("export", "compare", "2026-1", "--form", "gb18030", "--out", out)
    assert again["sha256"] == made["sha256"]
    for options in ((), ("--draft",)):
        paper = tmp_path / f"交接单{len(options)}.pdf"
        shell.json("print", "compare_handover", "2026-1", "--out", paper, *options)
        assert "王强" not in words(paper.read_bytes())
    answer = tmp_path / "反馈.csv"
    rows = ((*head, "比对结果"), (*line, "低保"), ("9", "YYYYYYYY", "孙某", "", "", "死亡"))
    answer.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    read = shell("import", "compare", answer, "--json")
    assert (read.status, read.json["hits"], read.json["nobody"]) == (1, 1, 1)
    shown = shell.json("show", "compare", "2026-1")
    hit, nobody = (each["id"] for each in shown["answers"])
    assert shell.json("show", "compare", "--open")["waiting"] == 2
    assert "低保" in shell("show", "compare", "2026-1").out
    assert shell("compare", "close", "2026-1").status == 1
    done = shell.json("compare", "review", str(hit), "--verdict", "confirmed")
    assert done["answer"]["may_follow"] == ["write_relief"]
    shell.json(
        "compare", "review", str(nobody), "--verdict", "no_consequence", "--note", "不在本批"
    )
    closed = shell.json("compare", "close", "2026-1")["batch"]
    assert (closed["waiting"], closed["closed_by"]) == (0, "chen")
    shell.json("compare", "reopen", "2026-1", "--reason", "看错")
