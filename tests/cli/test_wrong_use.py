"""What a hurried or mistaken clerk types: a sentence and a status, never a broken program."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest

from station import cli
from station.usecases.search import Find

ADMIT = ("admit", "--how-came", "self", "--name", "王强", "--sex", "male")
NO_NUMBERS = ["፩", "١٢x", "99999999999999999999", "-3", "1" * 5000]


def form(shell, tmp_path, *said: object):
    file = tmp_path / "form.json"
    file.write_text(json.dumps(said[0]), "utf-8")
    return shell("admit", "--form", file, "--json")


@pytest.mark.parametrize("number", NO_NUMBERS)
@pytest.mark.parametrize(
    "words",
    [
        "show residents --limit {}",
        "find 王 --limit {}",
        "belongings show-photo {} --out x.jpg",
        "print extension {} --out x.pdf",
        "policy set longest_stay_days={}",
        "admit --how-came self --age {}",
        "admit --how-came self --belonging 包:{}",
        "admit --how-came self --temperature {}",
    ],
)
def test_what_is_no_number_is_called_that(desk_shell, words, number):
    answer = desk_shell(*words.format(number).split(), "--json")
    assert (answer.status, answer.codes) == (2, ["wrong_use"])


@pytest.mark.parametrize("limit", ["0", "-1"])
def test_a_list_of_nothing_is_not_asked_for(desk_shell, limit):
    assert desk_shell("find", "王", "--limit", limit).status == 2
    assert desk_shell("bed", "propose", "202611001", "--limit", limit).status == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "person", "፩"), "person.not_found"),
        (("show", "person", "#99999999999999999999"), "person.not_found"),
        (("show", "person", "#2147483647"), "person.not_found"),
        (("belongings", "list", "፩"), "intake.not_found"),
        (("belongings", "list", "9" * 30), "intake.not_found"),
        (("voucher", "approve", "9" * 30), "voucher.not_found"),
    ],
)
def test_a_number_that_nobody_has_finds_nobody_on_either_engine(shell, words, code):
    assert shell(*words, "--json").codes == [code]


@pytest.mark.parametrize(
    "said",
    [
        5,
        {"arrival": 5},
        {"arrival": {"how_came": "self", "cannot_state": 5}},
        {"arrival": {"how_came": "self", "cannot_state": ["a"]}},
        {"arrival": {"how_came": "self"}, "person": "x"},
        {"arrival": {"how_came": "self"}, "person": {"age": 10**30}},
        {"arrival": {"how_came": "self"}, "person": {"name": "a\0b"}},
        {"arrival": {"how_came": "self"}, "person": {"name": "\ud800"}},
        {"arrival": {"how_came": "self"}, "belongings": [{"name": "包", "quantity": 10**30}]},
        {"arrival": {"how_came": "self", "arrived_at": "0001-01-01"}},
    ],
)
def test_a_form_that_cannot_be_read_names_its_place(desk_shell, tmp_path, said):
    answer = form(desk_shell, tmp_path, said)
    assert (answer.status, answer.codes) == (2, ["wrong_use"])
    assert "ArrivalForm" not in answer.err


def test_an_age_that_nobody_reaches_is_called_that(desk_shell):
    assert desk_shell(*ADMIT, "--age", "3000", "--json").codes == ["person.age_impossible"]


@pytest.mark.parametrize("at", ["0001-01-01", "9999-12-31"])
def test_no_station_has_a_book_of_that_time(desk_shell, at):
    assert desk_shell("show", "beds", "--at", at).status == 2


def test_a_paper_is_never_printed_about_somebody_else(desk_shell, tmp_path):
    for name in ("王强", "李四"):
        admitted = desk_shell(*ADMIT[:3], "--name", name, "--not-person", "1", "--json").json
    out = tmp_path / "x.pdf"
    words = ("print", "intake", admitted["rescue_number"], "--of-leaving", "--out", out)
    assert desk_shell(*words, "--json").codes == ["wrong_use"]
    assert not out.exists()


@pytest.mark.parametrize("paper", ["transfer", "letter"])
def test_what_is_printed_with_the_slip_is_not_the_slip(desk_shell, tmp_path, paper):
    said = desk_shell("print", paper, "1", "--out", tmp_path / "x.pdf")
    assert said.status == 2
    assert f"--{paper}" in said.err


class Full(io.StringIO):
    """A stream whose disk is full."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def write(self, _text: str) -> int:
        raise OSError(self.number, os.strerror(self.number))

    def fileno(self) -> int:
        return os.open(os.devnull, os.O_WRONLY)


def say(shell, *words: str) -> int:
    return cli.main(list(words), lambda _home: shell.place)


def test_whoever_reads_may_stop_and_the_status_is_still_true(desk_shell, monkeypatch):
    monkeypatch.setattr(sys, "stdout", Full(32))
    assert say(desk_shell, "show", "residents") == 0
    assert say(desk_shell, "show", "residents", "--clerk", "nobody", "--json") == 1


def test_an_answer_that_finds_no_room_is_told_on_the_other_stream(desk_shell, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", Full(28))
    assert say(desk_shell, "show", "residents") == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_closed_streams_stop_no_deed(desk_shell, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert say(desk_shell, "show", "residents") == 0
    monkeypatch.setattr(sys, "stderr", None)
    assert say(desk_shell, "show", "nothing") == 2
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.delenv("STATION_PASSWORD")
    assert say(desk_shell, "show", "residents") == 2
    assert say(desk_shell, "admit", "--form", "-") == 2


def test_who_ends_the_question_for_the_password_is_not_let_in(desk_shell, monkeypatch):
    monkeypatch.delenv("STATION_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _question: (_ for _ in ()).throw(EOFError))
    assert desk_shell("show", "residents", "--json").codes == ["wrong_use"]


def test_words_are_read_where_the_computer_does_not_know_utf_8(desk_shell):
    as_an_ascii_computer_reads = os.fsencode("王强").decode("ascii", "surrogateescape")
    assert desk_shell("find", as_an_ascii_computer_reads, "--json").json["text"] == "王强"
    assert desk_shell("find", "\udcff\udcfe").status == 2


def test_stopping_says_whether_something_was_done(desk_shell, monkeypatch):
    def stop(*_said: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("station.cli.search.hit_lines", stop)
    nothing = desk_shell("find", "王", "--json")
    monkeypatch.setattr("station.cli.intake._admitted", stop)
    done = desk_shell(*ADMIT, "--json")
    assert (nothing.codes, done.codes) == (["cancelled"], ["cancelled"])
    assert nothing.err != done.err


def test_a_mistake_of_the_program_is_one_sentence_and_tells_nothing(desk_shell, monkeypatch):
    def fail(*_said: object) -> None:
        raise ZeroDivisionError("王强 370203199001011234")

    monkeypatch.setattr(Find, "run", fail)
    said = desk_shell("find", "王强", "--json")
    assert (said.status, said.codes) == (1, ["mistake"])
    log = (desk_shell.place.home / "station.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "王强" not in log + said.err
