"""What stands on the screen: every trouble has its sentence, times and money their form."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date, datetime, timedelta
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

import station.domain
from station.desktop import controls
from station.domain.accounts import AccountTrouble
from station.domain.problems import Conflict, NotAllowed, Problem, Trouble, UnavailableReason
from station.wording import shown
from station.wording.names import AREAS
from station.wording.sentences import UNAVAILABLE, failure, sentence, sentences

TODAY = date(2026, 11, 21)


def all_troubles() -> list[Trouble]:
    for module in pkgutil.iter_modules(station.domain.__path__):
        importlib.import_module(f"station.domain.{module.name}")
    kinds = [kind for kind in Trouble.__subclasses__() if kind.__module__.startswith("station.")]
    return [member for kind in kinds for member in kind]


def test_no_two_troubles_share_a_code() -> None:
    codes = [str(member) for member in all_troubles()]
    assert sorted(codes) == sorted(set(codes))


def test_every_sentence_can_be_filled_by_name() -> None:
    for words in [*sentences().values(), *UNAVAILABLE.values()]:
        names = [name for _, name, _, _ in Formatter().parse(words) if name is not None]
        assert all(name.isidentifier() for name in names)


def test_every_surrounding_has_its_sentence() -> None:
    assert set(UNAVAILABLE) == set(UnavailableReason)


def test_a_sentence_carries_its_data_and_its_rule() -> None:
    until = datetime(2026, 11, 21, 3, 0)
    problem = Problem(AccountTrouble.LOCKED, "login", {"until": until}, rule="工作规程")
    assert "2026-11-21 03:00" in sentence(problem)
    assert sentence(problem).endswith("(工作规程)")


def test_known_failures_say_what_to_do_and_our_own_do_not_hide() -> None:
    assert failure(Conflict()) is not None
    assert failure(NotAllowed()) is not None
    assert failure(ValueError()) is None


def test_every_control_has_a_name_of_its_own() -> None:
    files = [
        import_module(f"{controls.__name__}.{f.name}") for f in iter_modules(controls.__path__)
    ]
    pages = [page for file in files for page in vars(file).values() if isinstance(page, type)]
    names = [value for page in pages for key, value in vars(page).items() if key.isupper()]
    assert len(pages) >= len(files)
    assert "rounds_sheet" in names
    assert sorted(names) == sorted(set(names))
    assert all(name.replace("_", "").isalnum() and name.islower() for name in names)


def test_an_enumeration_that_has_names_has_one_for_each_member() -> None:
    tables = [
        getattr(import_module(f"station.wording.{area}_names"), f"{area.upper()}_NAMES")
        for area in AREAS
    ]
    named = [(kind, names) for table in tables for kind, names in table.items()]
    assert named
    missing = [member for kind, names in named for member in kind if member not in names]
    assert missing == []


@pytest.mark.parametrize(
    ("fen", "words"),
    [(0, "0.00"), (12600, "126.00"), (123456789, "1,234,567.89"), (-5, "−0.05"), (None, "open")],
)
def test_money(fen: int | None, words: str) -> None:
    assert shown.money(fen) == words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(minutes=41), "41 min"),
        (timedelta(hours=1, minutes=19), "1 h 19 min"),
        (timedelta(hours=4), "4 h"),
        (timedelta(days=1, hours=4, minutes=9), "1 d 4 h"),
        (timedelta(days=2), "2 d"),
    ],
)
def test_a_duration_has_two_units_at_most(span: timedelta, words: str) -> None:
    assert shown.lasting(span) == words


def test_dates_have_their_year_only_when_it_is_another() -> None:
    assert shown.day(date(2026, 3, 1), TODAY) == "03-01"
    assert shown.day(date(2025, 3, 1), TODAY) == "2025-03-01"
    assert shown.moment(datetime(2026, 11, 20, 22, 30), TODAY) == "11-20 22:30"


def test_late_and_left_are_said_in_words() -> None:
    now = datetime(2026, 11, 21, 2, 41)
    assert shown.until(now - timedelta(days=2), now) == "2 d late"
    assert shown.until(now + timedelta(hours=4), now) == "4 h left"


def test_a_late_entry_says_when_it_was_made() -> None:
    happened = datetime(2026, 11, 21, 2, 0)
    assert shown.late_entry(happened + timedelta(minutes=5), happened, TODAY) == ""
    assert shown.late_entry(happened + timedelta(hours=6), happened, TODAY) == "(entered 08:00)"


def test_every_trouble_has_its_sentence() -> None:
    assert [str(member) for member in all_troubles() if member not in sentences()] == []
