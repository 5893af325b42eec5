"""Packages from the command line: a mapping is changed, a package goes up, its receipt comes in."""

from __future__ import annotations

import zipfile

from tests.usecases.test_packages import TEXT

ADMIT = (
    "admit", "--sex", "male", "--how-came", "self", "--self-care", "full", "--age", "39",
    "--class", "open", "--capacity", "full", "--arrived-at", "02:00",
)  # fmt: skip


def test_a_package_goes_up_and_what_was_refused_goes_up_again(shell, tmp_path):
    text = tmp_path / "mapping.toml"
    text.write_text(TEXT.replace('"admitted"', '"helped"'), "utf-8")
    kept = shell.json("returns", "mapping", "set", "persons", text, "--reason", "试用")["mapping"]
    assert (kept["version"], kept["target"]) == ("1+1", "csv")
    assert shell.json("returns", "mapping", "show", "persons")["mapping"]["line"]["columns"] == 4
    for name, bed in (("王强", "101-4"), ("赵四", "101-3")):
        shell.json(*ADMIT, "--name", name, "--bed", bed)
    asked = ("export", "package", "persons", "--period", "2026-11", "--to", tmp_path)
    seen = shell.json(*asked, "--dry-run")["preview"]
    assert (seen["rows"], seen["kinds"], seen["findings"]) == (2, {"new": 2}, [])
    secret = tmp_path / "phrase.txt"
    secret.write_text("pass-phrase-of-a-station\n", "utf-8")
    made = shell.json(*asked, "--passphrase-file", secret)["package"]
    with zipfile.ZipFile(made["file"]) as file:
        name = next(each for each in file.namelist() if each.endswith(".csv"))
    assert shell.json("package", "sent", made["number"])["package"]["line"]["state"] == "sent"
    keys = [row["key"] for row in shell.json("show", "package", made["number"])["rows"]]
    answer = tmp_path / "回执.csv"
    head = f"文件名,{name}\n接收行数,2\n入库行数,1\n退回行数,1\n救助编号,行号,列,错误代码,说明\n"
    answer.write_text(f"{head}{keys[0]},2,姓名,E9,不符\n", "utf-8")
    taken = shell.json("import", "receipt", answer)["receipt"]
    assert (taken["accepted"], taken["rejected"], taken["state"]) == (1, 1, "received")
    answer.write_text(f"{head}{keys[1]},3,姓名,E9,不符\n", "utf-8")
    refused = shell("import", "receipt", answer)
    assert (refused.status, "更正" in refused.err) == (1, True)
    taken = shell.json("import", "receipt", answer, "--replaces")["receipt"]
    assert (taken["now_rejected"], taken["now_accepted"]) == (1, 1)
    refused = shell("package", "resend", made["number"], "--to", tmp_path)
    assert (refused.status, "没有改动" in refused.err) == (1, True)
    again = shell.json("package", "resend", made["number"], "--unchanged", "--to", tmp_path)
    assert again["package"]["rows"] == 1
    assert "E9" in str(shell.json("show", "package", made["number"], "--rows", "rejected"))
    number = again["package"]["number"]
    shell.json("package", "withdraw", number, "--reason", "重复")
    saved = shell.json("package", "save", made["number"], "--to", tmp_path)["package"]
    assert saved["sha256"] == made["sha256"]
    assert shell.json("show", "packages", "--state", "withdrawn")["count"] == 1
    assert shell("export", "package", "persons", "--period", "soon").status == 2
    asked = ("import", "package", saved["file"], "--passphrase-file", secret)
    people = shell.json(*asked)["people"]
    shell.json("brought", "take", people[0]["id"], "--person", keys[0])
    shell.json("brought", "leave", people[1]["id"], "--reason", "已在本站")
    assert "1" in str(shell.json("brought", "match", people[0]["id"])["hits"])
    assert shell.json("show", "brought")["brought"][0]["open"] == 0
    out = tmp_path / "登记簿.pdf"
    shell.json("print", "package_register", "--since", "2026-01-01", "--out", out)
    assert out.read_bytes().startswith(b"%PDF")
