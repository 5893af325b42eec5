"""Records of people from the command line: written, proven, merged and taken apart."""

from __future__ import annotations

FACTS = ("--sex", "male", "--born", "1987-08-12")
NUMBER = "341203198708121235"


def test_somebody_alike_has_to_be_looked_at_first(shell):
    first = shell.json("person", "add", "--name", "王强", *FACTS, "--area", "341203")
    again = shell("person", "add", "--name", "王强", *FACTS, "--area", "341203", "--json")
    assert (again.status, again.codes) == (1, ["person.not_searched"])
    seen = str(first["person_id"])
    twin = shell.json(
        "person", "add", "--name", "王强", *FACTS, "--area", "341203", "--not-person", seen
    )
    assert twin["person_id"] != first["person_id"]
    [pair] = shell.json("show", "candidates")["candidates"]
    assert {pair["one"]["id"], pair["other"]["id"]} == {first["person_id"], twin["person_id"]}
    assert pair["why"][0]["sentence"]


def test_a_record_is_corrected_and_what_is_not_said_stays(shell):
    person = str(shell.json("person", "add", "--name", "李四", *FACTS)["person_id"])
    changed = shell.json("person", "change", f"#{person}", "--residence", "临港市港口路1号")
    assert changed["version"] > 1
    shell.json("person", "document", person, f"resident_id:{NUMBER}:original")
    shell.json("person", "name", person, "李小四")
    shell.json("person", "identity", person, "confirmed", "--source", "document")
    weak = shell("person", "identity", person, "confirmed", "--source", "said", "--json")
    assert weak.codes == ["person.source_too_weak"]
    record = shell.json("show", "person", person)["person"]
    assert record["name"] == "李四"
    assert record["born"] == "1987-08-12"
    assert record["residence"] == "临港市港口路1号"
    assert record["documents"][0]["number"] == NUMBER
    assert record["documents"][0]["kind_name"]
    assert record["identity_state"] == "confirmed"
    assert shell.json("find", NUMBER)["hits"][0]["person_id"] == int(person)


def test_two_records_become_one_and_two_again(shell):
    one = str(shell.json("person", "add", "--name", "赵一", *FACTS)["person_id"])
    other = str(shell.json("person", "add", "--name", "钱二", "--sex", "male")["person_id"])
    compared = shell.json("person", "compare", one, other)
    assert {"field", "survivor", "merged", "proposed", "same"} - {"same"} <= set(
        compared["fields"][0]
    )
    merged = shell.json(
        "person", "merge", one, other, "--reason", "本人说明", "--keep", "name=merged"
    )
    assert shell.json("show", "person", other)["person"]["person_id"] == int(one)
    assert shell.json("person", "merges", one)["merges"][0]["id"] == merged["merge_id"]
    shell.json("person", "unmerge-plan", str(merged["merge_id"]))
    shell.json("person", "unmerge", str(merged["merge_id"]), "--reason", "认错人")
    assert shell.json("show", "person", other)["person"]["person_id"] == int(other)
    assert shell("person", "merge", one, other, "--reason", "x", "--keep", "name=both").status == 2


def test_two_records_are_judged_to_be_two_people(shell):
    one = str(shell.json("person", "add", "--name", "孙三", *FACTS)["person_id"])
    other = str(shell.json("person", "add", "--name", "周五", "--sex", "male")["person_id"])
    assert shell.json("person", "different", one, other, "--reason", "指纹不同")["one_id"] == int(
        one
    )


def test_a_number_that_differs_from_what_was_typed_is_told_at_the_door_and_in_the_file(shell):
    said = shell(
        "admit", "--name", "王远", "--sex", "male", "--born", "1980-08-12", "--how-came", "self",
        "--document", f"resident_id:{NUMBER}",
    )  # fmt: skip
    assert said.status == 0, said.err
    told = f"{NUMBER}: "
    assert told in said.out
    assert "1980-08-12" in said.out
    assert told in shell("show", "person", NUMBER).out


def test_a_refusal_says_nothing_of_a_screen(shell):
    known = ("--name", "王强", "--sex", "male", "--born", "1987-08-12", "--how-came", "self")
    assert shell("admit", *known).status == 0
    refused = shell("admit", *known, "--area", "341203")
    assert refused.status == 1
    assert "王强" in refused.err
    assert "右" not in refused.err


def test_a_number_of_the_police_finds_the_person_and_says_why(shell):
    person = str(shell.json("person", "add", "--name", "李四", *FACTS)["person_id"])
    shell.json("person", "outside", person, "fingerprints", "R37020300", "--unit", "城东派出所")
    [hit] = shell.json("find", "R37020300")["hits"]
    assert [each["code"] for each in hit["why"]] == ["match.same_outside_number"]
    [number] = shell.json("show", "person", person)["outside"]
    assert (number["kind"], number["unit"]) == ("fingerprints", "城东派出所")
    again = shell("person", "outside", person, "fingerprints", "r3702-0300", "--json")
    assert again.codes == ["person.number_there"]
