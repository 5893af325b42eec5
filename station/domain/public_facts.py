"""What a search notice may say of somebody, and what stays in the house.

A notice is seen by everybody, also by whoever somebody has fled from. So it says what kin could
recognise a person by, and nothing of health, samples, papers, whereabouts or other people; of a
minor no name. 未成年人保护法 第一百零三条; 个人信息保护法 第二十八条; 反家庭暴力法 第五条.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from station.domain.identity import ADULT_AGE
from station.domain.intake import TriageSign
from station.domain.names import is_unknown_name
from station.domain.paper_words import SEXES, UNKNOWN, age_words
from station.domain.people import IdentityState, PersonRecord
from station.domain.problems import Problem, Trouble, Weight

RULE_MINOR = "未成年人保护法 第一百零三条"
RULE_SENSITIVE = "个人信息保护法 第二十八条"
RULE_VIOLENCE = "反家庭暴力法 第五条"
RULE_NOTICE = "民发〔2015〕158号"


class PublicField(StrEnum):
    """A line of a notice, in the order of the paper, and then what is never one."""

    NAME = "name"
    SEX = "sex"
    AGE = "age"
    ETHNIC_GROUP = "ethnic_group"
    HEIGHT = "height"
    BUILD = "build"
    ACCENT = "accent"
    PLACE_WORDS = "place_words"
    MARKS = "marks"
    CLOTHING = "clothing"
    FOUND_DAY = "found_day"
    FOUND_PLACE = "found_place"
    WORDS = "words"
    PHOTO = "photo"
    HEALTH = "health"
    SAMPLES = "samples"
    DOCUMENTS = "documents"
    RELATIVES = "relatives"
    BED = "bed"


TITLES: Mapping[PublicField, str] = {
    PublicField.NAME: "姓名",
    PublicField.SEX: "性别",
    PublicField.AGE: "年龄",
    PublicField.ETHNIC_GROUP: "民族",
    PublicField.HEIGHT: "身高",
    PublicField.BUILD: "体型",
    PublicField.ACCENT: "口音",
    PublicField.PLACE_WORDS: "提到的地名",
    PublicField.MARKS: "体貌特征",
    PublicField.CLOTHING: "发现时衣着",
    PublicField.FOUND_DAY: "发现日期",
    PublicField.FOUND_PLACE: "发现地点",
    PublicField.WORDS: "其他线索",
}
"""What the lines of a notice are called on paper."""

CHOSEN = frozenset(TITLES) | {PublicField.PHOTO}
"""What a clerk can leave out besides."""


class Withheld(StrEnum):
    """Why something does not stand in a notice."""

    MINOR = "minor"
    HEALTH = "health"
    VIOLENCE = "violence"
    SAMPLE = "sample"
    WHEREABOUTS = "whereabouts"
    NUMBER = "number"
    OTHER_PERSON = "other_person"
    ENDANGERS = "endangers"
    CHOSEN = "chosen"


RULES: Mapping[Withheld, str] = {
    Withheld.MINOR: RULE_MINOR,
    Withheld.HEALTH: RULE_SENSITIVE,
    Withheld.VIOLENCE: RULE_VIOLENCE,
    Withheld.SAMPLE: RULE_SENSITIVE,
    Withheld.WHEREABOUTS: RULE_SENSITIVE,
    Withheld.NUMBER: RULE_SENSITIVE,
    Withheld.OTHER_PERSON: "个人信息保护法 第六条",
    Withheld.ENDANGERS: RULE_VIOLENCE,
    Withheld.CHOSEN: "",
}
"""Which law keeps it in the house."""

ENDANGERED = frozenset(
    {TriageSign.DOMESTIC_VIOLENCE, TriageSign.TRAFFICKED, TriageSign.HARMED_MINOR}
)
"""Whoever is looked for by somebody else than kin."""


class PublicTrouble(Trouble):
    """What speaks against showing somebody to everybody."""

    ENDANGERS = "public.endangers"
    IDENTIFIED = "public.identified"
    NO_PHOTO = "public.no_photo"
    NOTHING_TO_SAY = "public.nothing_to_say"


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """All that the station knows of somebody and a notice may draw on, on one day.

    `ethnic_group` is the word; `others` are names of other people (kin, who brought the person);
    `private` is what is known besides and never goes out: health, samples, papers, kin, bed.
    """

    person: PersonRecord
    day: date
    ethnic_group: str = ""
    found_day: date | None = None
    found_place: str = ""
    signs: frozenset[TriageSign] = frozenset()
    restricted: bool = False
    others: tuple[str, ...] = ()
    private: frozenset[PublicField] = frozenset()

    @property
    def is_minor(self) -> bool:
        """Whether the person is, or may be, under eighteen."""
        age = self.person.age(self.day)
        return TriageSign.HARMED_MINOR in self.signs or (age is not None and age < ADULT_AGE)

    @property
    def is_endangered(self) -> bool:
        """Whether it may harm the person that others learn where they are."""
        return self.restricted or bool(self.signs & ENDANGERED)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that does not stand in the notice; `text` are the words that were taken out."""

    line: PublicField
    why: Withheld
    text: str = field(default="", repr=False)

    @property
    def rule(self) -> str:
        """The law behind it; empty for the clerk's own choice."""
        return RULES[self.why]


@dataclass(frozen=True, slots=True)
class PublicText:
    """The lines of a notice as they go out, with everything that was kept back and why."""

    lines: tuple[tuple[PublicField, str], ...]
    photo_id: int | None
    left_out: tuple[LeftOut, ...] = ()

    def says(self, wanted: PublicField) -> str:
        """One line; empty when the notice does not have it."""
        return dict(self.lines).get(wanted, "")

    @property
    def same_for_all(self) -> tuple[tuple[tuple[PublicField, str], ...], int | None]:
        """What everybody sees of it: two texts that are alike in this are the same notice."""
        return self.lines, self.photo_id


_HEALTH = re.compile(
    r"病|疾患|患[有者过]|症状|癫痫|羊角风|艾滋|HIV|结核|肝炎|梅毒|精神|智力|智障|智残|痴呆|抑郁|"
    r"疯|傻|怀孕|孕[妇期检]|[两几\d一二三四五六七八九十]个?月身孕|身孕|流产|吸毒|戒毒|毒瘾|诊断|"
    r"医院|住院|服药|用药|吃药|确诊|发烧|发热|体温|血压|血糖|残疾证",
    re.IGNORECASE,
)
_VIOLENCE = re.compile(r"家暴|家庭暴力|虐待|性侵|强奸|猥亵|殴打|被打|挨打|拐卖|被拐|拐骗|遗弃|逃出")
_SAMPLE = re.compile(r"DNA|血样|检材|样本|采血|指纹|人脸", re.IGNORECASE)
_WHEREABOUTS = re.compile(r"床位|[\d一二三四五六七八九十][号]?床|寝室|宿舍|病区|房间|\d{2,}室")
_NUMBER = re.compile(r"\d{7,}")
_CLAUSE = re.compile(r"([，,、；;。！!？?\n]+)")
_LINE_END = "；"
_BLANKS = re.compile(r"[\s·•‧・.\-—_]+")
_SPOKEN = (
    (Withheld.VIOLENCE, _VIOLENCE),
    (Withheld.SAMPLE, _SAMPLE),
    (Withheld.HEALTH, _HEALTH),
    (Withheld.WHEREABOUTS, _WHEREABOUTS),
    (Withheld.NUMBER, _NUMBER),
)
_LEAST_NAME = 2


def compose(
    facts: KnownFacts, words: str = "", chosen: frozenset[PublicField] = frozenset()
) -> PublicText:
    """The notice that the rules allow; `words` are the clerk's, `chosen` what they leave out.

    Every text goes clause by clause through the same sieve, the clerk's own too.
    """
    lines: list[tuple[PublicField, str]] = []
    left_out: list[LeftOut] = []
    for each, text in _candidates(facts, words):
        if each in chosen:
            left_out.append(LeftOut(each, Withheld.CHOSEN, text))
            continue
        if kept_back := _whole(facts, each):
            left_out.append(LeftOut(each, kept_back, text))
            continue
        said, taken = sieved(text, facts)
        left_out += [LeftOut(each, why, clause) for clause, why in taken]
        if said:
            lines.append((each, said))
    photo = facts.person.photo_id
    if photo is not None and PublicField.PHOTO in chosen:
        left_out.append(LeftOut(PublicField.PHOTO, Withheld.CHOSEN))
        photo = None
    return PublicText(tuple(lines), photo, (*left_out, *_private(facts)))


def sieved(text: str, facts: KnownFacts) -> tuple[str, tuple[tuple[str, Withheld], ...]]:
    """A text in one line without the clauses that must not go out, and these with the reason."""
    parts = _CLAUSE.split(text.strip())
    kept, taken = "", []
    for clause, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        if not clause.strip():
            continue
        why = _why_not(clause, facts)
        if why is None:
            kept += clause.strip() + (_LINE_END if "\n" in mark else mark.strip())
        else:
            taken.append((clause.strip(), why))
    return " ".join(kept.rstrip("，,、；;").split()), tuple(taken)


def public_problems(facts: KnownFacts, text: PublicText) -> tuple[Problem, ...]:
    """What speaks against publishing: it takes a reason, or cannot be."""
    found: list[Problem] = []
    reason = Weight.REASON
    if facts.is_endangered:
        found.append(Problem(PublicTrouble.ENDANGERS, "reason", weight=reason, rule=RULE_VIOLENCE))
    if facts.person.identity_state is IdentityState.CONFIRMED:
        found.append(
            Problem(PublicTrouble.IDENTIFIED, "reason", weight=reason, rule=RULE_SENSITIVE)
        )
    if text.photo_id is None:
        found.append(Problem(PublicTrouble.NO_PHOTO, "reason", weight=reason, rule=RULE_NOTICE))
    if not text.lines:
        found.append(Problem(PublicTrouble.NOTHING_TO_SAY, "words"))
    return tuple(found)


def _candidates(facts: KnownFacts, words: str) -> Iterator[tuple[PublicField, str]]:
    person, seen = facts.person, facts.person.description
    age = age_words(person, facts.day)
    height = f"约 {seen.height_cm} 厘米" if seen.height_cm else ""
    day = facts.found_day
    told = {
        PublicField.NAME: _name(person),
        PublicField.SEX: SEXES.get(person.sex, ""),
        PublicField.AGE: "" if age == UNKNOWN else age,
        PublicField.ETHNIC_GROUP: facts.ethnic_group,
        PublicField.HEIGHT: height,
        PublicField.BUILD: seen.build,
        PublicField.ACCENT: seen.accent,
        PublicField.PLACE_WORDS: seen.place_words,
        PublicField.MARKS: seen.marks,
        PublicField.CLOTHING: seen.clothing,
        PublicField.FOUND_DAY: f"{day.year}年{day.month}月{day.day}日" if day else "",
        PublicField.FOUND_PLACE: facts.found_place,
        PublicField.WORDS: words,
    }
    yield from ((each, text) for each, text in told.items() if text.strip())


def _name(person: PersonRecord) -> str:
    if is_unknown_name(person.name):
        return UNKNOWN
    claimed = person.identity_state in (IdentityState.CLAIMED, IdentityState.DISPUTED)
    return f"{person.name}（自称）" if claimed else person.name


def _whole(facts: KnownFacts, each: PublicField) -> Withheld | None:
    """Whether a line is kept back whatever it says."""
    if each is PublicField.NAME and facts.is_minor and not is_unknown_name(facts.person.name):
        return Withheld.MINOR
    if each is PublicField.FOUND_PLACE and facts.is_endangered:
        return Withheld.ENDANGERS
    return None


def _why_not(clause: str, facts: KnownFacts) -> Withheld | None:
    plain = _plain(clause)
    if facts.is_minor and _names_one_of(plain, _names(facts.person)):
        return Withheld.MINOR
    if _names_one_of(plain, facts.others):
        return Withheld.OTHER_PERSON
    return next((why for why, pattern in _SPOKEN if pattern.search(plain)), None)


def _plain(text: str) -> str:
    """A text as it is compared: full-width signs as plain ones, without blanks and dots."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text))


def _names(person: PersonRecord) -> tuple[str, ...]:
    return (person.name, *(each.text for each in person.names))


def _names_one_of(plain: str, names: Iterable[str]) -> bool:
    """Whether a text names one of these, with the family name or without it."""
    for name in names:
        if is_unknown_name(name):
            continue
        whole = _plain(name)
        given = whole[1:]
        if len(whole) >= _LEAST_NAME and whole in plain:
            return True
        if len(given) >= _LEAST_NAME and given in plain:
            return True
    return False


def _private(facts: KnownFacts) -> Iterator[LeftOut]:
    """What is known and was never meant for a notice."""
    whys = {
        PublicField.HEALTH: Withheld.HEALTH,
        PublicField.SAMPLES: Withheld.SAMPLE,
        PublicField.DOCUMENTS: Withheld.NUMBER,
        PublicField.RELATIVES: Withheld.OTHER_PERSON,
        PublicField.BED: Withheld.WHEREABOUTS,
    }
    yield from (LeftOut(each, why) for each, why in whys.items() if each in facts.private)
