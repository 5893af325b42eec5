"""Registering, changing and opening a person."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from threading import Barrier, Thread

import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.identity import IdFinding, check_character
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    DocumentSeen,
    IdentitySource,
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
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused, Weight
from station.domain.stays import StayTrouble
from station.domain.topics import Topic
from station.storage.audit import AuditEntry
from station.usecases.merging import DuplicateSuspects
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import (
    AddDocument,
    AddName,
    AddPhoto,
    ChangePerson,
    SetIdentityState,
)
from station.usecases.person_sheet import IdFacts, OpenPerson, PersonFile, PhotoOf
from station.usecases.search import Find
from tests import make

ID = "341222" + "19870312" + "351"
ID += check_character(ID)


def codes(refused) -> set[PersonTrouble]:
    return {problem.code for problem in refused.value.problems}


def facts(**overrides) -> PersonFacts:
    given = {"name": "王小明", "sex": Sex.MALE, "born": date(1987, 3, 12), "area": "341222"}
    return PersonFacts(**{**given, **overrides})


def register(do, *documents: NewDocument, seen=frozenset(), reason="", names=(), **overrides):
    new = NewPerson(facts(**overrides), names, documents)
    return do(RegisterPerson(new, Searched("王小明", frozenset(seen)), reason))


def card(number=ID, **overrides) -> NewDocument:
    given = {"kind": DocumentKind.RESIDENT_ID, "number": number, "seen": DocumentSeen.ORIGINAL}
    return NewDocument(**{**given, **overrides})


class TestRegistering:
    def test_writes_all_that_is_known(self, do) -> None:
        said = Description(accent="四川口音", marks="左眉疤", height_cm=171)
        nickname = PersonName("小明", NameKind.USED)
        found = register(do, card(), names=(nickname,), description=said, ethnic_group="01")
        record = do(OpenPerson(found)).record
        assert (record.name, record.sex, record.born) == ("王小明", Sex.MALE, date(1987, 3, 12))
        assert record.born_precision is BornPrecision.DAY
        assert record.description == said
        assert [name.text for name in record.names] == ["王小明", "小明"]
        assert [document.number for document in record.documents] == [ID]

    def test_without_a_search_is_refused(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(RegisterPerson(NewPerson(facts()), Searched("  ")))
        assert codes(refused) == {PersonTrouble.NOT_SEARCHED}

    def test_beside_a_likely_double_is_refused_and_names_the_double(self, do) -> None:
        known = register(do)
        with pytest.raises(Refused) as refused:
            register(do)
        (problem,) = refused.value.problems
        assert problem.code is PersonTrouble.NOT_SEARCHED
        assert problem.data["candidates"] == (known,)
        assert problem.data["names"] == ("王小明",)

    def test_after_the_double_was_looked_at_is_done_and_kept_for_a_decision(self, do, ask) -> None:
        known = register(do)
        other = register(do, seen={known})
        (pair,) = ask(DuplicateSuspects())
        assert (pair.one.id, pair.other.id) == (other, known)
        assert pair.why

    def test_a_number_somebody_carries_asks_for_a_reason(self, do) -> None:
        known = register(do, card())
        other = {"name": "李秋", "sex": Sex.FEMALE, "born": date(1960, 1, 1)}
        with pytest.raises(Refused) as refused:
            register(do, card(), seen={known}, **other)
        (problem,) = refused.value.problems
        assert problem.code is PersonTrouble.DOCUMENT_TAKEN
        assert problem.weight is Weight.REASON
        assert register(do, card(), seen={known}, reason="借用他人证件", **other) != known

    def test_the_15_digit_form_of_a_number_is_the_same_number(self, do) -> None:
        known = register(do, card())
        with pytest.raises(Refused) as refused:
            register(do, card(ID[:6] + ID[8:17]), seen={known})
        assert codes(refused) == {PersonTrouble.DOCUMENT_TAKEN}

    def test_the_same_number_on_another_kind_of_paper_is_not_taken(self, do) -> None:
        passport = card("E12345678", kind=DocumentKind.PASSPORT)
        known = register(do, passport)
        other = register(
            do,
            card("E12345678", kind=DocumentKind.TAIWAN_PERMIT),
            seen={known},
            name="钱多",
            born=None,
        )
        assert other != known

    def test_somebody_without_a_name_gets_a_temporary_one_per_sex_and_year(self, do, clock) -> None:
        unknown = {"name": "不详", "born": None, "area": "", "age": 40}
        first = do(OpenPerson(register(do, **unknown))).record
        woman = do(OpenPerson(register(do, sex=Sex.FEMALE, **{**unknown, "age": 70}))).record
        second = do(OpenPerson(register(do, **{**unknown, "age": 20}))).record
        assert [first.name, woman.name, second.name] == [
            "无名氏（男1号）",
            "无名氏（女1号）",
            "无名氏（男2号）",
        ]
        assert first.identity_state is IdentityState.UNKNOWN
        assert (first.born, first.age_estimated) == (date(1986, 11, 21), True)
        clock.pass_(days=60)
        assert do(OpenPerson(register(do, **unknown))).record.name == "无名氏（男1号）"

    def test_a_said_name_is_a_claim_and_a_shown_paper_makes_it_probable(self, do) -> None:
        said = do(OpenPerson(register(do))).record
        shown = do(OpenPerson(register(do, card(), seen={said.id}))).record
        assert said.identity_state is IdentityState.CLAIMED
        assert shown.identity_state is IdentityState.PROBABLE

    @pytest.mark.parametrize(
        ("wrong", "trouble"),
        [
            ({"born": date(2026, 11, 22)}, PersonTrouble.BORN_IN_FUTURE),
            ({"born": None, "age": 131}, PersonTrouble.AGE_IMPOSSIBLE),
            ({"born": None, "age": -1}, PersonTrouble.AGE_IMPOSSIBLE),
            ({"name": "长" * 61}, PersonTrouble.NAME_TOO_LONG),
            ({"area": "999999"}, PersonTrouble.CODE_UNKNOWN),
            ({"ethnic_group": "77"}, PersonTrouble.CODE_UNKNOWN),
            ({"description": Description(height_cm=5)}, PersonTrouble.HEIGHT_IMPOSSIBLE),
        ],
    )
    def test_what_cannot_be_is_refused(self, do, wrong, trouble) -> None:
        with pytest.raises(Refused) as refused:
            register(do, **wrong)
        assert codes(refused) == {trouble}

    def test_needs_the_permission(self, open_station) -> None:
        deed = RegisterPerson(NewPerson(facts()), Searched("王小明"))
        with pytest.raises(NotAllowed):
            open_station.do(deed, Clerk(1, "x", "x", frozenset({Permission.PEOPLE_FIND})))

    def test_leaves_its_line_and_says_what_changed(self, open_station, clerk) -> None:
        done = open_station.do(RegisterPerson(NewPerson(facts()), Searched("王小明")), clerk)
        assert done.topics == {Topic.PEOPLE}
        with Session(open_station.engine) as session:
            line = session.scalars(select(AuditEntry)).one()
            assert (line.act, line.person_id) == ("RegisterPerson", done.answer)

    def test_two_desks_that_register_the_same_person_make_one(self, open_station, clerk) -> None:
        outcomes: list[object] = []
        start = Barrier(2)

        def at_desk() -> None:
            start.wait()
            try:
                deed = RegisterPerson(NewPerson(facts()), Searched("王小明"))
                outcomes.append(open_station.do(deed, clerk).answer)
            except Refused as refused:
                outcomes.append(refused.problems[0].code)

        desks = [Thread(target=at_desk) for _ in range(2)]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join()
        assert PersonTrouble.NOT_SEARCHED in outcomes
        assert sum(isinstance(outcome, int) for outcome in outcomes) == 1


class TestChanging:
    def test_keeps_the_old_name_findable(self, do, ask) -> None:
        person = register(do)
        do(ChangePerson(person, 1, facts(name="王晓茗")))
        assert do(OpenPerson(person)).record.name == "王晓茗"
        assert [hit.person_id for hit in ask(Find("王小明")).hits] == [person]
        assert [hit.person_id for hit in ask(Find("王晓茗")).hits] == [person]

    def test_an_estimate_left_as_it_was_makes_nobody_younger(self, do, clock) -> None:
        person = register(do, name="", born=None, area="", age=17)
        clock.pass_(days=200)
        do(ChangePerson(person, 1, facts(name="", born=None, area="", age=17, residence="桥下")))
        record = do(OpenPerson(person)).record
        assert (record.born, record.residence) == (date(2009, 11, 21), "桥下")
        clock.pass_(days=165)
        assert record.age(clock.now.date()) == 18
        do(ChangePerson(person, 2, facts(name="", born=None, area="", age=16)))
        assert do(OpenPerson(person)).record.age(clock.now.date()) == 16

    def test_of_an_old_version_is_a_conflict(self, do) -> None:
        person = register(do)
        do(ChangePerson(person, 1, facts(residence="桥下")))
        with pytest.raises(Conflict):
            do(ChangePerson(person, 1, facts(residence="车站")))

    def test_searches_again_when_something_new_is_learned(self, do, ask) -> None:
        known = register(do)
        stranger = register(do, name="", born=None, area="", age=39)
        changed = do(ChangePerson(stranger, 1, facts()))
        assert [hit.person_id for hit in changed.candidates] == [known]
        (pair,) = ask(DuplicateSuspects())
        assert {pair.one.id, pair.other.id} == {stranger, known}

    def test_a_name_that_becomes_known_is_a_claim(self, do) -> None:
        stranger = register(do, name="", born=None, area="", age=39)
        do(ChangePerson(stranger, 1, facts()))
        record = do(OpenPerson(stranger)).record
        assert record.identity_state is IdentityState.CLAIMED
        assert NameKind.TEMPORARY in {name.kind for name in record.names}

    def test_a_name_is_not_taken_away(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(ChangePerson(register(do), 1, facts(name="不详")))
        assert codes(refused) == {PersonTrouble.NAME_MISSING}

    def test_a_new_birth_year_is_searched_by(self, do, ask) -> None:
        person = register(do)
        do(ChangePerson(person, 1, facts(born=date(1950, 1, 1))))
        assert ask(Find("王小明 76岁")).hits[0].person_id == person

    def test_of_nobody_is_refused(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(ChangePerson(77, 1, facts()))
        assert codes(refused) == {PersonTrouble.NOT_FOUND}

    def test_another_name_is_added_once(self, do) -> None:
        person = register(do)
        do(AddName(person, PersonName("二狗", NameKind.USED)))
        with pytest.raises(Refused) as refused:
            do(AddName(person, PersonName("二 狗", NameKind.USED)))
        assert codes(refused) == {PersonTrouble.NAME_THERE}

    def test_a_document_that_is_learned_later_shows_the_double(self, do) -> None:
        known = register(do, card())
        person = register(do, name="李秋", sex=Sex.UNKNOWN, born=None, area="")
        with pytest.raises(Refused) as refused:
            do(AddDocument(person, card()))
        assert codes(refused) == {PersonTrouble.DOCUMENT_TAKEN}
        changed = do(AddDocument(person, card(), "两人出示同一证件"))
        assert [hit.person_id for hit in changed.candidates] == [known]


class TestIdentityState:
    @pytest.mark.parametrize(
        ("state", "source", "reason", "trouble"),
        [
            (IdentityState.PROBABLE, IdentitySource.SAID, "", PersonTrouble.SOURCE_TOO_WEAK),
            (IdentityState.CONFIRMED, IdentitySource.SAID, "", PersonTrouble.SOURCE_TOO_WEAK),
            (
                IdentityState.CONFIRMED,
                IdentitySource.ACQUAINTANCE,
                "",
                PersonTrouble.SOURCE_TOO_WEAK,
            ),
            (IdentityState.DISPUTED, IdentitySource.KIN, " ", PersonTrouble.REASON_MISSING),
        ],
    )
    def test_is_not_surer_than_its_source(self, do, state, source, reason, trouble) -> None:
        with pytest.raises(Refused) as refused:
            do(SetIdentityState(register(do), 1, state, source, reason))
        assert codes(refused) == {trouble}

    @pytest.mark.parametrize(
        ("state", "source", "reason"),
        [
            (IdentityState.PROBABLE, IdentitySource.ACQUAINTANCE, ""),
            (IdentityState.CONFIRMED, IdentitySource.POLICE, "派出所回函"),
            (IdentityState.CONFIRMED, IdentitySource.DNA, ""),
            (IdentityState.DISPUTED, IdentitySource.KIN, "兄长否认"),
        ],
    )
    def test_rests_on_its_source(self, do, state, source, reason) -> None:
        person = register(do)
        do(SetIdentityState(person, 1, state, source, reason))
        record = do(OpenPerson(person)).record
        assert (record.identity_state, record.identity_source) == (state, source)
        assert record.identity_note == reason


class TestOpening:
    def test_leaves_a_line_each_time(self, open_station, do) -> None:
        child = register(do, name="张三宝", born=date(2015, 5, 1))
        assert do(OpenPerson(child)).minor
        do(OpenPerson(child))
        with Session(open_station.engine) as session:
            lines = session.scalars(select(AuditEntry).where(AuditEntry.act == "OpenPerson")).all()
            assert [line.person_id for line in lines] == [child, child]

    def test_shows_what_the_number_says_otherwise(self, do) -> None:
        sheet = do(OpenPerson(register(do, card(), sex=Sex.FEMALE)))
        (reading,) = sheet.ids
        assert [finding.code for finding in reading.differences] == [IdFinding.SEX_DIFFERS]

    def test_shows_the_candidates_that_are_left_to_decide(self, do) -> None:
        known = register(do)
        other = register(do, seen={known})
        assert [hit.person_id for hit in do(OpenPerson(other)).candidates] == [known]

    def test_of_nobody_is_refused(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(OpenPerson(77))
        assert codes(refused) == {PersonTrouble.NOT_FOUND}


class TestIdFacts:
    def test_names_the_county_of_the_time_and_of_today(self, ask) -> None:
        reading = ask(IdFacts("320829199001012315"))
        assert reading.area == "江苏省淮安市洪泽县"
        assert reading.area_now == ("江苏省淮安市洪泽区",)
        assert IdFinding.AREA_ABOLISHED in {finding.code for finding in reading.findings}

    def test_says_what_differs_and_changes_nothing(self, ask) -> None:
        reading = ask(IdFacts(ID, Sex.FEMALE, date(1987, 3, 13), "370203"))
        assert {finding.code for finding in reading.differences} == {
            IdFinding.SEX_DIFFERS,
            IdFinding.BORN_DIFFERS,
            IdFinding.AREA_DIFFERS,
        }

    @pytest.mark.parametrize("accent", ["四川口音", "四川", "疑似成都一带口音"])
    def test_hints_at_an_accent_of_another_province_with_both(self, ask, accent) -> None:
        (finding,) = ask(IdFacts(ID, accent=accent)).differences
        assert finding.code is IdFinding.ACCENT_DIFFERS
        assert finding.data["number"] == "341222"
        assert "太和" in finding.data["name"]
        assert finding.data["accent"] == accent

    @pytest.mark.parametrize("accent", ["", "安徽口音", "阜阳话", "合肥口音", "南方口音", "听不清"])
    def test_an_accent_that_may_fit_is_no_difference(self, ask, accent) -> None:
        assert ask(IdFacts(ID, accent=accent)).differences == ()

    def test_reads_what_is_no_number(self, ask) -> None:
        assert ask(IdFacts("没有")).area == ""


class TestPhotos:
    def picture(self, **save) -> bytes:
        out = BytesIO()
        Image.new("RGB", (640, 480), "navy").save(out, "PNG", **save)
        return out.getvalue()

    def test_the_newest_is_shown(self, do, ask) -> None:
        person = register(do)
        do(AddPhoto(person, self.picture()))
        newest = do(AddPhoto(person, self.picture()))
        assert do(OpenPerson(person)).record.photo_id == newest
        with Image.open(BytesIO(ask(PhotoOf(newest)))) as whole:
            assert whole.size == (640, 480)
        with Image.open(BytesIO(ask(PhotoOf(newest, small=True)))) as small:
            assert max(small.size) <= 160

    def test_what_is_no_picture_is_refused(self, do) -> None:
        with pytest.raises(Refused) as refused:
            do(AddPhoto(register(do), b"not a picture"))
        assert codes(refused) == {PersonTrouble.PHOTO_NOT_A_PICTURE}

    def test_one_that_is_not_there_is_refused(self, ask) -> None:
        with pytest.raises(Refused):
            ask(PhotoOf(5))


def test_a_minors_file_is_read_again_only_by_whoever_opened_it(open_station, do, ask, clock):
    child = make.person(open_station, "小满", born=date(2018, 5, 1))
    with pytest.raises(Refused) as refused:
        ask(PersonFile(child))
    assert refused.value.problems[0].code is StayTrouble.MINORS_FILE
    do(OpenPerson(child))
    assert ask(PersonFile(child)).record.name == "小满"
    clock.pass_(hours=25)
    with pytest.raises(Refused):
        ask(PersonFile(child))
