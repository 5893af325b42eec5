"""Whom to look in on, and what was missed, from the command line."""

from __future__ import annotations

from station.cli.paper_kinds import PAPERS
from station.domain.accounts import Clerk
from station.domain.intake import ArrivalFacts, Decision, HowCame, Outcome
from station.domain.papers import PaperKind
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.permissions import Permission
from station.usecases.intake import Arrival, DecideAtDoor
from tests.pdf_text import words

ADULT = ("--sex", "male", "--how-came", "self", "--self-care", "full")
OPEN = ("--class", "open", "--capacity", "full")


def test_rounds_are_shown_with_who_is_due_and_what_was_missed(desk_shell, clock):
    desk_shell.json(
        "admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--arrived-at", "02:00",
    )  # fmt: skip
    clock.now = clock.now.replace(hour=6, minute=6)
    said = desk_shell.json("show", "rounds")
    (line,) = said["lines"]
    assert (line["bed"], line["name"], line["class"]) == ("101-4", "王强", "open")
    assert (line["state"], line["state_name"]) == ("due", "应查")
    assert line["due_at"] == "2026-11-21T06:00:00"
    assert (said["made"], said["to_make"], said["tasks"], said["missed"]) == (0, 1, [], [])
    assert said["counts"]["due"] == 1
    assert said["shift"] == {"start": "2026-11-20T22:00:00", "end": "2026-11-21T08:00:00"}
    assert "101-4  王强" in desk_shell("show", "rounds").out
    clock.pass_(hours=3)
    (missed,) = desk_shell.json("show", "rounds", "--missed-at", "03:00")["missed"]
    assert missed["missed"] == ["2026-11-21T06:00:00"]
    assert "101-4 王强：漏查 06:00" in desk_shell("show", "rounds", "--missed-at", "03:00").out


def test_the_round_sheet_of_a_shift_is_printed_blank_and_written(desk_shell, tmp_path):
    for name, options in (("blank", ("--blank",)), ("written", ()), ("draft", ("--draft",))):
        file = tmp_path / f"{name}.pdf"
        said = desk_shell.json("print", "rounds", "02:41", "--out", file, *options)
        assert said["paper_name"] == "巡查单"
        assert file.read_bytes().startswith(b"%PDF")
    wrong = desk_shell("print", "card", "1", "--out", tmp_path / "c.pdf", "--blank")
    assert wrong.status == 2


def test_medicines_are_shown_and_their_record_is_printed(desk_shell, tmp_path):
    desk_shell.json(
        "admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT, *OPEN,
        "--bed", "101-4", "--arrived-at", "02:00",
    )  # fmt: skip
    said = desk_shell.json("show", "medicines", "--owed")
    assert (said["lines"], said["missed"], said["stock"]) == ([], [], [])
    assert (said["answered"], said["to_give"], said["counts"]["due"]) == (0, 0, 0)
    one = desk_shell.json("show", "medicines", "--resident", "王强")
    assert (one["asked"], one["orders"], one["name"]) == (False, [], "王强")
    assert "还没有人问过过敏史" in desk_shell("show", "medicines", "--resident", "王强").out
    for name, options in (("blank", ("--blank",)), ("written", ()), ("draft", ("--draft",))):
        file = tmp_path / f"{name}.pdf"
        paper = desk_shell.json("print", "medicines", "王强", "--out", file, *options)
        assert paper["paper_name"] == "给药记录"
        assert file.read_bytes().startswith(b"%PDF")


OF_THE_STAY = (PaperKind.CARD, PaperKind.MEDICINES)
OF_THE_ARRIVAL = (PaperKind.INTAKE, PaperKind.HANDOVER)


def test_every_paper_speaks_of_whom_it_was_asked_for(desk_shell, tmp_path):
    """The number of an arrival is that of another person's stay."""
    station = desk_shell.place.connect()
    asked = Arrival(
        "turned-away",
        ArrivalFacts(how_came=HowCame.SELF),
        person=NewPerson(PersonFacts("钱阿婆", Sex.FEMALE)),
        searched=Searched("钱阿婆"),
    )
    everything = Clerk(1, "chen", "陈静", frozenset(Permission))
    station.do(DecideAtDoor(asked, Decision(Outcome.GUIDED, text="指路")), everything)
    station.engine.dispose()
    one = desk_shell.json(
        *("admit", "--name", "王强", "--born", "1987-08-12", "--area", "341203", *ADULT[:2], *OPEN),
        *("--how-came", "police", "--escort-unit", "城东派出所", "--self-care", "full"),
        *("--bed", "101-4"),
    )
    assert one["stay_id"] != one["intake_id"]
    for kind in OF_THE_STAY + OF_THE_ARRIVAL:
        file = tmp_path / f"{kind}.pdf"
        desk_shell.json("print", kind, one["rescue_number"], "--draft", "--out", file)
        said = words(file.read_bytes())
        assert "王强" in said, kind
        assert "钱阿婆" not in said, kind


def test_every_paper_can_be_asked_for_by_the_command_line():
    with_the_slip = {PaperKind.VOUCHER, PaperKind.TRANSFER, PaperKind.LETTER}
    assert set(PAPERS) == set(PaperKind) - with_the_slip
