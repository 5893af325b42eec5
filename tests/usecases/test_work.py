"""What holds for every question and every deed."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import ClassVar

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY, Clerk
from station.domain.beds import Zone
from station.domain.permissions import Permission
from station.domain.problems import (
    Conflict,
    NotAllowed,
    Problem,
    Refused,
    Trouble,
    WorkTrouble,
)
from station.domain.topics import Topic
from station.storage.audit import AuditEntry
from station.storage.beds import Building, Room
from station.usecases.audit import AuditProof, AuditTrail, ChangesSince
from station.usecases.work import Read, Work, Write


class Wrong(Trouble):
    ALWAYS = "wrong.always"


@dataclass(frozen=True, slots=True)
class NameBuilding(Write[int]):
    needs: ClassVar = Permission.BEDS_ARRANGE
    name: str
    secret: str = field(default="", repr=False)
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        row = Building(name=self.name)
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class FailAfterWriting(Write[None]):
    needs: ClassVar = Permission.BEDS_ARRANGE

    def run(self, work: Work) -> None:
        NameBuilding("half").run(work)
        raise Refused(Problem(Wrong.ALWAYS))


@dataclass(frozen=True, slots=True)
class SneakyQuestion(Read[None]):
    needs: ClassVar = Permission.BEDS_SEE

    def run(self, work: Work) -> None:
        NameBuilding("ghost").run(work)


@dataclass(frozen=True, slots=True)
class Buildings(Read[list[str]]):
    needs: ClassVar = Permission.BEDS_SEE

    def run(self, work: Work) -> list[str]:
        return list(work.session.scalars(select(Building.name).order_by(Building.name)))


def test_no_deed_has_happened_later_than_now_and_none_is_left_half_done(open_station, clerk, clock):
    deed = NameBuilding("东楼", happened_at=clock.now + timedelta(minutes=1))
    with pytest.raises(Refused) as caught:
        open_station.do(deed, clerk)
    assert [problem.code for problem in caught.value.problems] == [WorkTrouble.IN_FUTURE]
    assert open_station.ask(Buildings(), clerk) == []
    assert open_station.ask(AuditTrail(), clerk) == []
    open_station.do(replace(deed, happened_at=clock.now), clerk)
    assert open_station.ask(Buildings(), clerk) == ["东楼"]


def test_a_deed_leaves_one_line_with_who_when_and_what(open_station, clerk, clock):
    then = datetime(2026, 11, 20, 23, 50)
    open_station.do(NameBuilding("东楼", "geheim", happened_at=then), clerk)
    (line,) = open_station.ask(AuditTrail(), clerk)
    assert (line.act, line.clerk, line.desk) == ("NameBuilding", "陈静", "desk-1")
    assert (line.happened_at, line.entered_at) == (then, clock.now)
    assert json.loads(line.request)["name"] == "东楼"
    assert "geheim" not in line.request


def test_a_refused_deed_leaves_nothing_behind(open_station, clerk):
    with pytest.raises(Refused):
        open_station.do(FailAfterWriting(), clerk)
    assert open_station.ask(Buildings(), clerk) == []
    assert open_station.ask(AuditTrail(), clerk) == []


def test_a_question_cannot_change_anything_even_if_it_tries(open_station, clerk):
    open_station.ask(SneakyQuestion(), clerk)
    assert open_station.ask(Buildings(), clerk) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_server_plans_a_question_that_is_often_asked_once(open_station, clerk):
    for _ in range(10):
        open_station.ask(Buildings(), clerk)
    with open_station.engine.connect() as connection:
        kept = connection.scalars(text("SELECT statement FROM pg_prepared_statements")).all()
    assert any("building" in statement for statement in kept)


def test_without_the_permission_neither_question_nor_deed_runs(open_station):
    nobody = Clerk(1, "x", "x", frozenset())
    with pytest.raises(NotAllowed):
        open_station.do(NameBuilding("a"), nobody)
    with pytest.raises(NotAllowed):
        open_station.ask(Buildings(), NOBODY)


def test_topics_come_from_the_rows_also_for_bulk_statements(open_station, clerk):
    @dataclass(frozen=True)
    class RenameAll(Write[None]):
        needs: ClassVar = Permission.BEDS_ARRANGE

        def run(self, work):
            work.session.execute(update(Building).values(name="z"))

    assert open_station.do(NameBuilding("a"), clerk).topics == {Topic.BEDS}
    assert open_station.do(RenameAll(), clerk).topics == {Topic.BEDS}


def test_a_broken_unique_rule_is_a_conflict_and_quotes_no_values(open_station, clerk):
    open_station.do(NameBuilding("王小明楼"), clerk)
    with pytest.raises(Conflict) as caught:
        open_station.do(NameBuilding("王小明楼"), clerk)
    assert "王小明" not in str(caught.value)


def test_foreign_keys_hold(open_station, clerk):
    @dataclass(frozen=True)
    class Orphan(Write[None]):
        needs: ClassVar = Permission.BEDS_ARRANGE

        def run(self, work):
            work.session.add(Room(building_id=999, name="1", zone=Zone.MEN))

    with pytest.raises(Conflict):
        open_station.do(Orphan(), clerk)


@pytest.mark.parametrize(
    "statement", [update(AuditEntry).values(act="Other"), delete(AuditEntry)], ids=str
)
def test_the_database_refuses_to_change_or_delete_the_trace(open_station, clerk, statement):
    open_station.do(NameBuilding("a"), clerk)
    with (
        pytest.raises(DBAPIError, match="append-only"),
        Session(open_station.engine) as session,
        session.begin(),
    ):
        session.execute(statement)


def test_the_chain_holds_and_shows_a_line_changed_behind_its_back(open_station, clerk):
    for name in "abc":
        open_station.do(NameBuilding(name), clerk)
    assert open_station.ask(AuditProof(), clerk) == ()
    with open_station.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_entry_no_update"))
        else:
            connection.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER ALL"))
        connection.execute(text("UPDATE audit_entry SET clerk = 'other' WHERE number = 2"))
    assert open_station.ask(AuditProof(), clerk) == (2,)


def test_the_chain_shows_lines_cut_off_at_the_end(open_station, clerk):
    for name in "abc":
        open_station.do(NameBuilding(name), clerk)
    with open_station.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_entry_no_delete"))
        else:
            connection.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER ALL"))
        connection.execute(text("DELETE FROM audit_entry WHERE number = 3"))
    assert open_station.ask(AuditProof(), clerk) == (3,)


def test_deeds_of_two_desks_at_once_all_get_their_place_in_the_chain(open_station, clerk):
    failures = []

    def many(mark: str) -> None:
        try:
            for number in range(10):
                open_station.do(NameBuilding(f"{mark}{number}"), clerk)
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=many, args=(mark,)) for mark in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(open_station.ask(AuditTrail(), clerk)) == 20
    assert open_station.ask(AuditProof(), clerk) == ()


def test_another_desk_hears_what_changed_since(open_station, clerk):
    start = open_station.ask(ChangesSince(), clerk)
    assert open_station.ask(ChangesSince(start.mark), clerk).topics == frozenset()
    open_station.do(NameBuilding("a"), clerk)
    heard = open_station.ask(ChangesSince(start.mark), clerk)
    assert heard.topics == {Topic.BEDS}
    assert open_station.ask(ChangesSince(heard.mark), clerk).topics == frozenset()


def test_a_number_that_is_not_in_the_book_is_refused_not_a_fault(open_station, clerk):
    @dataclass(frozen=True)
    class OpenBuilding(Read[str]):
        needs: ClassVar = Permission.BEDS_SEE

        def run(self, work):
            return work.session.get_one(Building, 999).name

    with pytest.raises(Refused) as caught:
        open_station.ask(OpenBuilding(), clerk)
    assert [problem.code for problem in caught.value.problems] == [WorkTrouble.NOT_THERE]
