"""Two records become one, and may be parted again."""

from __future__ import annotations

from datetime import date, datetime
from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from station.domain.merging import Pick
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    IdentityState,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    PersonTrouble,
    Searched,
    Sex,
)
from station.domain.problems import Conflict, Refused
from station.domain.search import Hit
from station.domain.vouchers import VoucherPurpose, VoucherState
from station.storage.merging import movable, pointers, suspect
from station.storage.people import Candidate, Person, PersonPair
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.merging import (
    Comparison,
    DuplicateSuspects,
    JudgeDifferent,
    MergePeople,
    Merges,
    UnmergePeople,
    UnmergePlan,
)
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import AddDocument, AddName, ChangePerson
from station.usecases.person_sheet import OpenPerson
from station.usecases.search import Candidates, Find
from tests.every_row import one_of_each

ID = "341222198703123518"
STAY_PUT = {
    ("merge", "survivor_id"),
    ("merge", "merged_id"),
    ("person_key", "person_id"),
    ("tracing_request_match", "person_id"),
}


def person(do, name="王小明", *documents, names=(), **facts) -> int:
    given = {"name": name, "sex": Sex.MALE, "born": date(1987, 3, 12), **facts}
    new = NewPerson(PersonFacts(**given), names, documents)
    return do(RegisterPerson(new, Searched(name or "无名", frozenset(range(1, 50)))))


def card(number: str = ID) -> NewDocument:
    return NewDocument(DocumentKind.RESIDENT_ID, number)


def stay(open_station, person_id: int, number: str, left: datetime | None) -> int:
    with Session(open_station.engine) as session, session.begin():
        row = Stay(
            rescue_number=number,
            person_id=person_id,
            admitted_at=datetime(2026, 10, 1),
            entered_at=datetime(2026, 10, 1),
            left_at=left,
        )
        session.add(row)
        session.flush()
        return row.id


def voucher(open_station, person_id: int, stay_id: int, client_id: str) -> None:
    with Session(open_station.engine) as session, session.begin():
        session.add(
            Voucher(
                client_id=client_id,
                stay_id=stay_id,
                person_id=person_id,
                state=VoucherState.ISSUED,
                purpose=VoucherPurpose.HOME,
                destination="阜阳",
                amount_fen=100,
                valid_from=date(2026, 11, 20),
                valid_until=date(2026, 11, 23),
                written_at=datetime(2026, 11, 20),
            )
        )


def found(ask, text: str) -> list[int]:
    return [hit.person_id for hit in ask(Find(text)).hits]


def codes(refused) -> set[PersonTrouble]:
    return {problem.code for problem in refused.value.problems}


@pytest.fixture
def two(do) -> tuple[int, int]:
    """An unknown man with a description, and the same man with his name and card."""
    said = Description(accent="阜阳口音", marks="左眉疤")
    stranger = person(do, "", born=None, age=40, description=said)
    return person(do, "王小明", card(), area="341222"), stranger


class TestMerging:
    def test_the_number_and_the_names_of_both_find_the_survivor(self, do, ask, two) -> None:
        survivor, merged = two
        do(MergePeople(survivor, merged, "指纹相同"))
        assert found(ask, "王小明") == found(ask, "无名氏（男1号）") == [survivor]
        assert do(OpenPerson(merged)).record.id == survivor

    def test_what_is_known_goes_before_what_is_not(self, do, two) -> None:
        survivor, merged = two
        do(MergePeople(merged, survivor, "指纹相同"))
        record = do(OpenPerson(merged)).record
        assert (record.name, record.born, record.area) == ("王小明", date(1987, 3, 12), "341222")
        assert record.born_precision is BornPrecision.DAY
        assert record.identity_state is IdentityState.CLAIMED
        assert record.description.marks == "左眉疤"

    def test_each_field_is_the_one_that_was_chosen(self, do) -> None:
        survivor = person(do, area="341222", residence="桥下")
        merged = person(do, "王晓明", area="370203", residence="车站")
        do(MergePeople(survivor, merged, "本人认可", {"name": Pick.MERGED, "area": Pick.MERGED}))
        record = do(OpenPerson(survivor)).record
        assert (record.name, record.area, record.residence) == ("王晓明", "370203", "桥下")
        assert {name.text for name in record.names} == {"王小明", "王晓明"}

    def test_the_comparison_shows_every_field_and_why(self, ask, two) -> None:
        sheet = ask(Comparison(*two))
        by_field = {pair.field: pair for pair in sheet.fields}
        assert by_field["name"].proposed is Pick.SURVIVOR
        assert by_field["accent"].proposed is Pick.MERGED
        assert by_field["sex"].same
        assert sheet.match.reasons
        assert not sheet.decided_different

    def test_every_pointer_to_the_merged_person_moves(self, do, open_station) -> None:
        merged, survivor, third = person(do), person(do, "李秋"), person(do, "赵四")
        with open_station.engine.begin() as connection:
            connection.execute(
                update(Person).where(Person.id == third).values(merged_into_id=merged)
            )
            one_of_each(connection)
            connection.execute(update(PersonPair).values(lower_id=merged, higher_id=third))
            connection.execute(update(Candidate).values(other_id=third, settled_at=None))
            pointing = {
                pointer.table
                for pointer in pointers()
                if connection.scalar(select(func.count()).where(pointer.column == merged))
            }
            assert pointing == {pointer.table for pointer in pointers()}
        do(MergePeople(survivor, merged, "同一人"))
        with open_station.engine.connect() as connection:
            for pointer in pointers():
                if (pointer.table, pointer.column.key) not in STAY_PUT:
                    query = select(func.count()).where(pointer.column == merged)
                    assert not connection.scalar(query), pointer.table
            living = select(Person.merged_into_id).where(Person.id == third)
            assert connection.scalar(living) == survivor

    def test_and_everything_comes_back(self, do, open_station, ask) -> None:
        merged, survivor, third = person(do), person(do, "李秋"), person(do, "赵四")
        with open_station.engine.begin() as connection:
            one_of_each(connection)
            connection.execute(update(PersonPair).values(lower_id=merged, higher_id=third))
            connection.execute(update(Candidate).values(other_id=third, settled_at=None))
        before = _everything(open_station)
        merge = do(MergePeople(survivor, merged, "同一人"))
        do(UnmergePeople(merge, "误并"))
        assert _everything(open_station) == before
        assert found(ask, "王小明") == [merged]

    def test_a_name_and_a_number_of_both_stay_single(self, do) -> None:
        survivor = person(do, "王小明", card())
        merged = person(do, "王小明", card("***3518"))
        do(MergePeople(survivor, merged, "同一人"))
        record = do(OpenPerson(survivor)).record
        assert [name.text for name in record.names] == ["王小明"]
        assert len(record.documents) == 2

    def test_a_chain_leads_to_the_last_survivor(self, do, ask) -> None:
        a, b, c = person(do, "甲一"), person(do, "乙二"), person(do, "丙三")
        do(MergePeople(b, a, "同一人"))
        do(MergePeople(c, b, "同一人"))
        assert found(ask, "甲一") == found(ask, "乙二") == [c]
        assert do(OpenPerson(a)).record.id == c

    def test_suspicions_and_judgements_go_over_to_the_survivor(self, do, ask, open_station) -> None:
        survivor, merged, third = person(do), person(do, "李秋"), person(do, "赵四")
        do(JudgeDifferent(merged, third, "身高不同"))
        with Session(open_station.engine) as session, session.begin():
            now = datetime(2026, 11, 1)
            suspect(session, survivor, merged, score=60, why="[]", now=now)
        do(MergePeople(survivor, merged, "同一人"))
        assert ask(DuplicateSuspects()) == ()
        assert ask(Comparison(survivor, third)).decided_different

    @pytest.mark.parametrize("versions", [(9, 1), (1, 9)])
    def test_of_records_that_were_changed_meanwhile_is_a_conflict(self, do, two, versions) -> None:
        with pytest.raises(Conflict):
            do(MergePeople(*two, "同一人", versions=versions))

    def test_two_people_who_are_both_in_the_house_are_not_one(self, do, two, open_station) -> None:
        for number, person_id in enumerate(two):
            stay(open_station, person_id, f"2026-{number}", None)
        with pytest.raises(Refused) as refused:
            do(MergePeople(*two, "同一人"))
        assert codes(refused) == {PersonTrouble.BOTH_IN_STATION}

    def test_two_live_vouchers_are_in_the_way(self, do, two, open_station) -> None:
        for number, person_id in enumerate(two):
            left = stay(open_station, person_id, f"2026-{number}", datetime(2026, 11, 20))
            voucher(open_station, person_id, left, str(number))
        with pytest.raises(Refused) as refused:
            do(MergePeople(*two, "同一人"))
        assert codes(refused) == {PersonTrouble.BOTH_HAVE_VOUCHER}

    def test_is_refused_without_a_reason_with_oneself_and_with_nobody(self, do, two) -> None:
        for deed, trouble in (
            (MergePeople(*two, " "), PersonTrouble.REASON_MISSING),
            (MergePeople(two[0], two[0], "同一人"), PersonTrouble.SAME_PERSON),
            (MergePeople(two[0], 99, "同一人"), PersonTrouble.NOT_FOUND),
        ):
            with pytest.raises(Refused) as refused:
                do(deed)
            assert codes(refused) == {trouble}

    def test_a_merged_record_takes_no_more_changes(self, do, two) -> None:
        do(MergePeople(*two, "同一人"))
        with pytest.raises(Refused) as refused:
            do(ChangePerson(two[1], 2, PersonFacts(name="王小明")))
        assert codes(refused) == {PersonTrouble.ALREADY_MERGED}

    def test_what_is_added_to_a_merged_person_goes_to_the_survivor(self, do, two) -> None:
        do(MergePeople(*two, "同一人"))
        assert do(AddName(two[1], PersonName("老王", NameKind.USED))).person_id == two[0]

    @pytest.mark.parametrize("crossed", [False, True], ids=["the same", "each into the other"])
    def test_of_two_desks_exactly_one_wins(self, open_station, clerk, two, crossed) -> None:
        outcomes: list[object] = []
        start = Barrier(2)

        def at_desk(pair: tuple[int, int]) -> None:
            start.wait()
            try:
                outcomes.append(open_station.do(MergePeople(*pair, "同一人"), clerk).answer)
            except Refused as refused:
                outcomes.append(refused.problems[0].code)

        pairs = (two, two[::-1] if crossed else two)
        desks = [Thread(target=at_desk, args=(pair,)) for pair in pairs]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join()
        assert sorted(map(str, outcomes)) == ["1", PersonTrouble.ALREADY_MERGED]


class TestUnmerging:
    def test_fields_return_unless_they_were_changed_since(self, do, two) -> None:
        survivor, merged = two
        merge = do(MergePeople(merged, survivor, "同一人"))
        record = do(OpenPerson(merged)).record
        facts = PersonFacts("王小明", sex=Sex.MALE, born=record.born, area="370203")
        do(ChangePerson(merged, record.version, facts))
        do(UnmergePeople(merge, "误并"))
        record = do(OpenPerson(merged)).record
        assert (record.name, record.born) == ("无名氏（男1号）", date(1986, 11, 21))
        assert record.area == "370203"
        other = do(OpenPerson(survivor)).record
        assert (other.name, other.merged_into, other.area) == ("王小明", None, "341222")

    def test_later_entries_are_asked_about_one_by_one(self, do, ask, two, open_station) -> None:
        survivor, merged = two
        old = stay(open_station, merged, "2026-1", datetime(2026, 11, 2))
        merge = do(MergePeople(survivor, merged, "同一人"))
        mine = stay(open_station, survivor, "2026-2", datetime(2026, 11, 3))
        theirs = stay(open_station, survivor, "2026-3", None)
        voucher(open_station, survivor, theirs, "x")
        do(AddName(survivor, PersonName("老王", NameKind.USED)))
        plan = ask(UnmergePlan(merge))
        assert [(row.what, row.text) for row in plan.later] == [
            ("person_name", "老王"),
            ("stay", "2026-2"),
            ("stay", "2026-3"),
        ]
        assert plan.goes_back["stay"] == 1
        do(UnmergePeople(merge, "误并", (("stay", theirs),)))
        with Session(open_station.engine) as session:
            owner = {row.id: row.person_id for row in session.scalars(select(Stay))}
            assert owner == {old: merged, mine: survivor, theirs: merged}
            assert session.scalar(select(Voucher.person_id)) == merged
        assert found(ask, "老王") == [survivor]

    def test_only_what_was_written_since_can_be_asked_for(self, do, two, open_station) -> None:
        own = stay(open_station, two[0], "2026-1", datetime(2026, 11, 2))
        merge = do(MergePeople(*two, "同一人"))
        with pytest.raises(Refused) as refused:
            do(UnmergePeople(merge, "误并", (("stay", own),)))
        assert codes(refused) == {PersonTrouble.NOT_ENTERED_LATER}

    def test_what_another_merge_brought_stays(self, do, ask, two) -> None:
        third = person(do, "赵四")
        merge = do(MergePeople(*two, "同一人"))
        do(MergePeople(two[0], third, "同一人"))
        assert ask(UnmergePlan(merge)).later == ()
        do(UnmergePeople(merge, "误并"))
        assert found(ask, "赵四") == [two[0]]

    def test_goes_from_the_last_merge_to_the_first(self, do, two) -> None:
        third = person(do, "赵四")
        first = do(MergePeople(*two, "同一人"))
        last = do(MergePeople(third, two[0], "同一人"))
        with pytest.raises(Refused) as refused:
            do(UnmergePeople(first, "误并"))
        assert codes(refused) == {PersonTrouble.LATER_MERGE_FIRST}
        do(UnmergePeople(last, "误并"))
        do(UnmergePeople(first, "误并"))
        assert do(OpenPerson(two[1])).record.id == two[1]

    def test_is_done_once_and_with_a_reason(self, do, ask, two) -> None:
        merge = do(MergePeople(*two, "同一人"))
        with pytest.raises(Refused) as refused:
            do(UnmergePeople(merge, ""))
        assert codes(refused) == {PersonTrouble.REASON_MISSING}
        do(UnmergePeople(merge, "误并"))
        with pytest.raises(Refused) as refused:
            do(UnmergePeople(merge, "误并"))
        assert codes(refused) == {PersonTrouble.NOT_MERGED}
        (record,) = ask(Merges(two[0]))
        assert record.undone_at is not None

    def test_remembers_that_they_are_two(self, do, ask) -> None:
        pair = person(do), person(do)
        do(UnmergePeople(do(MergePeople(*pair, "同一人")), "误并"))
        assert ask(Comparison(*pair)).decided_different
        with pytest.raises(Refused) as refused:
            do(MergePeople(*pair, "同一人"))
        assert codes(refused) == {PersonTrouble.DECIDED_DIFFERENT}


class TestJudgingDifferent:
    def seen_from(self, ask, record) -> Hit:
        from station.usecases.people_changes import clues_of_record

        (hit,) = ask(Candidates(clues_of_record(record), record.id))
        return hit

    def test_is_remembered_and_settles_the_suspicion(self, do, ask) -> None:
        one, other = person(do), person(do)
        assert len(ask(DuplicateSuspects())) == 1
        do(JudgeDifferent(other, one, "身高相差二十厘米"))
        assert ask(DuplicateSuspects()) == ()
        hit = self.seen_from(ask, do(OpenPerson(one)).record)
        assert hit.decided_different
        assert not hit.strong

    @pytest.mark.parametrize(
        "change",
        [{"name": "王晓明"}, {"born": date(1988, 3, 12)}, {"sex": Sex.UNKNOWN}],
        ids=lambda change: next(iter(change)),
    )
    def test_lapses_when_a_key_fact_changes(self, do, ask, change) -> None:
        one, other = person(do), person(do)
        do(JudgeDifferent(one, other, "身高不同"))
        facts = {"name": "王小明", "sex": Sex.MALE, "born": date(1987, 3, 12), **change}
        do(ChangePerson(one, 1, PersonFacts(**facts)))
        assert not self.seen_from(ask, do(OpenPerson(other)).record).decided_different

    def test_lapses_when_a_number_is_learned(self, do, ask) -> None:
        one, other = person(do), person(do)
        do(JudgeDifferent(one, other, "身高不同"))
        do(AddDocument(one, card()))
        assert not self.seen_from(ask, do(OpenPerson(other)).record).decided_different

    def test_holds_when_something_else_changes(self, do, ask) -> None:
        one, other = person(do), person(do)
        do(JudgeDifferent(one, other, "身高不同"))
        facts = PersonFacts("王小明", sex=Sex.MALE, born=date(1987, 3, 12), residence="桥下")
        do(ChangePerson(one, 1, facts))
        assert self.seen_from(ask, do(OpenPerson(other)).record).decided_different

    def test_can_be_overruled_with_a_reason(self, do) -> None:
        one, other = person(do), person(do)
        do(JudgeDifferent(one, other, "身高不同"))
        do(MergePeople(one, other, "指纹相同", overrule="上次量错身高"))

    def test_asks_for_a_reason(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(JudgeDifferent(person(do), person(do), ""))
        assert codes(refused) == {PersonTrouble.REASON_MISSING}


def _everything(open_station) -> dict[str, list[tuple[object, ...]]]:
    """Who owns which row, in every table that points to a person."""
    with open_station.engine.connect() as connection:
        return {
            f"{pointer.table}.{pointer.column.key}": sorted(
                tuple(row) for row in connection.execute(select(pointer.row.id, pointer.column))
            )
            for pointer in movable()
            if pointer.table != "person"
        }
