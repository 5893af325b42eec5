"""The one search box, and candidates for a form."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY, Clerk
from station.domain.beds import AssignmentKind, BedUse, Zone
from station.domain.founding import RoomPlan
from station.domain.matching import Clues, MatchReason
from station.domain.papers import PaperKind
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    Searched,
    Sex,
)
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.seals import short_code
from station.domain.search import read_reasons, written_reasons
from station.domain.vouchers import VoucherPurpose
from station.exchange.seal import PREFIX, to_base45
from station.storage.beds import BedAssignment, Building
from station.storage.intake import Relative
from station.storage.papers import Printing
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import ChangePerson
from station.usecases.search import Candidates, Find, HitOf
from tests import make

ID = "341222198703123512"
R = MatchReason


@pytest.fixture
def person(do):
    """Register somebody; all ids so far count as looked at."""

    def register(name, *documents, names=(), **facts) -> int:
        known = PersonFacts(name, **{"sex": Sex.MALE, **facts})
        aliases = tuple(PersonName(each, NameKind.USED) for each in names)
        new = NewPerson(known, aliases, documents)
        return do(RegisterPerson(new, Searched(name or "-", frozenset(range(1, 99))), "同名同证"))

    return register


@pytest.fixture
def find(ask):
    """Look up a text: ids with the codes of the reasons."""

    def look(text, **more) -> dict[int, set[MatchReason]]:
        hits = ask(Find(text, **more)).hits
        return {hit.person_id: {reason.code for reason in hit.why} for hit in hits}

    return look


def card(number=ID, kind=DocumentKind.RESIDENT_ID) -> NewDocument:
    return NewDocument(kind, number)


class TestByName:
    @pytest.mark.parametrize(
        ("typed", "reason"),
        [
            ("王小明", R.SAME_NAME),
            ("王 小明", R.SAME_NAME),
            ("王小明 男 39岁", R.SAME_NAME),
            ("王小", R.NAME_BEGINS_SO),
            ("王", R.NAME_BEGINS_SO),
            ("小明", R.PART_OF_NAME),
            ("王晓明", R.SAME_SOUND),
            ("王小民", R.NEAR_SOUND),
            ("王大明", R.ONE_CHARACTER_DIFFERS),
            ("汪小明", R.SAME_SOUND),
            ("wangxiaoming", R.SAME_SOUND),
            ("Wang Xiao Ming", R.SAME_SOUND),
            ("wángxiǎomíng", R.SAME_SOUND),
            ("wangxiao", R.NAME_BEGINS_SO),
            ("wxm", R.SAME_INITIALS),
            ("ＷＸＭ", R.SAME_INITIALS),
        ],
    )
    def test_a_person_is_found_however_the_name_is_typed(self, person, find, typed, reason) -> None:
        known = person("王小明", born=date(1987, 3, 12))
        person("赵铁柱", born=date(1950, 1, 1))
        found = find(typed)
        assert list(found) == [known]
        assert reason in found[known]

    def test_every_other_name_finds_the_person(self, person, find) -> None:
        known = person("王小明", names=("二狗子",))
        assert find("二狗子") == {known: {R.SAME_NAME}}
        assert find("ergouzi") == {known: {R.SAME_SOUND}}

    def test_a_temporary_name_finds_the_person(self, person, ask) -> None:
        known = person("", age=40)
        assert [hit.person_id for hit in ask(Find("无名氏（男1号）")).hits] == [known]
        assert [hit.person_id for hit in ask(Find("无名氏")).hits] == [known]

    def test_the_likeliest_stands_first(self, person, ask) -> None:
        slip, sound, same = person("王大明"), person("王晓明"), person("王小明")
        assert [hit.person_id for hit in ask(Find("王小明")).hits] == [same, sound, slip]

    def test_half_of_a_name_with_a_dot_is_enough(self, person, find) -> None:
        known = person("叶尔肯·别克")
        for typed in ("叶尔肯·别克", "叶尔肯.别克", "叶尔肯•别克", "叶尔肯别克", "叶尔肯", "别克"):
            assert list(find(typed)) == [known], typed

    def test_initials_of_a_long_name_find_and_so_do_those_of_half_of_it(self, person, find) -> None:
        known = person("阿卜杜拉·买买提", born=date(1987, 3, 12))
        person("王小明")
        for typed in ("abdlmmt", "ABDLMMT", "abdl·mmt", "abdl", "mmt", "mmt 39岁"):
            assert R.SAME_INITIALS in find(typed)[known], typed
            assert len(find(typed)) == 1, typed
        assert find("maimaiti") == {known: {R.PART_OF_NAME}}
        assert find("xyz") == {}

    def test_a_new_name_changes_the_halves_it_is_found_by(self, person, find) -> None:
        known = person("王小明", names=("阿卜杜拉·买买提",))
        assert list(find("mmt")) == [known]

    def test_a_surname_and_a_year_find_those_of_the_year_before_many_others(
        self, person, find, ask
    ) -> None:
        for number in range(70):
            person(f"王{chr(0x4E00 + number)}", born=date(1983, 1, 1))
        known = person("王黎", born=date(1987, 3, 12))
        person("赵黎", born=date(1987, 3, 12))
        for typed in ("王 1987年", "王 1987年生", "王 1987", "王 39岁"):
            assert ask(Find(typed)).hits[0].person_id == known, typed
            assert find(typed)[known] == {R.NAME_BEGINS_SO, R.BORN_NEAR}, typed

    def test_a_surname_and_a_band_of_ages_find_all_of_the_band(self, person, find) -> None:
        youngest, oldest = person("王黎", age=40), person("王安", age=49)
        person("王平", age=60)
        for typed in ("王 40多岁", "王 四十多岁", "王 40-49岁", "王40到49岁"):
            found = find(typed)
            assert set(found) == {youngest, oldest}, typed
            assert all(R.BORN_NEAR in why for why in found.values()), typed

    def test_rare_characters_are_kept_found_and_sorted(self, person, find, ask) -> None:
        names = ("王𬭎", "李㛃", "张䶮", "赵𠅤", "阿依·古丽")
        ids = {name: person(name) for name in names}
        for name, known in ids.items():
            assert R.SAME_NAME in find(name)[known]
            assert ask(Find(name)).hits[0].name == name
        assert find("wanghong")
        assert find("zhangyan")

    def test_sex_and_age_decide_among_namesakes(self, person, ask) -> None:
        old = person("王伟", born=date(1950, 5, 1))
        young = person("王伟", born=date(1995, 5, 1))
        woman = person("王伟", sex=Sex.FEMALE, born=date(1995, 5, 1))
        assert ask(Find("王伟 76岁")).hits[0].person_id == old
        assert ask(Find("王伟 31岁 女")).hits[0].person_id == woman
        found = ask(Find("王伟", sex=Sex.MALE, age_from=20, age_to=40)).hits
        assert [hit.person_id for hit in found] == [young]

    def test_an_unknown_age_stays_in(self, person, find) -> None:
        known = person("王伟")
        assert list(find("王伟", age_from=20, age_to=40)) == [known]
        assert list(find("王伟 30岁")) == [known]

    def test_of_too_many_the_answer_says_so(self, person, ask) -> None:
        for year in range(1940, 1996):
            person("王伟", born=date(year, 1, 1))
        answer = ask(Find("王伟"))
        assert len(answer.hits) == 20
        assert answer.more
        assert len(ask(Find("王伟", limit=99)).hits) == 50
        assert not ask(Find("王伟 1960年")).more

    @pytest.mark.parametrize("text", ["", "   ", "男", "?!", "%", "'; drop table person", "\x00"])
    def test_what_says_nothing_finds_nobody(self, person, find, text) -> None:
        person("王小明")
        assert find(text) == {}


class TestByBirthDate:
    @pytest.mark.parametrize(
        "typed",
        [
            "19870311",
            "1987-03-11",
            "1987.3.11",
            "1987年3月11日",
            "1987年3月11日生",
            "男 19870311",
            "1987-03-11 39岁",
        ],
    )
    def test_a_birth_date_finds_who_was_born_that_day(self, person, find, typed) -> None:
        known = person("王小明", born=date(1987, 3, 11))
        person("赵铁柱", born=date(1987, 3, 12))
        person("钱同", born=date(1987, 3, 11), born_precision=BornPrecision.YEAR)
        found = find(typed)
        assert list(found) == [known]
        assert R.SAME_BORN in found[known]

    def test_beside_a_surname_it_puts_that_one_first(self, person, ask) -> None:
        person("赵铁柱", born=date(1987, 3, 11))
        known = person("王小明", born=date(1987, 3, 11))
        person("王小", born=date(1987, 5, 1))
        first = ask(Find("王 1987-03-11")).hits[0]
        assert first.person_id == known
        assert {reason.code for reason in first.why} == {R.SAME_BORN, R.NAME_BEGINS_SO}

    def test_a_rescue_number_of_eight_digits_is_found_all_the_same(
        self, person, find, open_station
    ) -> None:
        numbered, born = person("王小明"), person("赵铁柱", born=date(2026, 4, 12))
        _stay(open_station, numbered, "20260412")
        found = find("20260412")
        assert list(found) == [numbered, born]
        assert found[numbered] == {R.SAME_RESCUE_NUMBER}

    def test_it_is_followed_when_the_birth_date_changes_and_to_the_survivor(
        self, person, find, open_station
    ) -> None:
        merged, survivor = person("王小明", born=date(1987, 3, 11)), person("王小", sex=Sex.MALE)
        with Session(open_station.engine) as session, session.begin():
            session.get_one(Person, merged).merged_into_id = survivor
            session.get_one(Person, survivor).born = date(1987, 3, 11)
            session.get_one(Person, survivor).born_precision = BornPrecision.DAY
        assert find("19870311") == {survivor: {R.SAME_BORN}}


class TestByNumber:
    @pytest.mark.parametrize(
        ("typed", "reason"),
        [
            (ID, R.SAME_ID),
            ("341222 19870312 3512", R.SAME_ID),
            ("３４１２２２１９８７０３１２３５１２", R.SAME_ID),
            ("341222870312351", R.SAME_ID),
            ("341222198703123513", R.ID_LAST_DIGIT_DIFFERS),
            ("341223198703123512", R.ID_ONE_DIGIT_OFF),
            ("341222198703213512", R.ID_DIGITS_SWAPPED),
            ("34122219870312351", R.ID_ONE_DIGIT_OFF),
            ("341222********3512", R.ID_MASK_FITS),
            ("341222198703******", R.ID_MASK_FITS),
            ("3512", R.ID_LAST_FOUR),
            ("***3512", R.ID_LAST_FOUR),
            ("3412221987", R.ID_MASK_FITS),
            ("王小明 3512", R.ID_LAST_FOUR),
        ],
    )
    def test_a_number_finds_however_it_is_typed(self, person, find, typed, reason) -> None:
        known = person("王小明", card())
        person("赵铁柱", card("110101195001011234"))
        found = find(typed)
        assert list(found) == [known]
        assert reason in found[known] or (typed.startswith("*") and R.ID_MASK_FITS in found[known])

    def test_a_masked_number_on_file_is_found_by_the_whole_one(self, person, find) -> None:
        known = person("王小明", card("341222********3512"))
        assert find(ID) == {known: {R.ID_MASK_FITS}}

    def test_other_papers_are_found_by_their_number(self, person, find) -> None:
        known = person("王小明", card("E12345678", DocumentKind.PASSPORT))
        assert find("e12345678") == {known: {R.SAME_DOCUMENT}}

    def test_a_rescue_number_finds_whole_and_by_its_beginning(
        self, person, find, open_station
    ) -> None:
        known = person("王小明")
        _stay(open_station, known, "20261100123")
        assert R.SAME_RESCUE_NUMBER in find("20261100123")[known]
        assert list(find("202611")) == [known]

    def test_a_whole_rescue_number_stands_before_a_longer_one(
        self, person, find, open_station
    ) -> None:
        """From the thousandth stay of a month on, numbers begin like those of its first days."""
        known, longer = person("王小明"), person("钱进")
        _stay(open_station, known, "202611100")
        _stay(open_station, longer, "2026111002")
        said = find("202611100")
        assert list(said) == [known, longer]
        assert R.SAME_RESCUE_NUMBER in said[known]
        assert R.RESCUE_NUMBER_BEGINS_SO not in said[known]
        assert R.SAME_RESCUE_NUMBER not in said[longer]
        assert R.RESCUE_NUMBER_BEGINS_SO in said[longer]

    def test_a_relatives_telephone_finds(self, person, find, open_station) -> None:
        known = person("王小明")
        with Session(open_station.engine) as session, session.begin():
            session.add(
                Relative(
                    person_id=known,
                    name="王大",
                    phone="139-0000-1111",
                    phone_digits="13900001111",
                )
            )
        assert find("13900001111") == {known: {R.SAME_PHONE}}

    def test_a_bed_finds_who_lies_in_it(self, person, ask, open_station) -> None:
        beds = make.house(open_station)
        known = person("王小明")
        label, bed_id = next(iter(beds.items()))
        stay_id = _stay(open_station, known, "2026-1")
        with Session(open_station.engine) as session, session.begin():
            session.add(
                BedAssignment(
                    bed_id=bed_id,
                    stay_id=stay_id,
                    kind=AssignmentKind.ACTIVE,
                    starts_at=datetime(2026, 11, 20),
                    entered_at=datetime(2026, 11, 20),
                )
            )
        (hit,) = ask(Find(label)).hits
        assert hit.person_id == known
        assert hit.last_stay.bed == label
        assert hit.last_stay.in_station

    def test_a_voucher_finds_by_number_letters_and_scanned_code(
        self, person, find, open_station
    ) -> None:
        known = person("王小明")
        token = b"any signed bytes"
        _voucher(open_station, known, "370203-2026-0412", short_code(token))
        letters = short_code(token)
        for typed in ("370203-2026-0412", letters, letters.lower(), PREFIX + to_base45(token)):
            assert find(typed) == {known: {R.SAME_VOUCHER}}, typed
        assert find(PREFIX + "not base 45!") == {}

    @pytest.mark.parametrize(
        "typed",
        [
            "云救票〔2026〕0049号",
            "云救票[2026]0049号",
            "云救票（2026）0049",
            "〔2026〕0049号",
            "2026〕0049",
            "［２０２６］００４９",
        ],
    )
    def test_a_voucher_is_found_by_the_number_printed_on_it(
        self, person, find, open_station, typed
    ) -> None:
        make.name_plate(open_station)
        known = person("王小明")
        _voucher(open_station, known, "370203-2026-0049", "", number="云救票〔2026〕0049号")
        assert find(typed) == {known: {R.SAME_VOUCHER}}
        assert find("滨救票〔2026〕0049号") == {}

    def test_a_printed_paper_is_found_by_its_number(self, person, find, open_station) -> None:
        known = person("王小明")
        with Session(open_station.engine) as session, session.begin():
            session.add(
                Printing(
                    paper=PaperKind.REFUSAL,
                    subject="intake:1",
                    number="20260003-BY",
                    copy=0,
                    check_code="AB-CD-EF",
                    sha256="",
                    printed_at=datetime(2026, 11, 20),
                    person_id=known,
                )
            )
        for typed in ("20260003-BY", "20260003-by", "２０２６０００３－ＢＹ"):
            assert find(typed) == {known: {R.SAME_PAPER}}, typed


class TestBeds:
    @pytest.fixture
    def beds(self, open_station) -> dict[str, int]:
        return make.house(open_station)

    @pytest.fixture
    def lies(self, open_station, beds):
        def put(person_id, label, **overrides) -> None:
            stay_id = make.stay(open_station, of_person=person_id)
            facts = {"kind": AssignmentKind.ACTIVE, "starts_at": datetime(2026, 11, 20)}
            with Session(open_station.engine) as session, session.begin():
                row = {"entered_at": datetime(2026, 11, 20), **facts, **overrides}
                session.add(BedAssignment(bed_id=beds[label], stay_id=stay_id, **row))

        return put

    @pytest.mark.parametrize("typed", ["{}-2", "{}室2床", "{}室2号床", " {}－2 ", "一号楼 {}-2"])
    def test_a_free_bed_is_found_and_said_to_be_free(self, ask, beds, open_station, typed) -> None:
        room = next(iter(beds)).partition("-")[0]
        with Session(open_station.engine) as session, session.begin():
            session.execute(update(Building).values(name="一号楼"))
        answer = ask(Find(typed.format(room)))
        (bed,) = answer.beds
        assert (bed.bed_id, bed.label, bed.use) == (beds[f"{room}-2"], f"{room}-2", BedUse.FREE)
        assert (bed.name, bed.person_id) == ("", None)
        assert answer.hits == ()

    def test_a_room_shows_its_beds_and_who_lies_there(self, person, ask, beds, lies) -> None:
        room = next(iter(beds)).partition("-")[0]
        known = person("王小明", born=date(1987, 3, 12))
        person("赵铁柱", age=101)
        lies(known, f"{room}-1")
        for typed in (room, f"{room}室", f"{room}房"):
            answer = ask(Find(typed))
            assert [bed.label for bed in answer.beds] == [
                label for label in beds if label.startswith(f"{room}-")
            ]
            assert [bed.name for bed in answer.beds[:2]] == ["王小明", ""]
            assert answer.beds[0].use is BedUse.OCCUPIED
            (hit,) = answer.hits
            assert (hit.person_id, hit.why[0].code) == (known, R.LIES_IN_BED)

    def test_a_room_with_a_chinese_name_is_found(self, ask, open_station) -> None:
        room = make.house(open_station, (RoomPlan("观察室", Zone.NURSING, 2),))
        for typed in ("观察室", "观察", "观察室-1", "观察室1床"):
            assert ask(Find(typed)).beds[0].bed_id == room["观察室-1"], typed

    def test_beds_are_only_shown_to_those_who_may_see_them(self, ask, beds) -> None:
        finder = Clerk(1, "chen", "陈静", frozenset({Permission.PEOPLE_FIND}))
        label = next(iter(beds))
        assert ask(Find(label), finder).beds == ()
        assert ask(Find(label)).beds


class TestWhoIsHereOrWasLately:
    """All that is known is a sex, an age and a place: the house is looked through."""

    @pytest.fixture
    def somebody(self, person, open_station):
        def came(days_ago, left=None, **facts) -> int:
            known = person("", **facts)
            now = open_station.clock()
            ended = None if left is None else now - timedelta(days=left)
            came_at = now - timedelta(days=days_ago)
            _stay(open_station, known, f"2026-{known}", admitted=came_at, left=ended)
            return known

        return came

    @pytest.mark.parametrize("typed", ["男 40多岁 四川", "男 四十多岁 四川人", "40多岁四川男"])
    def test_are_answered_to_sex_age_and_province(self, somebody, find, typed) -> None:
        accent = Description(accent="四川口音")
        heard = somebody(2, age=47, description=accent)
        born_there = somebody(1, age=41, area="510104")
        gone = somebody(30, 20, age=44, area="511000")
        somebody(1, age=44, area="341222")
        somebody(1, age=44)
        somebody(1, age=20, area="510104")
        somebody(1, age=44, area="510104", sex=Sex.FEMALE)
        found = find(typed)
        assert set(found) == {heard, born_there, gone}
        assert found[heard] >= {R.IS_HERE, R.SAME_SEX, R.SAME_ACCENT}
        assert found[born_there] >= {R.IS_HERE, R.SAME_SEX, R.SAME_PROVINCE}
        assert found[gone] >= {R.HERE_LATELY, R.SAME_PROVINCE, R.BORN_NEAR}

    def test_are_answered_to_sex_and_age_alone_the_newest_first(self, somebody, ask) -> None:
        first, second = somebody(9, age=45), somebody(2, age=45)
        gone_first, gone = somebody(60, 50, age=45), somebody(20, 10, age=45)
        somebody(400, 390, age=45)
        nobody_knows = somebody(3, sex=Sex.UNKNOWN)
        for question in (
            Find("男 45岁"),
            Find("男 四十多岁"),
            Find("男", age_from=40, age_to=50),
            Find("", sex=Sex.MALE, age_from=40, age_to=50),
        ):
            found = [hit.person_id for hit in ask(question).hits]
            assert [each for each in found if each != nobody_knows] == [
                second,
                first,
                gone,
                gone_first,
            ], question
            assert nobody_knows in found

    def test_everybody_of_the_band_has_the_reason_said(self, somebody, find) -> None:
        youngest, oldest = somebody(1, age=40), somebody(1, age=49)
        for typed in ("男 四十多岁", "男 40-49岁"):
            found = find(typed)
            assert R.BORN_NEAR in found[youngest], typed
            assert R.BORN_NEAR in found[oldest], typed

    def test_an_age_counts_as_it_was_corrected(self, somebody, find, do) -> None:
        known = somebody(1, age=44, area="510104")
        for version, age in enumerate((72, 44, 72), 1):
            do(ChangePerson(known, version, PersonFacts("", Sex.MALE, age=age, area="510104")))
            assert set(find(f"男 {age}岁 四川")) == {known}
            assert find(f"男 {116 - age}岁 四川") == {}

    def test_are_bounded_and_the_answer_says_so(self, somebody, ask) -> None:
        for _ in range(7):
            somebody(1, age=45)
        answer = ask(Find("男 45岁", limit=3))
        assert len(answer.hits) == 3
        assert answer.more

    def test_a_sex_alone_says_nothing(self, somebody, find) -> None:
        somebody(1, age=45)
        assert find("男") == {}

    @pytest.mark.parametrize(
        ("typed", "accent", "area"),
        [("皖北 男 40多岁", "皖北口音", "341222"), ("东北 男 40多岁", "东北口音", "220100")],
    )
    def test_are_answered_to_a_part_of_the_country(
        self, somebody, find, typed, accent, area
    ) -> None:
        heard = somebody(2, age=47, description=Description(accent=accent))
        born_there = somebody(1, age=41, area=area)
        somebody(1, age=44, area="510104")
        found = find(typed)
        assert set(found) == {heard, born_there}
        assert R.SAME_ACCENT in found[heard]
        assert R.SAME_PROVINCE in found[born_there]


class TestByDescription:
    def test_an_accent_of_a_part_of_the_country_is_found_by_it(self, person, find) -> None:
        known = person("", age=41, description=Description(accent="皖北口音"))
        person("王北", age=41)
        for typed in ("皖北", "皖北口音", "皖北人", "皖北话", "皖北一带"):
            assert find(typed) == {known: {R.SAME_ACCENT}}, typed

    def test_words_find_whom_nobody_knows_by_name(self, person, find) -> None:
        said = Description(accent="四川口音", place_words="桥头小学旁边", marks="左眉有一道疤痕")
        known = person("", age=41, description=said)
        person("", age=40, description=Description(accent="山东口音", marks="右手缺指"))
        assert R.SAME_MARK in find("左眉疤")[known]
        assert find("四川口音")[known] == {R.SAME_ACCENT}
        assert find("桥头小学")[known] == {R.SAME_PLACE_WORD}
        together = find("四川口音 左眉疤 桥头 男 40岁")
        assert together[known] >= {R.SAME_ACCENT, R.SAME_MARK, R.SAME_PLACE_WORD, R.BORN_NEAR}
        assert next(iter(together)) == known

    def test_sex_and_age_band_narrow_it(self, person, find) -> None:
        scar = Description(marks="左眉疤")
        man, old = person("", age=40, description=scar), person("", age=80, description=scar)
        woman = person("", age=40, sex=Sex.FEMALE, description=scar)
        assert set(find("左眉疤")) == {man, old, woman}
        assert set(find("左眉疤", sex=Sex.MALE, age_from=30, age_to=50)) == {man}

    def test_a_place_with_sex_and_age_finds_those_from_there(self, person, find) -> None:
        known = person("王小明", area="341222", born=date(1987, 3, 12))
        person("赵铁柱", area="370203", born=date(1987, 3, 12))
        assert R.SAME_COUNTY in find("太和县 男 39岁")[known]
        assert R.SAME_PREFECTURE in find("阜阳 39岁")[known]
        assert len(find("太和县 男 39岁")) == 1


class TestAnswers:
    def test_a_hit_says_when_they_were_here_last(self, person, ask, open_station) -> None:
        known = person("王小明", born=date(2012, 1, 1))
        _stay(open_station, known, "2026-1", left=datetime(2026, 10, 3))
        _stay(open_station, known, "2026-2", admitted=datetime(2026, 11, 20))
        (hit,) = ask(Find("王小明")).hits
        assert hit.last_stay.rescue_number == "2026-2"
        assert hit.last_stay.in_station
        assert hit.minor

    def test_residents_stand_before_namesakes_who_left(self, person, ask, open_station) -> None:
        here, gone = person("王伟"), person("王伟")
        _stay(open_station, gone, "2026-1", left=datetime(2026, 11, 3))
        _stay(open_station, here, "2026-2")
        assert [hit.person_id for hit in ask(Find("王伟")).hits] == [here, gone]

    def test_nobody_searches_before_signing_in(self, open_station) -> None:
        with pytest.raises(NotAllowed):
            open_station.ask(Find("王小明"), NOBODY)

    def test_reasons_can_be_kept_and_read_again(self, person, ask) -> None:
        person("王小明", card(), born=date(1987, 3, 12))
        (hit,) = ask(Find(f"王小明 {ID}")).hits
        kept = read_reasons(written_reasons(hit.why))
        assert [reason.code for reason in kept] == [reason.code for reason in hit.why]
        assert read_reasons('[{"code": "match.of_another_time"}]') == ()


class TestCandidates:
    def test_follow_the_form_as_it_fills(self, person, ask) -> None:
        known = person("王小明", card(), born=date(1987, 3, 12), area="341222")
        by_name = ask(Candidates(Clues(names=("王小明",))))
        by_more = ask(Candidates(Clues(names=("王小明",), sex="1", born=date(1987, 3, 12))))
        assert [hit.person_id for hit in by_name] == [hit.person_id for hit in by_more] == [known]
        assert not by_name[0].strong
        assert by_more[0].strong
        assert ask(Candidates(Clues(id_numbers=(ID,))))[0].strong

    def test_without_a_name_come_from_county_and_age_or_description(self, person, ask) -> None:
        marks = Description(marks="左眉疤", accent="阜阳口音")
        known = person("王小明", born=date(1987, 3, 12), area="341222", description=marks)
        near = Clues(sex="1", born=date(1986, 1, 1), born_exact=False, area="341222")
        assert [hit.person_id for hit in ask(Candidates(near))] == [known]
        seen = Clues(sex="1", marks="左眉有疤", accent="阜阳口音")
        assert [hit.person_id for hit in ask(Candidates(seen))] == [known]

    def test_are_none_for_a_form_that_says_nothing(self, person, ask) -> None:
        person("王小明")
        assert ask(Candidates(Clues(names=("不详",), sex="1"))) == ()


def _stay(open_station, person_id, number, *, admitted=datetime(2026, 10, 1), left=None) -> int:
    with Session(open_station.engine) as session, session.begin():
        row = Stay(
            rescue_number=number,
            person_id=person_id,
            admitted_at=admitted,
            entered_at=admitted,
            left_at=left,
        )
        session.add(row)
        session.flush()
        return row.id


def _voucher(open_station, person_id, serial, letters, number=None) -> None:
    stay_id = _stay(open_station, person_id, "2026-9")
    with Session(open_station.engine) as session, session.begin():
        session.add(
            Voucher(
                client_id="v",
                serial=serial,
                number=number,
                short_code=letters,
                stay_id=stay_id,
                person_id=person_id,
                purpose=VoucherPurpose.HOME,
                destination="阜阳",
                amount_fen=100,
                valid_from=date(2026, 11, 20),
                valid_until=date(2026, 11, 23),
                written_at=datetime(2026, 11, 20),
            )
        )


class TestHitOf:
    def test_a_person_is_found_by_id_whatever_others_are_called(self, person, ask) -> None:
        known = person("王小明", born=date(1987, 3, 12))
        for _ in range(25):
            person("王小明")
        hit = ask(HitOf(known))
        assert (hit.person_id, hit.name, hit.born) == (known, "王小明", date(1987, 3, 12))
        assert hit.why == ()

    def test_a_merged_one_is_the_survivor(self, person, ask, open_station) -> None:
        merged, survivor = person("王小明"), person("王晓明")
        with Session(open_station.engine) as session, session.begin():
            session.get_one(Person, merged).merged_into_id = survivor
        assert ask(HitOf(merged)).person_id == survivor

    def test_nobody_has_a_number_that_was_never_given(self, ask) -> None:
        assert ask(HitOf(99)) is None
