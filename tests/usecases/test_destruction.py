"""Destroying files: two clerks, nobody who must be kept, and nothing left to be known by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import Enum, String, delete, func, select, text, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from station.domain.archive import ArchiveState, ArchiveTrouble, RetentionKind
from station.domain.destruction import (
    GONE,
    DestructionState,
    DestructionTrouble,
    MentionPlace,
    Obstacle,
)
from station.domain.duty_book import Incident, IncidentGrade
from station.domain.month_sheets import SheetState
from station.domain.papers import PaperKind
from station.domain.people import DocumentKind, DocumentSeen, NewDocument
from station.domain.policy import Policy
from station.domain.problems import Refused
from station.domain.reported import Counted, ReportScope
from station.domain.shift_handover import Carried, CarriedLine, CarriedPart, written
from station.domain.shifts import ShiftKind
from station.storage.audit import AuditEntry
from station.storage.base import Row
from station.storage.blanking import Blanking
from station.storage.destruction import Destruction, blanked
from station.storage.duty_book import DutyEntry
from station.storage.erasing import erase, owned_by
from station.storage.erasing_plan import KEPT, LEFT, NAMELESS, REMOVED, is_words, of_persons
from station.storage.erasing_sealed import frozen_seal, handed_seal
from station.storage.month_sheets import MonthSheetRow, SheetNameRow
from station.storage.people import Person, Photo
from station.storage.reported import reported_stays
from station.storage.shift_handover import ShiftHandover
from station.storage.shift_handover import one as handover_of
from station.storage.tables import METADATA
from station.usecases.archive import FileStay, HoldFile, SetRetention
from station.usecases.archive_lists import ArchiveOfYear
from station.usecases.audit import AuditProof, AuditTrail
from station.usecases.backup import StationCheck
from station.usecases.destruction import (
    DecideDestruction,
    Destructions,
    FilesDue,
    ProposeDestruction,
)
from station.usecases.destruction_outlook import LookAhead
from station.usecases.duty_book import WriteIncident
from station.usecases.papers_archive import PrintDestruction
from station.usecases.people_changes import AddDocument
from station.usecases.person_sheet import OpenPerson
from station.usecases.stay_lists import PastStays
from station.usecases.whole_files import BindFile
from tests import make
from tests.every_row import one_of_each
from tests.pdf_text import words
from tests.usecases.test_archive import gone as anonymous
from tests.usecases.test_whole_files import NAME, gone

WORD = "𬭎·x"
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
                    for said in texts:
                        where = column.contains(said, autoescape=True)
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

    def refused(self, deed):
        with pytest.raises(Refused) as caught:
            self.do(deed)
        return codes(caught)


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
    assert two.refused(ProposeDestruction("p0", "期满", (due.stay_id,))) == [
        DestructionTrouble.NOT_DUE
    ]
    approved()
    two.do(HoldFile(due.stay_id, "诉讼"))
    assert two.ask(FilesDue())[0].obstacles == (Obstacle.HOLD,)
    assert two.refused(ProposeDestruction("p0", "期满", (due.stay_id,))) == [
        DestructionTrouble.OBSTACLE
    ]
    two.do(HoldFile(due.stay_id, ""))
    register = two.do(ProposeDestruction("p1", "保管期满"))
    assert two.do(ProposeDestruction("p1", "保管期满")) == register
    assert register.stay_ids == (due.stay_id,)
    assert two.refused(
        DecideDestruction(register.id, approved=True, confirmed=register.number)
    ) == [DestructionTrouble.OWN_PROPOSAL]
    with pytest.raises(Refused) as caught:
        two.decide(destruction_id=register.id, approved=True, confirmed="XH")
    assert codes(caught) == [DestructionTrouble.NOT_CONFIRMED]
    note = f"{NAME} 来电问路，联系其父王父，证号 {NUMBER}"
    two.do(WriteIncident("d1", Incident(IncidentGrade.PLAIN, note)))
    before = _figures(two.station, two.clock)
    assert "person_name" in said_anywhere(two.station, NAME)

    decide = DecideDestruction(register.id, approved=True, confirmed=register.number)
    assert two.station.do(decide, two.leader).answer.state is DestructionState.DESTROYED

    assert said_anywhere(two.station, NAME, NUMBER, "王父") == set()
    assert "person" in said_anywhere(two.station, "李留")
    assert _figures(two.station, two.clock) == before
    with Session(two.station.engine) as session:
        assert session.get_one(Person, due.person_id).name == GONE
        assert session.scalars(select(Photo)).all() == []
    assert two.ask(AuditProof()) == ()
    trail = two.ask(AuditTrail(person_id=due.person_id))
    assert trail
    assert {line.request for line in trail} == {"{}"}
    assert two.ask(StationCheck()).sound
    line = next(x for x in two.ask(ArchiveOfYear(2026)).lines if x.stay_id == due.stay_id)
    assert (line.state, line.name) == (ArchiveState.DESTROYED, GONE)
    assert two.refused(HoldFile(due.stay_id, "诉讼")) == [ArchiveTrouble.NOT_FILED]
    assert two.refused(HoldFile(kept, "诉讼")) == [ArchiveTrouble.NOT_FILED]
    assert two.ask(FilesDue()) == ()
    printed = two.do(PrintDestruction(register.id))
    assert printed.kind is PaperKind.DESTRUCTION
    assert due.rescue_number in words(printed.pdf)
    assert len(two.ask(Destructions())) == 1
    # What is left can still be looked at.
    assert two.do(OpenPerson(due.person_id)).record.name == GONE
    assert two.do(BindFile(due.person_id)).pdf
    assert {each.name for each in two.ask(PastStays()).stays} == {GONE, "李留"}


def test_a_note_about_a_namesake_keeps_the_name_and_nothing_else(due, approved, two):
    approved()
    kept = anonymous(two.station, two.clock, NAME, days=5)
    register = two.do(ProposeDestruction("p1", "保管期满"))
    note = f"{NAME} 在大厅与人争执，证号 {NUMBER}"
    two.do(WriteIncident("d1", Incident(IncidentGrade.PLAIN, note)))
    outlook = two.ask(LookAhead(register.id))
    assert [line.stay_id for line in outlook.lines] == [due.stay_id]
    assert [(each.place, NAME in each.text) for each in outlook.notes] == [
        (MentionPlace.DUTY_BOOK, True)
    ]
    assert outlook.namesakes == 1
    said = {"confirmed": register.number, "names_in_notes": False}
    two.decide(destruction_id=register.id, approved=True, **said)
    with Session(two.station.engine) as session:
        text = session.scalars(select(DutyEntry.text)).one()
    assert text == f"{NAME} 在大厅与人争执，证号 {GONE}"
    assert said_anywhere(two.station, NUMBER) == set()
    assert two.ask(AuditProof()) == ()
    assert kept


def test_sealed_sheets_and_hand_overs_lose_the_name_and_still_hold(due, approved, two):
    """Their hashes stay; one that was altered before is called altered afterwards too."""
    approved()
    register = two.do(ProposeDestruction("p1", "保管期满"))
    now = two.clock()
    with Session(two.station.engine) as session, session.begin():
        for period in ("2026-11", "2026-12"):
            state = SheetState.LOCKED
            sheet = MonthSheetRow(
                template_code="x", period=period, state=state, round=1, changed_at=now
            )
            session.add(sheet)
            session.flush()
            name = SheetNameRow(sheet_id=sheet.id, round=1, column="a", key="k", rows="1")
            name.person_id, name.name, name.facts = due.person_id, NAME, '{"sex": "male"}'
            session.add(name)
            session.flush()
            sheet.seal = frozen_seal(session, sheet) if period == "2026-11" else "0" * 64
        line = CarriedLine(CarriedPart.CARE, 1, NAME, person_id=due.person_id, text="其父来电")
        carried = Carried(now, {}, None, (line,), {}, 0, 0, 0)
        handed = ShiftHandover(client_id="h", number="h1", shift_day=now.date())
        handed.shift_kind, handed.signed_at, handed.note = ShiftKind.DAY, now, f"{NAME} 待办"
        handed.items, handed.items_hash = written(carried), ""
        session.add(handed)
        session.flush()
        handed.items_hash = handed_seal(handed)
    two.decide(destruction_id=register.id, approved=True, confirmed=register.number)
    assert said_anywhere(two.station, NAME, "其父来电") == set()
    with Session(two.station.engine) as session:
        good, bad = session.scalars(select(MonthSheetRow).order_by(MonthSheetRow.period))
        told = blanked(session, MonthSheetRow, good.id)
        assert (told.digest, told.number) == (frozen_seal(session, good), register.number)
        assert good.seal != told.digest
        assert not blanked(session, MonthSheetRow, bad.id).digest
        found = handover_of(session, handed_id(session), now, Policy())
        assert found.carried is not None
        assert GONE in found.note
        session.execute(update(ShiftHandover).values(note="改"))
        assert handover_of(session, handed_id(session), now, Policy()).carried is None
    assert two.ask(AuditProof()) == ()


def handed_id(session):
    return session.scalars(select(ShiftHandover.id)).one()


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


def test_whoever_blanks_or_changes_a_line_of_the_trace_without_a_register_is_found(
    due, approved, two
):
    approved()
    register = two.do(ProposeDestruction("p1", "保管期满"))
    two.decide(destruction_id=register.id, approved=True, confirmed=register.number)
    with Session(two.station.engine) as session:
        blanked = set(session.scalars(select(Blanking.row_id)))
        whole = session.scalars(select(AuditEntry.id).where(AuditEntry.id.not_in(blanked))).first()
    before = two.ask(AuditTrail(limit=1))[0].number

    def change(*statements):
        with two.station.engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))

    for column, row in (("request", whole), ("act", min(blanked)), ("hash", min(blanked))):
        with pytest.raises(DatabaseError, match="append-only"):
            change(f"UPDATE audit_entry SET {column} = 'x' WHERE id = {row}")
    # What a register has blanked is not to be written anew.
    change(f"UPDATE audit_entry SET request = '{{1}}' WHERE id = {min(blanked)}")
    assert two.ask(AuditProof()) == (min(blanked),)
    change(f"UPDATE audit_entry SET request = '{{}}' WHERE id = {min(blanked)}")
    assert two.ask(AuditProof()) == ()
    # Nor is more blanked under its number than its deed has told.
    told = f"{register.id}, 'audit_entry', {whole}, '{'0' * 64}'"
    change(
        f"INSERT INTO blanking (destruction_id, kept_in, row_id, digest) VALUES ({told})",
        f"UPDATE audit_entry SET request = '{{}}' WHERE id = {whole}",
    )
    decided = two.ask(AuditTrail(act="DecideDestruction"))[0].number
    assert two.ask(AuditProof()) == (whole, decided)
    assert before >= decided


def test_every_column_of_words_loses_them_or_says_why_not(sqlite_station):
    """Every table gets a row that says `WORD` everywhere and hangs on one person."""
    with Session(sqlite_station.engine) as session, session.begin():
        one_of_each(session.connection())
        for statement in (
            "UPDATE month_sheet SET corrections = '[]', findings = '[]'",
            "UPDATE month_sheet_cell SET value = ''",
            "UPDATE month_sheet_name SET facts = '{}'",
            "UPDATE shift_handover SET items = '{}'",
        ):
            session.execute(text(statement))
        session.expire_all()
        owned = owned_by(session, session.scalars(select(Person.id)).all())
        register = session.scalars(select(Destruction.id)).one()
        session.execute(delete(Blanking))
        erase(session, register, owned, notes=True)
    left = set()
    with Session(sqlite_station.engine) as session:
        for table in Row.metadata.sorted_tables:
            for column in filter(is_words, table.c):
                where = column.contains(WORD, autoescape=True)
                if session.scalar(select(func.count()).select_from(table).where(where)):
                    left.add((table.name, column.name))
        assert session.scalars(select(Photo)).all() == []
    assert not {("dna_custody", "text"), ("dna_custody", "with_whom")} & left
    thought_of = LEFT.keys() | NAMELESS.keys()
    surprising = {
        f"{table}.{column}" for table, column in left if table not in thought_of
    } - KEPT.keys()
    assert surprising == set()
    assert all((LEFT | NAMELESS | KEPT).values())
    assert set(METADATA.tables) >= REMOVED | thought_of
    persons = of_persons()
    assert not NAMELESS.keys() & persons
    assert persons >= REMOVED | LEFT.keys()


def _figures(station, clock):
    """What a year that is over reports, without who it is."""
    scope = ReportScope.of_days(date(2026, 1, 1), date(2026, 12, 31), Counted.HELPED)
    with Session(station.engine) as session:
        return [
            (x.stay_id, x.age, x.sex, x.days, x.cause, x.leaving_way, x.state, x.nth_stay)
            for x in reported_stays(session, scope, clock())
        ]
