"""Settling and long-term care from the command line, with what nobody could have meant."""

from __future__ import annotations

from tests.pdf_text import words


def _renewed(shell, printed):
    """Terms are agreed ahead, then brought forward; those that gave way stay."""
    assert shell("care", "terms", "2026-1", "--reason", "续签").status == 1
    assert shell("care", "terms", "2026-1", "--until", "32日", "--reason", "续签").status == 2
    renew = ("care", "terms", "2026-1", "--until", "2028-10-31", "--fee", "1900", "--reason")
    new = shell.json(*renew, "续签", "--holds-from", "2027-11-01")["care"]
    coming = new["coming"]["terms"]
    assert (new["terms"]["monthly_fen"], coming["monthly_fen"]) == (186_050, 190_000)
    sheet = printed("care_handover", "2026-1", "--draft")
    assert all(each in sheet for each in ("自2027-11-01起", "1,860.50", "1,900.00"))
    new = shell.json(*renew, "早签")["care"]
    earlier = [(each["terms"]["agreed_until"], each["reason"]) for each in new["earlier"]]
    assert earlier == [("2027-10-31", "续签"), ("2028-10-31", "早签")]
    assert (new["coming"], new["terms"]["agreed_until"]) == (None, "2028-10-31")


def test_a_file_and_a_time_in_care_go_their_way_by_command(desk_shell, tmp_path):
    shell = desk_shell
    stay = shell.json("admit", "--name", "无名氏甲", "--sex", "male", "--how-came", "self")
    number = stay["rescue_number"]
    file = shell.json("settle", "open", number, "--note", "长期滞留")["file"]
    assert (file["state"], "dna" in file["missing"]) == ("preparing", True)
    wrong = (
        ("settle", "paper", "2026-9", "dna"),
        ("settle", "step", file["number"], "applied", "--text", "城东派出所"),
        ("care", "visit", "2026-9", "--visitors", "陈静", "--found", "好"),
        ("care", "place", number, "--from", "2026-11-01", "--until", "2026-10-01", "--every", "99"),
        ("care", "place", number, "--reason", "生活不能自理"),
        ("settle", "step", file["number"], "registered", "--name", "云安平"),
    )
    assert {shell(*each).status for each in wrong} == {1}
    assert shell("settle", "paper", file["number"], "blood").status == 2
    said = shell.json("settle", "paper", "2026-1", "dna", "--without", "公安机关已采样")["file"]
    assert "dna" not in said["missing"]

    terms = ("--institution", "福利院", "--contact", "周主任", "--phone", "0532-555-0188")
    until = ("--agreement", "3 号", "--from", "2026-11-01", "--until", "2027-10-31")
    why = ("--reason", "生活不能自理", "--condition", "能进食")
    assert shell("care", "place", number, *terms, *until, *why).status == 1
    fee = ("--fee", "1860.5")
    care = shell.json("care", "place", number, *terms, *until, *fee, *why)["care"]
    assert (care["terms"]["institution"], care["condition"]) == ("福利院", "能进食")
    assert care["terms"]["monthly_fen"] == 186_050
    assert shell.json("show", "residents", "--state", "in_care")["count"] == 1
    visit = ("care", "visit", care["number"], "--visitors", "陈静", "--found", "精神尚可")
    assert shell(*visit).status == 1
    seen = shell.json(*visit, "--kind", "done", "--way", "there", "--no-harm")
    assert len(seen["care"]["visits"]) == 1
    assert "福利院" in shell("show", "care").out

    def printed(paper, number, *options):
        file = tmp_path / "paper.pdf"
        assert shell("print", paper, number, "--out", file, *options).status == 0
        text = words(file.read_bytes())
        file.unlink()
        return text

    assert "公安机关已采样" in printed("settle_application", "2026-1")
    assert "未附" in printed("settle_approval", "2026-1", "--draft")
    assert "已附0份" in printed("settle_application", "2026-1", "--draft")
    sheet = printed("care_handover", "2026-1")
    assert all(each in sheet for each in ("1,860.50元", "能进食"))
    assert "精神尚可" in printed("care_visit", "2026-1")
    assert "精神尚可" not in printed("care_visit", "2026-1", "--blank")

    _renewed(shell, printed)
    over = (*until, *fee, "--reason", "就近", "--condition", "能行走")
    assert shell("care", "move", "2026-1", *terms, *over).status == 1
    other = ("--institution", "康复院", *terms[2:])
    moved = shell.json("care", "move", "2026-1", *other, *over)["care"]
    assert (moved["number"], moved["terms"]["institution"]) == ("托〔2026〕002号", "康复院")
    assert shell("print", "care_visit", "2026-2", "--out", tmp_path / "x.pdf").status == 1
    assert shell("care", "terms", "2026-1", "--every", "9", "--reason", "晚").status == 1
    assert shell.json("care", "back", "2026-2", "--reason", "好转")["care"]["ending"] == "returned"
    assert shell.json("show", "care")["count"] == 0
    gone = shell.json("settle", "step", "2026-1", "withdrawn", "--reason", "家属来认")["file"]
    assert gone["state"] == "withdrawn"
    assert shell.json("show", "settlements", "--open")["files"] == []
