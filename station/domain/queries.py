"""What was typed into the one search box: a name, a number, a bed, or several of them at once."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from station.domain.ages import Ages, find_ages, read_ages
from station.domain.areas import Area, Areas
from station.domain.descriptions import accent_place, speaks_of_a_mark
from station.domain.identity import IdKind, IdNumber, read_id_number
from station.domain.names import normalise, typed_pinyin
from station.domain.regions import may_be_a_name, read_region

_VOUCHER = re.compile(r"\d{6}-\d{4}-\d{3,6}")
_BED = re.compile(r"([男女]?[A-Z]?\d{1,4}(?:-\d{1,3}){1,2})床?")
_BORN_YEAR = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月)?(?:出?生)?")
_MAY_BE_A_YEAR = re.compile(r"19\d\d|20[0-2]\d")
# 19870311, 1987-03-11, 1987.3.11 and 1987年3月11日生; never a piece of a longer number.
_BORN_ON = re.compile(
    r"(?<![0-9A-Za-z-])(?P<year>(?:19|20)\d\d)"
    r"(?:(?P<mm>\d\d)(?P<dd>\d\d)|\s*[-./年]\s*(?P<m>\d{1,2})\s*[-./月]\s*(?P<d>\d{1,2})\s*[日号]?)"
    r"(?:出?生)?(?![0-9A-Za-z-])"
)
_SEXES = {
    word + end: sex for word, sex in (("男", "1"), ("女", "2")) for end in ("", "性", "的", "子")
}
_RESCUE_NUMBER = re.compile(r"[A-Z]{0,4}-?\d{4,}(?:-\d+)*(?:-[A-Z]{2,3}\d*)?")
_ONLY_DIGITS = re.compile(r"[\d\s\-*X.]+")
_PLACE_ENDING = re.compile(r"([省市县区州旗盟镇乡村人]|[东西南北中]部)$")
# No syllable begins with i, u or v: so many letters without one may still be initials.
_INITIALS = re.compile(r"[a-z]{2,5}|[a-hj-tw-z]{6,}")
_LATIN = re.compile(r"[^\W\d_]+(?:[·.•][^\W\d_]+)*")
# 云救票〔2026〕0049号, with the brackets that a keyboard has, or without the name before it.
_PRINTED = re.compile(
    r"(?P<name>[^\W\d_]*?)救票\s*[〔\[(【「]?\s*(?P<year>20\d\d)\s*[〕\])】」]?[\s-]*(?P<number>\d{1,6})\s*号?"
    r"|[〔\[(【「]?\s*(?P<bare_year>20\d\d)\s*[〕\])】」]\s*(?P<bare_number>\d{1,6})\s*号?"
)
# The last four, or a full number with a digit too few or too many.
_ID_PIECE = re.compile(r"(\d{3}|\d{16}|\d{18})[\dX]")


class VoucherNumber(NamedTuple):
    """The number printed on a voucher, in its parts; `station` is empty when it was left out."""

    station: str
    year: int
    number: int


@dataclass(frozen=True, slots=True)
class Query:
    """What was recognised; what was not is in `words` and serves the description.

    `age` is the least and `age_most` the greatest that was said; `sex` is GB/T 2261.1; `areas`
    is empty or every place that the words may mean, `places` are those of the words that name it;
    a `region` (皖北) is all of its provinces. `born_on` may be a number at the same time.
    """

    text: str
    name: str = ""
    pinyin: str = ""
    initials: str = ""
    id_number: IdNumber | None = None
    rescue_number: str = ""
    bed: str = ""
    voucher: str = ""
    voucher_number: VoucherNumber | None = None
    age: int | None = None
    age_most: int | None = None
    born_year: int | None = None
    born_on: date | None = None
    sex: str | None = None
    areas: tuple[Area, ...] = ()
    region: str = ""
    words: tuple[str, ...] = field(default=())
    places: tuple[str, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could find anybody."""
        return self == Query(self.text)

    @property
    def says_only_what_many_are(self) -> bool:
        """Whether all that was said is a sex, an age, a place: nothing that one person is."""
        return self == Query(
            self.text,
            name=self.name if self.name in self.places else "",
            sex=self.sex,
            age=self.age,
            age_most=self.age_most,
            born_year=self.born_year,
            areas=self.areas,
            region=self.region,
            words=self.places,
            places=self.places,
        )


def read_query(text: str, areas: Areas | None = None) -> Query:
    """Recognise what was typed: `王强 阜阳 39岁 男`, `wq`, `***1234`, `101-4`, `370203-2026-0412`.

    Four digits are the last four of an identity number, beside a name perhaps a year of birth as
    well; eight may be a day of birth (GB/T 7408.1) and a rescue number; other numbers are rescue
    numbers. Latin letters may be pinyin and initials at once; both are given. Without `areas` no
    place is recognised.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    query = Query(text)
    if printed := _PRINTED.search(plain):
        query = replace(query, voucher_number=_voucher_number(printed))
        plain = f"{plain[: printed.start()]} {plain[printed.end() :]}".strip()
    if _ONLY_DIGITS.fullmatch(plain.upper()) and not _VOUCHER.fullmatch(plain):
        number = read_id_number(plain)
        if number.is_complete or number.kind is IdKind.MASKED:
            return replace(query, id_number=number)
    query, plain = _with_birth_day(query, plain)
    latin: list[str] = []
    for token in re.split(r"[\s,，、;；]+", plain):
        if _LATIN.fullmatch(token) and typed_pinyin(token).isascii():
            latin.append(token)
        elif token:
            query = _with_token(query, token, areas)
    return _with_doubtful_year(_with_latin(_with_doubtful_name(query), latin))


def _voucher_number(printed: re.Match[str]) -> VoucherNumber:
    year, number = printed["year"] or printed["bare_year"], printed["number"]
    return VoucherNumber(printed["name"] or "", int(year), int(number or printed["bare_number"]))


def _with_birth_day(query: Query, plain: str) -> tuple[Query, str]:
    """Take a day of birth out of the text; its digits alone may be a rescue number as well."""
    found = _BORN_ON.search(plain)
    day = _day(found) if found else None
    if found is None or day is None:
        return query, plain
    digits = found.group() if found["mm"] and found.group().isdigit() else ""
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip()
    return replace(query, born_on=day, rescue_number=digits), rest


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(
            int(found["year"]), int(found["mm"] or found["m"]), int(found["dd"] or found["d"])
        )
    except ValueError:
        return None


def _with_doubtful_name(query: Query) -> Query:
    """A place alone may be a name as well: 安康, 高明, 长安."""
    if query.name or not query.areas or len(query.words) != 1:
        return query
    word = query.words[0]
    a_name = not _PLACE_ENDING.search(word) and not speaks_of_a_mark(word)
    if query.region:
        a_name = word == query.region and may_be_a_name(word)
    elif accent_place(word) != word:
        a_name = False
    return replace(query, name=word) if a_name else query


def _with_doubtful_year(query: Query) -> Query:
    """Four digits beside a name may be the year of birth: 王 1987."""
    digits = query.id_number.written if query.id_number else ""
    named = query.name or query.pinyin
    if not named or query.born_year or not _MAY_BE_A_YEAR.fullmatch(digits):
        return query
    return replace(query, born_year=int(digits))


def _with_token(query: Query, token: str, areas: Areas | None) -> Query:
    upper = token.upper()
    if _VOUCHER.fullmatch(token):
        return replace(query, voucher=token)
    if bed := _BED.fullmatch(upper):
        return replace(query, bed=bed.group(1))
    if token in _SEXES:
        return replace(query, sex=_SEXES[token])
    if born := _BORN_YEAR.fullmatch(token):
        return replace(query, born_year=int(born.group(1)))
    if ages := read_ages(token):
        return _with_ages(query, ages)
    number = read_id_number(token)
    if number.is_complete or number.kind is IdKind.MASKED or _ID_PIECE.fullmatch(upper):
        return replace(query, id_number=number)
    if _RESCUE_NUMBER.fullmatch(upper):
        return replace(query, rescue_number=upper)
    return _with_words(query, token, areas)


def _with_ages(query: Query, ages: Ages) -> Query:
    band = ages.most if ages.most > ages.least else None
    return replace(query, age=ages.least, age_most=band)


def _with_words(query: Query, token: str, areas: Areas | None) -> Query:
    """Han words: an age inside, a place, a mark, and the first that is none of them is the name."""
    if inside := find_ages(token):
        query = _with_ages(query, inside.ages)
        rest = (token[: inside.start], token[inside.end :])
        for piece in filter(None, rest):
            query = _with_token(query, piece, areas)
        return query
    if speaks_of_a_mark(token):
        return _with_place(replace(query, words=(*query.words, token)), token, areas)
    if (sex := _SEXES.get(token[-1])) and _is_place(token[:-1], areas):
        return _with_words(replace(query, sex=sex), token[:-1], areas)
    if _is_place(token, areas):
        named = replace(query, words=(*query.words, token), places=(*query.places, token))
        return _with_place(named, token, areas)
    if query.name:
        return replace(query, words=(*query.words, token))
    return replace(query, name=normalise(token))


def _is_place(token: str, areas: Areas | None) -> bool:
    """Whether the token is nothing but a place: 阜阳, 安徽北部, 四川话, 皖北人."""
    if areas is None:
        return False
    named = accent_place(token)
    place = areas.read_place(token)
    covered = any(named in (area.own, area.name) or _said_as(area, named) for area in place)
    return (bool(place) and bool(covered or _PLACE_ENDING.search(token))) or bool(
        read_region(token)
    )


def _said_as(area: Area, token: str) -> bool:
    """Whether the token is the place in short, as 阜阳 for 阜阳市."""
    return area.own.startswith(token)


def _with_place(query: Query, token: str, areas: Areas | None) -> Query:
    """The place of the token; what is in the list of places is no region, as 湘西 and 陇南."""
    if areas is None:
        return query
    if place := areas.read_place(token):
        return replace(query, areas=place, region="")
    if region := read_region(token):
        name, codes = region
        provinces = tuple(area for code in codes if (area := areas.get(code)))
        return replace(query, areas=provinces, region=name)
    return query


def _with_latin(query: Query, latin: list[str]) -> Query:
    if not latin:
        return query
    pinyin = typed_pinyin("".join(latin))
    initials = pinyin if len(latin) == 1 and _INITIALS.fullmatch(pinyin) else ""
    return replace(query, pinyin=pinyin, initials=initials)
