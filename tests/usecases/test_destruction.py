"""Destroying files: two clerks, nobody who must be kept, and nothing left to be known by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import Enum, String, func, select
from sqlalchemy.orm import Session

from station.domain.archive import ArchiveState, RetentionKind
from station.domain.destruction import (
    GONE,
    DestructionState,
    DestructionTrouble,
    Obstacle,
)
from station.domain.papers import PaperKind
from station.domain.people import DocumentKind, DocumentSeen, NewDocument
from station.domain.problems import Refused
from station.domain.reported import Counted, ReportScope
from station.storage.base import Row
from station.storage.destruction import LEFT, REMOVED
from station.storage.people import Person, Photo
from station.storage.reported import reported_stays
from station.storage.tables import METADATA
from station.usecases.archive import FileStay, HoldFile, SetRetention
from station.usecases.archive_lists import ArchiveOfYear
from station.usecases.audit import AuditProof, AuditTrail
from station.usecases.destruction import (
    DecideDestruction,
    Destructions,
    FilesDue,
    ProposeDestruction,
)
from station.usecases.papers_archive import PrintDestruction
from station.usecases.people_changes import AddDocument
from station.usecases.person_sheet import OpenPerson
from station.usecases.stay_lists import PastStays
from station.usecases.whole_files import BindFile
from tests import make
from tests.pdf_text import words
from tests.usecases.test_archive import gone as anonymous
from tests.usecases.test_whole_files import NAME, gone

NUMBER = "341222198704123514"
__all__ = ["gone"]


def codes(caught):
    return [each.code for each in caught.value.problems]


def said_anywhere(station, *texts):
    """In which tables a text stands."""
    found = set()
    with Session(station.engine) as session:
        for table in Row.metadata.sorted_tables:
            for column in table.c:
                if isinstance(column.type, String) and not isinstance(column.type, Enum):
                    for text in texts:
                        where = column.contains(text, autoescape=True)
                        if session.scalar(select(func.count()).select_from(table).where(where)):
                            found.add(table.name)
    return found


@pytest.fixture
def due(gone, open_station, do, clock):
    """The file of `gone` on the shelf, and years later."""
    paper = NewDocument(DocumentKind.RESIDENT_ID, NUMBER, DocumentSeen.ORIGINAL)
    do(AddDocument(gone.person_id, paper))
    do(FileStay("m1", gone.stay_id, "2026-01", 12, "补"))
    clock.now += timedelta(days=3 * 366)
    return gone


@dataclass
class Two:
    """Two clerks of one station: the one who proposes, and a leader who decides."""

    station: object
    do: object
    ask: object
    leader: object
    clock: object

    def decide(self, **said):
        return self.station.do(DecideDestruction(**said), self.leader).answer


@pytest.fixture
def two(open_station, do, ask, leader, clock):
    return Two(open_station, do, ask, leader, clock)


@pytest.fixture
def approved(do):
    """A year, approved by the authority."""
    return lambda: do(
        SetRetention("r1", RetentionKind.ORDINARY, 1, "云档〔2026〕1号", date(2026, 1, 5), "档案局")
    )


def test_two_clerks_destroy_what_is_due_and_nothing_is_left_to_be_known_by(due, approved, two):
    kept = anonymous(two.station, two.clock, "李留", days=5)
    assert two.ask(FilesDue()) == ()
    with pytest.raises(Refused) as caught:
        two.do(ProposeDestruction("p0", "期满", (due.stay_id,)))
    assert codes(caught) == [DestructionTrouble.NOT_DUE]
    approved()
    two.do(HoldFile(due.stay_id, "诉讼"))
    assert two.ask(FilesDue())[0].obstacles == (Obstacle.HOLD,)
    with pytest.raises(Refused) as caught:
        two.do(ProposeDestruction("p0", "期满", (due.stay_id,)))
    assert codes(caught) == [DestructionTrouble.OBSTACLE]
    two.do(HoldFile(due.stay_id, ""))
    register = two.do(ProposeDestruction("p1", "保管期满"))
    assert two.do(ProposeDestruction("p1", "保管期满")) == register
    assert register.stay_ids == (due.stay_id,)
    with pytest.raises(Refused) as caught:
        two.do(DecideDestruction(register.id, approved=True, confirmed=register.number))
    assert codes(caught) == [DestructionTrouble.OWN_PROPOSAL]
    with pytest.raises(Refused) as caught:
        two.decide(destruction_id=register.id, approved=True, confirmed="XH")
    assert codes(caught) == [DestructionTrouble.NOT_CONFIRMED]
    before = _figures(two.station, two.clock)
    assert "person_name" in said_anywhere(two.station, NAME)

    decide = DecideDestruction(register.id, approved=True, confirmed=register.number)
    assert two.station.do(decide, two.leader).answer.state is DestructionState.DESTROYED

    assert said_anywhere(two.station, NAME, NUMBER, "王父") <= {"audit_entry"}
    assert "person" in said_anywhere(two.station, "李留")
    assert _figures(two.station, two.clock) == before
    with Session(two.station.engine) as session:
        assert session.get_one(Person, due.person_id).name == GONE
        assert session.scalars(select(Photo)).all() == []
    assert two.ask(AuditProof()) == ()
    trail = two.ask(AuditTrail(person_id=due.person_id))
    assert trail
    assert {line.request for line in trail} == {"{}"}
    line = next(x for x in two.ask(ArchiveOfYear(2026)).lines if x.stay_id == due.stay_id)
    assert (line.state, line.name) == (ArchiveState.DESTROYED, GONE)
    assert two.ask(FilesDue()) == ()
    printed = two.do(PrintDestruction(register.id))
    assert printed.kind is PaperKind.DESTRUCTION
    assert due.rescue_number in words(printed.pdf)
    assert len(two.ask(Destructions())) == 1
    # What is left can still be looked at.
    assert two.do(OpenPerson(due.person_id)).record.name == GONE
    assert two.do(BindFile(due.person_id)).pdf
    assert {each.name for each in two.ask(PastStays()).stays} == {GONE, "李留"}
    assert kept


def test_whoever_has_another_stay_that_must_be_kept_is_not_destroyed(due, approved, two):
    approved()
    register = two.do(ProposeDestruction("p1", "保管期满"))
    again = make.stay(two.station, of_person=due.person_id)
    assert Obstacle.OTHER_STAY in two.ask(FilesDue())[0].obstacles
    with pytest.raises(Refused) as caught:
        two.decide(destruction_id=register.id, approved=True, confirmed=register.number)
    assert codes(caught) == [DestructionTrouble.OBSTACLE]
    assert "person_name" in said_anywhere(two.station, NAME)
    refused = DecideDestruction(register.id, approved=False, note="又来站")
    assert two.station.do(refused, two.leader).answer.state is DestructionState.REFUSED
    assert again


def test_every_table_that_hangs_on_somebody_was_thought_of():
    """A table that is neither removed nor left is blanked; those named must be there."""
    assert set(METADATA.tables) >= REMOVED | LEFT


def _figures(station, clock):
    """What a year that is over reports, without who it is."""
    scope = ReportScope.of_days(date(2026, 1, 1), date(2026, 12, 31), Counted.HELPED)
    with Session(station.engine) as session:
        return [
            (x.stay_id, x.age, x.sex, x.days, x.cause, x.leaving_way, x.state, x.nth_stay)
            for x in reported_stays(session, scope, clock())
        ]
