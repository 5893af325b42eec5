"""Samples from the command line, on both engines: every command, and what is typed wrongly."""

from __future__ import annotations

from PIL import Image

OFFICE = ("--unit", "城西派出所")
TAKEN = (
    *("--by", "民警周强", "--present", "社工李娟", "--kind", "blood"),
    *("--condition", "intact"),
)
CHILD = (
    *(
        "admit",
        "--sex",
        "male",
        "--age",
        "9",
        "--how-came",
        "police",
        "--escort-unit",
        "城东派出所",
    ),
    *("--self-care", "full", "--class", "protective", "--capacity", "limited"),
    *("--arrived-at", "02:00"),
)


def test_a_sample_goes_its_way_by_commands_alone(shell, tmp_path):
    person = f"#{shell.json(*CHILD, '--bed', '106-1', '--bed-reason', '只此有床')['person_id']}"
    early = shell("dna", "take", person, "--at", "2025-01-01 09:00", "--seal", "F-1", *TAKEN)
    assert (early.status, "早于本次入站时间" in early.err) == (1, True)
    (missing,) = shell.json("dna", "minors")["minors"]
    assert missing["kind"] == "missing"
    asked = shell.json("dna", "need", person, *OFFICE, "--text", "查不清身份")
    assert (asked["number"], asked["state"]) == ("JC2026-0001A", "needed")
    number = asked["number"]
    shell.json("dna", "plan", number, "--for", "2026-11-23 09:00")
    shell.stand_by()
    why = ("--ground", "medical", "--reason", "发热", "--second", "ma")
    assert shell.json("dna", "excuse", person, *why)["state"] == "excused"
    shell.json("dna", "take", person, "--at", "02:41", "--seal", "F-1", *TAKEN)
    shell.json("dna", "correct", number, "--seal", "F-2", *TAKEN, "--text", "封号抄错")
    other_seal = ("store", number, "--place", "柜 2", "--seal", "F-1", "--condition", "intact")
    assert shell("dna", *other_seal).status == 1
    stored = ("store", number, "--place", "柜 2", "--seal", "F-2", "--condition", "intact")
    assert shell.json("dna", *stored)["state"] == "stored"
    given = ("handover", number, *OFFICE, "--receiver", "周强", "--receiver-number", "370112")
    sheet = shell.json("dna", *given)["number"]
    scan, seen = tmp_path / "scan.png", tmp_path / "seen.jpg"
    Image.new("RGB", (80, 60)).save(scan)
    told = ("--receiver", "周强", "--number", "收 15", "--scan", scan)
    (copy,) = shell.json("dna", "receipt", sheet, *told)["copies"]
    shell.json("dna", "show-receipt", str(copy), "--out", seen)
    assert seen.read_bytes().startswith(b"\xff\xd8")
    shell.json("dna", "receive", number, "--by", "刑科所")
    shell.json("dna", "database", number, "--number", "D-300")
    shell.json("dna", "chase", number, "--text", "请速查")
    gone = ("discard", number, "--reason", "封口破损", "--second", "ma")
    assert shell("dna", *gone).status == 1  # it has left the house
    for kind, subject in (
        *(("sample_request", number), ("sample_custody", number), ("sample_chase", number)),
        *(("sample_handover", sheet), ("minor_samples", None)),
    ):
        named = [kind, subject] if subject else [kind]
        printed = shell.json("print", *named, "--out", tmp_path / f"{kind}.pdf")
        assert printed["copy"] == 0
    heard = shell.json("dna", "answer", number, "--result", "no_match", "--by", "刑科所")
    assert heard["result"] == "no_match"
    again = shell.json("dna", "take", person, "--at", "02:41", "--seal", "F-3", *TAKEN)["number"]
    assert again == "JC2026-0001B"
    done = shell.json("dna", "discard", again, "--reason", "封口破损", "--second", "ma")
    assert done["state"] == "discarded"
    assert shell.json("dna", "minors")["count"]["sampled"] == 1
    assert shell.json("dna", "list", "--person", person)["count"] == 2
    assert shell.json("dna", "sheets")["sheets"][0]["receipt"] == "收 15"
    assert shell.json("dna", "verify")["broken"] == []
    assert shell.json("dna", "log", "F-2")["number"] == number
    unknown = [shell("dna", "log", "JC1999-0001A"), shell("dna", "receipt", "9", "--receiver", "x")]
    assert [each.status for each in unknown] == [1, 2]
    assert shell("dna", "answer", number, "--result", "perhaps", "--by", "x").status == 2
