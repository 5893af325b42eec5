"""Side-files of minors from the command line, as a script would."""

from __future__ import annotations

from datetime import date

from tests import make


def test_a_side_file_is_kept_and_followed_and_each_look_is_told(desk_shell, tmp_path):
    shell = desk_shell
    station = shell.place.connect()
    make.stay(station, "小满", born=date(2018, 5, 1))
    station.engine.dispose()
    shell.be("ma")

    def typed(line):
        return shell.json(*line.split())

    (line,) = typed("minor list")["minors"]
    who = f"#{line['person_id']}"
    assert (line["name"], line["protected"]) == ("小满", 0)
    decided = (
        "temporary --decision-number 临监〔2026〕7号 --decided-on 2026-11-21 "
        "--decided-by 某区民政局 --placement station"
    )
    typed(f"minor guardianship {who} {decided}")
    owned = "needed --owner ma --next-on 2026-11-25"
    typed(f"minor protection {who} mind {owned}")
    told = typed(
        f"minor report {who} harmed_minor --found-at 0230 --unit 某派出所 --facts 手臂有新伤 "
        "--severity serious"
    )
    (report,) = told["minor"]["case"]["reports"]
    opened = typed(f"minor open {who}")["minor"]
    assert opened["case"]["reports"][0]["id"] == report["id"]
    told = typed(f"minor school {who} at_school --school 城关二小")["minor"]["case"]
    wrong = told["schools"][0]["id"]
    mended = f"minor school {who} at_school --school 城关一小 --corrects {wrong} --reason 听错"
    typed(mended)
    (_old, school) = typed(f"minor open {who}")["minor"]["case"]["schools"]
    assert (school["facts"]["school"], school["reason"]) == ("城关一小", "听错")
    assessed = f"minor assess {who} fit --care 祖母照料 --conclusion 可以送返"
    (family,) = typed(assessed)["minor"]["case"]["families"]
    assert family["facts"]["assessor"] == family["clerk"]
    mended = (
        f"minor report-correct {report['id']} harmed_minor --reason 单位写错 --found-at 0231 "
        "--unit 城东派出所 --facts 手臂有新伤 --severity serious"
    )
    reports = typed(mended)["minor"]["case"]["reports"]
    (report,) = (each for each in reports if each["unit"] == "城东派出所")
    typed(f"minor report-step {report['id']} result --text 已立案")
    shell.be("chen")
    typed(f"minor report-close {report['id']} --text 已立案，移交检察")
    looked = typed("minor access 2026")["access"]
    assert len(looked["openings"]) == 2
    subjects = {"guardianship": who, "family_assessment": who, "harm_report": str(report["id"])}
    for kind, subject in {**subjects, "minor_looks": who}.items():
        told = shell.json("print", kind, subject, "--out", str(tmp_path / f"{kind}.pdf"))
        assert told["copy"] == 0
    shell.json("print", "minor_looks", "--year", "2026", "--out", str(tmp_path / "year.pdf"))
    assert len(typed("minor access 2026")["access"]["openings"]) == 2 + len(subjects) + 1
