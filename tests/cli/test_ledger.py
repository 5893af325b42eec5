"""Old registers and the demonstration from the command line."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl

from tests.command_line import place_at
from tests.surroundings import full_disk

COUNTS = (
    "rows_read", "stays_added", "stays_already_there", "people_added", "people_recognised",
    "candidates", "not_stays",
)  # fmt: skip
ROWS = (
    {"姓名": "王强", "性别": "男", "身份证号码": "341203198708121238", "来站日期": "2026-04-01"},
    {"姓名": "李梅", "性别": "女", "年龄": "约40", "来站日期": "四月三号前后"},
)


def register(path, rows=ROWS):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "4月"
    sheet.append(["××市救助管理站2026年4月份救助人员登记台账"])
    heads = list(dict.fromkeys(head for row in rows for head in row))
    sheet.append(heads)
    for row in rows:
        sheet.append([row.get(head, "") for head in heads])
    book.save(path)
    return path


def test_a_register_comes_in_once_with_every_doubt_listed(shell, tmp_path):
    file, report = register(tmp_path / "台账.xlsx"), tmp_path / "report.xlsx"
    preview = shell.json("import", "ledger", file, "--dry-run", status=1)
    assert (preview["stays_added"], preview["dry_run"]) == (2, True)
    assert shell.json("show", "residents")["count"] == 0
    done = shell.json("import", "ledger", file, "--report", report, status=1)
    assert {name: done[name] for name in COUNTS} == {name: preview[name] for name in COUNTS}
    assert done["people_added"] == 2
    assert done["rows_read"] == done["stays_added"] + done["not_stays"]
    for doubt in done["doubtful"]:
        assert {"sheet", "row", "column", "written", "read_as", "reason"} <= set(doubt)
        assert doubt["reason_name"]
    assert {each["kind"] for each in done["not_stay_rows"]} == {"title", "header"}
    assert openpyxl.load_workbook(report).sheetnames
    shown = shell.json("show", "residents")["residents"]
    (rough,) = [each for each in shown if each["name"] == "李梅"]
    assert (rough["born_precision"], rough["age"]) == ("estimated", 40)
    assert rough["admitted_clock_known"] is False
    table = shell("show", "residents").out
    assert "约40岁" in table
    assert "00:00" not in table
    again = shell.json("import", "ledger", file, status=1)
    assert (again["stays_added"], again["stays_already_there"]) == (0, 2)
    assert shell("import", "ledger", file, file, "--dry-run").status == 1
    assert shell("import", "doubts").status == 1
    assert shell.json("find", "王强")["hits"][0]["name"] == "王强"


def test_files_that_are_no_register_are_one_sentence_each(desk_shell, tmp_path):
    files = {
        "words.xlsx": b"no workbook at all",
        "empty.xlsx": b"",
        "zip.xlsx": _zipped("hello.txt", b"hello"),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        said = desk_shell("import", "ledger", tmp_path / name, "--json")
        assert said.status == 1, name
        assert said.codes[0].startswith("workbook."), name
        assert name in said.err
    missing = desk_shell("import", "ledger", tmp_path / "missing.xlsx", "--json")
    assert (missing.status, missing.codes) == (1, ["file_unreadable"])
    assert desk_shell("show", "residents", "--left", "--json").json["count"] == 0


def test_a_book_of_letters_is_refused_with_what_it_seems_to_be(desk_shell, tmp_path):
    rows = (
        {"介绍信编号": "救介〔2026〕001号", "姓名": "许石", "性别": "男", "送医日期": "2026-08-15"},
    )
    file = register(tmp_path / "letters.xlsx", rows)
    said = desk_shell("import", "ledger", file, "--json")
    assert (said.status, said.codes) == (1, ["workbook.letters"])
    assert "letters.xlsx" in said.err
    assert "入站时间" in said.err


def _zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, content)
    return out.getvalue()


def test_a_demonstration_can_be_looked_at_at_once(keyboard, tmp_path, clock, monkeypatch):
    from station.storage.base import Row
    from station.storage.engine import open_engine

    place = place_at(f"sqlite:///{tmp_path / 'demo.db'}", tmp_path, clock)
    engine = open_engine(place.database)
    Row.metadata.create_all(engine)
    engine.dispose()
    shell = keyboard(place, clock)
    monkeypatch.delenv("STATION_CLERK")
    monkeypatch.delenv("STATION_PASSWORD")
    made = shell.json("demo", "--people", "4", "--seed", "7")
    assert made["people"] == 4
    assert made["stays"] >= 4
    shell.be(made["clerk"], made["password"])
    everybody = shell.json("show", "residents")["residents"]
    everybody += shell.json("show", "residents", "--left")["residents"]
    assert len({each["person_id"] for each in everybody}) <= 4
    assert shell.json("check")["sound"] is True
    again = shell("demo", "--people", "4", "--json")
    assert (again.status, again.codes) == (1, ["founding.already_founded"])
    assert shell("demo", "--people", "0").status == 2


def test_a_demonstration_has_the_password_that_is_given_or_one_of_its_own(
    qapp, tmp_path, capsys, monkeypatch
):
    from station.__main__ import main

    def made(name: str) -> dict:
        words = ["--home", str(tmp_path / name), "demo", "--people", "1", "--json"]
        assert main(words) == 0
        return json.loads(capsys.readouterr().out)

    monkeypatch.delenv("STATION_PASSWORD", raising=False)
    one, other = made("one")["password"], made("other")["password"]
    assert one != other
    for home, password, status in (("one", one, 0), ("other", one, 1)):
        monkeypatch.setenv("STATION_PASSWORD", password)
        words = ["--home", str(tmp_path / home), "show", "residents", "--clerk", "demo"]
        assert main(words) == status
    capsys.readouterr()
    monkeypatch.setenv("STATION_PASSWORD", "Morgen-2026")
    assert "password" not in made("third")
    words = ["--home", str(tmp_path / "third"), "check", "--clerk", "demo"]
    assert main(words) == 0


def test_a_demonstration_that_finds_no_room_leaves_no_half_year(
    qapp, tmp_path, capsys, monkeypatch
):
    from station.__main__ import main

    monkeypatch.setenv("STATION_PASSWORD", "Morgen-2026")
    small, home = tmp_path / "small", tmp_path / "home"

    def demonstrate(where: Path, people: int) -> int:
        return main(["--home", str(where), "demo", "--people", str(people), "--json"])

    assert demonstrate(small, 1) == 0
    with full_disk(least=(small / "station.db").stat().st_size + 64 * 1024):
        assert demonstrate(home, 30) == 1
    assert "unavailable.disk_full" in capsys.readouterr().out
    assert not (home / "station.db").exists()
    assert demonstrate(home, 1) == 0


def test_a_workbook_that_would_fill_the_memory_leaves_the_books_alone(desk_shell, tmp_path):
    from tests.exchange.test_workbook import repeated

    bomb, huge = tmp_path / "bomb.xlsx", tmp_path / "huge.xlsx"
    bomb.write_bytes(repeated(["姓名", "长" * 30_000], cells=4_000))
    with huge.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    good = register(tmp_path / "台账.xlsx")
    for bad, code in ((bomb, "workbook.zip_bomb"), (huge, "file_too_large")):
        said = desk_shell("import", "ledger", good, bad, "--json")
        assert (said.status, said.codes) == (1, [code])
        assert len(said.err.strip().splitlines()) == 1
    assert desk_shell.json("show", "residents")["count"] == 0
    assert desk_shell("import", "ledger", good, "--json").json["stays_added"] == 2


def test_a_register_under_a_wrong_ending_comes_in(desk_shell, tmp_path):
    file = tmp_path / "really-a-csv.xlsx"
    file.write_text("姓名,性别,来站日期\n王强,男,2026-04-01\n", "gb18030")
    assert desk_shell("import", "ledger", file, "--json").json["stays_added"] == 1
