"""Families' requests from the command line, on both engines."""

from __future__ import annotations

from station.domain.identity import check_character

BOY = (
    "admit", "--name", "韦小满", "--sex", "male", "--age", "30", "--how-came", "self",
    "--self-care", "full", "--class", "open", "--capacity", "full", "--bed", "101-4",
    "--arrived-at", "02:00",
)  # fmt: skip
NUMBER = "45212319620815002"


def test_a_request_is_written_down_judged_verified_and_closed(shell, tmp_path):
    admitted = shell.json(*BOY)
    person = f"#{admitted['person_id']}"
    add = (
        "request", "add", "--seeker", "韦桂花", "--phone", "13907550101", "--name", "韦晓满",
        "--born", "28岁", "--sex", "male", "--source", "hotline", "--form-id", "f1",
    )  # fmt: skip
    told = shell.json(*add)
    assert told["request"]["line"]["number"] == "寻〔2026〕001号"
    assert [each["hit"]["person_id"] for each in told["matches"]] == [admitted["person_id"]]
    assert shell.json(*add)["request"] == told["request"]
    listed = shell.json("show", "requests", "--waiting")
    assert (listed["count"], listed["requests"][0]["state"]) == (1, "possible")
    assert "韦晓满" in shell("show", "requests").out
    changed = shell.json("request", "change", "2026-1", "--also", "满崽", "--marks", "左眉疤")
    sought = changed["request"]["sought"]
    assert (sought["facts"]["name"], sought["other_names"]) == ("韦晓满", ["满崽"])
    assert changed["request"]["line"]["seeker"]["phone"] == "13907550101"
    assert changed["request"]["line"]["source"] == "hotline"
    printed = shell.json("print", "request", "2026-1", "--out", str(tmp_path / "r.pdf"))
    assert (printed["number"], printed["copy"]) == ("寻〔2026〕001号", 0)
    bare = shell("request", "add", "--seeker", "某人")
    assert (bare.status, "联系电话" in bare.err) == (1, True)
    judged = shell.json("request", "decide", "2026-1", person, "likely")
    assert judged["matches"][0]["verdict"] == "likely"
    verify = ("request", "verify", "2026-1", person, "--proof", "id_seen")
    assert shell(*verify, "--id-number", "1").status == 1
    number = NUMBER + check_character(NUMBER)
    done = shell.json(*verify, "--proof", "police", "--id-number", number)
    assert done["request"]["line"]["state"] == "verified"
    stay = admitted["rescue_number"]
    assert shell("leave", "check", stay, "--collector", "2026-9").status == 1
    plan = ("--collector", "--destination", "南宁")
    taken = shell.json("leave", "prepare", stay, *plan)["plan"]
    assert (taken["way"], taken["fetcher_name"], taken["destination"]) == ("kin", "韦桂花", "南宁")
    assert taken["fetcher_document"] == number
    assert shell("request", "close", "2026-1").status == 1
    shell.json("request", "step", "2026-1", "reunited")
    assert shell.json("request", "close", "2026-1")["request"]["line"]["state"] == "closed"
    assert shell.json("show", "requests")["count"] == 0
    assert shell.json("show", "requests", "--all")["count"] == 1
    assert shell("request", "show", "2026-9").status == 1
