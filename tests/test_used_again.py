"""A database that is lent again holds what its template holds, and nothing else."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text

from tests.used_again import UsedAgain

COUNTS = """
SELECT (SELECT count(*) FROM building), (SELECT count(*) FROM clerk),
  (SELECT count(*) FROM audit_entry), (SELECT min(name) FROM clerk)
"""


def _say(postgres: str, name: str, *statements: str) -> list[object]:
    engine = create_engine(postgres.format(name=name))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
        found = list(connection.execute(text(COUNTS)).one())
    engine.dispose()
    return found


BUILD = "INSERT INTO building (name, position) VALUES ('x', 1)"


def test_rows_of_the_last_test_are_gone_and_those_of_the_template_are_back(
    postgres: str, postgres_again: UsedAgain
) -> None:
    first = postgres_again.name()
    as_made = _say(postgres, first)
    changed = _say(postgres, first, BUILD, "UPDATE clerk SET name = 'x'")
    assert changed != as_made
    assert postgres_again.name() == first
    assert _say(postgres, first) == as_made
    _say(postgres, first, BUILD)
    engine = create_engine(postgres.format(name=first))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT id FROM building")) == 1
    engine.dispose()


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "ALTER TABLE building ADD COLUMN more integer",
        "DROP INDEX ix_stay_left_at_id",
        (
            "INSERT INTO building (name, position) SELECT repeat('x', 900) || n, n "
            "FROM generate_series(1, 2000) AS n"
        ),
    ],
)
def test_one_that_was_built_over_or_filled_up_is_not_lent_again(
    postgres: str, postgres_again: UsedAgain, change: str
) -> None:
    first = postgres_again.name()
    as_made = _say(postgres, first)
    _say(postgres, first, change)
    second = postgres_again.name()
    assert second != first
    assert _say(postgres, second) == as_made


def test_whoever_still_holds_on_to_it_is_sent_away(
    postgres: str, postgres_again: UsedAgain
) -> None:
    name = postgres_again.name()
    engine = create_engine(postgres.format(name=name))
    with engine.connect() as left_open:
        left_open.execute(text(BUILD))
        assert postgres_again.name() == name
        left_open.invalidate()
    engine.dispose()
    assert _say(postgres, name)[0] == 0
