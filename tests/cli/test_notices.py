"""Search notices and inquiry letters from the command line, on both engines."""

from __future__ import annotations

from tests.pdf_text import words

UNKNOWN = (
    "admit", "--sex", "male", "--age", "50", "--how-came", "self", "--self-care", "full",
    "--class", "open", "--capacity", "full", "--bed", "101-4", "--arrived-at", "02:00",
)  # fmt: skip


def test_a_notice_goes_out_and_comes_back_and_says_only_what_it_may(shell, tmp_path):
    admitted = shell.json(*UNKNOWN)
    person = f"#{admitted['person_id']}"
    typed = ("--words", "会唱豫剧，患有精神病")
    said = shell.json("notice", "draft", person, *typed)["draft"]
    kept = [(each["line"], each["why"], each["text"]) for each in said["text"]["left_out"]]
    assert ("words", "health", "患有精神病") in kept
    assert "健康情况不公开" in shell("notice", "draft", person, *typed).out
    written = shell.json("notice", "write", person, *typed, "--form-id", "f1")["notice"]
    again = shell.json("notice", "write", person, *typed, "--form-id", "f1")["notice"]
    assert (written["number"], written["state"]) == ("寻公〔2026〕001号", "draft")
    assert again == written
    bad = shell("notice", "publish", "2026-1", "--place", "moon")
    assert (bad.status, "moon" in bad.err) == (2, True)
    refused = shell("notice", "publish", "2026-1", "--place", "national")
    assert (refused.status, "照片" in refused.err) == (1, True)
    out = shell.json(
        "notice", "publish", "2026-1", "--place", "national",
        "--place", "board=火车站|编号 7|2026-11-21 02:10", "--reason", "面部受伤",
    )["notice"]  # fmt: skip
    assert [each["place"]["channel"] for each in out["postings"]] == ["board", "national"]
    assert out["postings"][0]["place"]["link"] == "编号 7"
    assert out["postings"][0]["posted_at"].startswith("2026-11-21T02:10")
    shell.json("notice", "refresh", "2026-1")
    posting = str(out["postings"][1]["id"])
    shell.json("notice", "withdraw", "2026-1", "--posting", posting, "--reason", "found")
    listed = shell.json("show", "notices", "--open")
    assert (listed["count"], listed["notices"][0]["state"]) == (1, "published")
    assert "公告栏 火车站" in shell("show", "notices").out
    file = tmp_path / "notice.png"
    shell.json("notice", "picture", "2026-1", "--out", file)
    assert file.read_bytes().startswith(b"\x89PNG")
    for options in ((), ("--draft",)):
        paper = tmp_path / f"notice{len(options)}.pdf"
        shell.json("print", "search_notice", "2026-1", "--out", paper, *options)
        assert paper.read_bytes().startswith(b"%PDF")


def test_letters_are_written_chased_answered_and_listed(desk_shell, tmp_path):
    person = f"#{desk_shell.json(*UNKNOWN)['person_id']}"
    sent = desk_shell.json(
        "inquiry", "write", person, "--to", "police=曹县公安局", "--to", "civil_affairs=曹县民政局",
        "--question", "请核查身份", "--clues", "会唱豫剧", "--way", "fax",
    )  # fmt: skip
    assert [each["number"] for each in sent["inquiries"]] == [
        "协查〔2026〕001号",
        "协查〔2026〕002号",
    ]
    desk_shell.json("inquiry", "chase", "2026-1", "--text", "请速复")
    for paper in ("inquiry", "inquiry_chase"):
        for options in ((), ("--draft",)):
            file = tmp_path / f"{paper}{len(options)}.pdf"
            desk_shell.json("print", paper, "2026-1", "--out", file, *options)
            assert file.read_bytes().startswith(b"%PDF")
    answer = ("inquiry", "answer", "2026-1", "--result", "clue")
    refused = desk_shell(*answer)
    assert (refused.status, "请写明答复内容" in refused.err) == (1, True)
    done = desk_shell.json(*answer, "--text", "疑为张三", "--answered-by", "李警官")
    assert done["inquiries"][0]["state"] == "answered"
    desk_shell.json("inquiry", "close", "2026-2", "--reason", "已由公安答复")
    assert desk_shell.json("show", "inquiries", "--open")["count"] == 0
    assert "曹县民政局" in desk_shell("show", "inquiries", "--person", person).out
    book = ("print", "inquiry_register", "--since", "2026-11-01", "--out")
    desk_shell.json(*book, tmp_path / "draft.pdf", "--draft")
    desk_shell.json(*book, tmp_path / "book.pdf")
    said = words((tmp_path / "book.pdf").read_bytes())
    assert all(part in said for part in ("协查登记簿", "发函2份，已答复1份，逾期未复0份"))
    assert "张三" not in said
    chart = ("print", "chart", "arrivals", "--since", "2026-01-01", "--out")
    desk_shell.json(*chart, tmp_path / "chart.pdf")
    assert "2026-01-01至2026-11-30" in words((tmp_path / "chart.pdf").read_bytes())
    wrong = desk_shell("print", "chart", "weather", "--out", tmp_path / "none.pdf")
    assert "arrivals, origin" in wrong.err
    missing = desk_shell("inquiry", "chase", "2026-9")
    assert (missing.status, "没有这份函" in missing.err) == (1, True)
