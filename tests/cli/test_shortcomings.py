"""问题清单 from the command line, on both engines."""

from __future__ import annotations

from tests.pdf_text import words


def test_what_was_found_is_assigned_mended_checked_and_cleared(shell, tmp_path):
    found = shell.json(
        "shortcoming", "find", "被褥未消毒", "--village", "东村", "--source", "sweep"
    )
    assert found["shortcoming"]["number"] == "问题〔2026〕001号"
    refused = shell("shortcoming", "assign", "2026-1", "--owner", "东村救助点")
    assert (refused.status, "整改时限" in refused.err) == (1, True)
    shell.json("shortcoming", "assign", "2026-1", "--owner", "东村救助点", "--due", "2026-11-30")
    shell.json("shortcoming", "mend", "2026-1", "--text", "全部拆洗消毒")
    assert "另一名工作人员" in shell("shortcoming", "clear", "2026-1").err
    shell.be("ma")
    cleared = shell.json("shortcoming", "clear", "2026-1")["shortcoming"]
    assert (cleared["state"], cleared["late"]) == ("cleared", False)
    told = shell.json("show", "shortcomings")
    assert told["total"] == {
        **dict.fromkeys(("unassigned", "mending", "to_check", "late", "open"), 0),
        "area": "",
        "village": "",
        "found": 1,
        "cleared": 1,
        "rate": 100,
    }
    assert shell.json("show", "shortcomings", "--open")["shortcomings"] == []
    assert "已销号" in shell("show", "shortcomings").out
    for options in ((), ("--draft",)):
        paper = tmp_path / f"问题清单{len(options)}.pdf"
        shell.json("print", "shortcoming_list", "--out", paper, *options)
        assert "被褥未消毒" in words(paper.read_bytes())
    assert shell("shortcoming", "mend", "2026-9").status == 1
