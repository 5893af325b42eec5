"""What the search asks of the database: indexes only, and the same keys on both engines."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from station.domain.people import DocumentKind, DocumentSeen, NameKind, Sex
from station.storage import people, people_names
from station.storage.base import add_all
from station.storage.people import IdentityDocument, NameOfPerson, Person, SearchKey
from station.storage.people_keys import document_keys, person_keys
from station.usecases.search import Find

BIG = {
    "person",
    "person_name",
    "person_key",
    "identity_document",
    "stay",
    "voucher",
    "relative",
    "printing",
}


class TestKeys:
    def test_leave_each_character_of_a_name_open_once(self) -> None:
        assert person_keys(["王小明"], "", "", "") == ["*小明", "王*明", "王小*"]

    def test_are_none_for_a_name_that_says_none_is_known(self) -> None:
        assert person_keys(["无名氏（男12号）", "不详"], "", "", "") == []

    def test_hold_both_halves_of_a_name_with_a_dot(self) -> None:
        assert {"·叶尔肯", "·别克"} <= set(person_keys(["叶尔肯·别克"], "", "", ""))

    def test_hold_the_letters_of_both_halves_too(self) -> None:
        keys = set(person_keys(["阿卜杜拉·买买提"], "", "", ""))
        assert {"·p:abodula", "·i:abdl", "·p:maimaiti", "·i:mmt"} <= keys

    def test_hold_the_pieces_of_a_description(self) -> None:
        keys = person_keys([], "四川口音", "桥头小学", "左眉有疤")
        assert keys == ["a:四川", "w:桥头", "w:头小", "w:小学", "m:左眉疤", "m:眉疤"]

    @pytest.mark.parametrize("written", ["34122219870312351X", "341222 1987 0312 351x"])
    def test_cut_a_number_in_halves(self, written) -> None:
        keys = document_keys(DocumentKind.RESIDENT_ID, written)
        assert keys == ("34122219870312351X", "341222198", "70312351X", "351X")

    def test_leave_out_the_halves_of_a_masked_number(self) -> None:
        keys = document_keys(DocumentKind.RESIDENT_ID, "341222********3512")
        assert keys == ("341222********3512", "", "", "3512")

    def test_keep_what_is_no_resident_number_as_it_is(self) -> None:
        assert document_keys(DocumentKind.PASSPORT, " e 1234-5678 ").number == "E12345678"
        assert document_keys(DocumentKind.RESIDENT_ID, "没带").number == "没带"


class TestRows:
    def _add(self, session: Session, name: str) -> Person:
        person = Person(name=name, name_sort=name, sex=Sex.MALE, created_at=datetime(2026, 1, 1))
        session.add(person)
        session.flush()
        people_names.add_name(session, person, name, NameKind.PRINTED)
        people_names.rewrite_keys(session, person)
        session.flush()
        return person

    def test_keys_follow_the_birth_year(self, open_station) -> None:
        with Session(open_station.engine) as session, session.begin():
            person = self._add(session, "王小明")
            person.born = date(1987, 3, 12)
            people_names.rewrite_keys(session, person)
            session.flush()
            assert set(session.scalars(select(SearchKey.born_year))) == {1987}
            assert set(session.scalars(select(NameOfPerson.born_year))) == {1987}

    def test_rare_characters_come_back_as_they_went_in(self, open_station) -> None:
        written = ["王𬭎", "李㛃", "张䶮", "赵𠅤", "阿依·古丽"]
        with Session(open_station.engine) as session, session.begin():
            for name in written:
                self._add(session, name)
        with Session(open_station.engine) as session:
            assert list(session.scalars(select(Person.name).order_by(Person.id))) == written

    def test_names_sort_by_pinyin_alike_on_both_engines(self, do, open_station) -> None:
        from station.domain.people import NewPerson, PersonFacts, Searched
        from station.usecases.people import RegisterPerson

        for name in ("张䶮", "王𬭎", "单雄信", "阿依·古丽", "李㛃", "曾国强"):
            do(RegisterPerson(NewPerson(PersonFacts(name)), Searched(name)))
        with Session(open_station.engine) as session:
            ordered = list(session.scalars(select(Person.name).order_by(Person.name_sort)))
        assert ordered == ["阿依·古丽", "李㛃", "单雄信", "王𬭎", "曾国强", "张䶮"]

    def test_a_number_belongs_to_the_survivor(self, open_station) -> None:
        with Session(open_station.engine) as session, session.begin():
            merged, survivor = self._add(session, "甲一"), self._add(session, "乙二")
            document = people.document_values(
                merged.id, DocumentKind.PASSPORT, "E1", DocumentSeen.TOLD, datetime(2026, 1, 1)
            )
            add_all(session, IdentityDocument, [document])
            merged.merged_into_id = survivor.id
            session.flush()
            keys = document_keys(DocumentKind.PASSPORT, "E1")
            assert people.owners(session, DocumentKind.PASSPORT, keys) == [survivor.id]
            assert session.scalar(select(IdentityDocument.person_id)) == merged.id


@pytest.mark.parametrize(
    "text",
    [
        "王小明",
        "王",
        "王小明 男 39岁",
        "wangxiaoming",
        "wxm",
        "341222198703123512",
        "341222********3512",
        "3512",
        "202611",
        "101-4",
        "四川口音 左眉疤 男 40岁",
        "阜阳 男 39岁",
        "男 40多岁 四川",
        "女 45岁",
        "云救票〔2026〕0049号",
        "101",
        "abdlmmt",
        "mmt 39岁",
        "19870311",
        "王 1987年3月11日",
        "王 1987",
        "王 40多岁",
        "皖北 男 40多岁",
        "东北口音",
    ],
)
def test_no_search_reads_a_whole_table(sqlite_station, clerk, text) -> None:
    asked: list[tuple[str, object]] = []

    @event.listens_for(sqlite_station.engine, "before_cursor_execute")
    def _note(_connection, _cursor, statement, parameters, _context, _many) -> None:
        asked.append((statement, parameters))

    sqlite_station.ask(Find(text), clerk)
    event.remove(sqlite_station.engine, "before_cursor_execute", _note)
    with sqlite_station.engine.connect() as connection:
        for statement, parameters in asked:
            if not statement.startswith("SELECT"):
                continue
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for *_, step in plan:
                words = step.split()
                assert not (words[0] == "SCAN" and words[1] in BIG), step
