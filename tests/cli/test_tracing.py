"""Dossiers from the command line, on both engines."""

from __future__ import annotations

UNKNOWN = (
    "admit", "--sex", "male", "--age", "50", "--how-came", "self", "--self-care", "full",
    "--class", "open", "--capacity", "full", "--bed", "101-4", "--arrived-at", "02:00",
)  # fmt: skip


def test_a_dossier_is_kept_and_read_and_bad_words_have_a_clear_outcome(shell):
    person = f"#{shell.json(*UNKNOWN)['person_id']}"
    talk = ("trace", "interview", person, "--said", "家在沙颍河边", "--form-id", "t1")
    assert shell.json(*talk) == shell.json(*talk)
    clue = ("trace", "clue", person, "--kind", "place", "--rating", "strong")
    shell.json(*clue, "--text", "沙颍河边")
    assert shell.json("show", "clues", "--text", "沙影河")["count"] == 1
    bare = shell("trace", "query", person, "--kind", "face", "--whom", "城东派出所")
    assert (bare.status, "个人信息保护法 第二十六条" in bare.err) == (1, True)
    asked = shell.json(
        "trace", "query", person, "--kind", "face", "--whom", "城东派出所", "--reason", "身份不明"
    )["query"]
    assert asked["waiting"] is True
    number = str(asked["id"])
    done = shell.json("trace", "answer", number, "--outcome", "nothing", "--answer", "未比中")
    assert done["query"]["waiting"] is False
    assert shell.json("show", "faces")["count"] == 1
    shell.json("trace", "mark", person, "--place", "左手腕", "--kind", "birthmark")
    wrong = shell("trace", "mark", person, "--place", "鼻子", "--kind", "scar")
    assert (wrong.status, "左手腕" in wrong.err) == (2, True)
    nobody = shell("trace", "strike", "query", "999", "--reason", "误记")
    assert nobody.status == 1
    dossier = shell.json("show", "dossier", person)["dossier"]
    assert [line["result"] for line in dossier["ledger"]] == ["未比中"]
    assert dossier["record"]["description"]["marks"] == "左手腕胎记"
    assert "interviews" in [each["kind"] for each in dossier["clocks"]]
    assert "沙颍河边" in shell("show", "dossier", person).out


def test_a_period_that_ends_before_it_begins_and_a_year_to_come_are_refused(shell):
    faces = ("print", "faces", "--out", "faces.pdf")
    for draft in ((), ("--draft",)):
        backwards = ("--since", "2025-03-09", "--until", "2025-03-08")
        assert shell(*faces, *draft, *backwards, "--json").codes == ["work.ends_before"]
    for year in ("1", "2999"):
        assert shell("minor", "access", year, "--json").codes == ["work.no_such_year"]
