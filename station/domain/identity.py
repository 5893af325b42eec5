"""Resident identity numbers: read what was written, say what it tells, change nothing.

GB 11643—1999: six digits area, eight birth date, three sequence (odd male, even female), one
check character. The older 15-digit form left out the century and the check character. A
number that passes every check still proves nothing about the person who shows it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from station.domain.areas import Area, Areas, within

# 民法典 第二十条: under eight nobody has capacity for civil acts.
NO_CAPACITY_AGE = 8
# 民法典 第十七条: an adult.
ADULT_AGE = 18
# 老年人权益保障法 第二条: an old person.
ELDERLY_AGE = 60

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_FULL = re.compile(r"[0-9]{17}[0-9X]")
_OLD = re.compile(r"[0-9]{15}")
_MASK_SIGNS = str.maketrans(dict.fromkeys("＊×●•○◯□■_?？#", "*"))
_BLANKS = re.compile(r"[\s\-–—_.,，:：'’`/\u200b\ufeff]+")
_FULL_LENGTH, _OLD_LENGTH, _LAST_FOUR = 18, 15, 4


class IdKind(StrEnum):
    """What kind of writing was found where an identity number belongs."""

    FULL = "full"
    OLD15 = "old15"
    MASKED = "masked"
    PARTIAL = "partial"
    NOT_A_NUMBER = "not_a_number"


class IdFinding(StrEnum):
    """What is to be said about a number; none of it forbids to keep the number."""

    CHECK_DIGIT_WRONG = "id_number.check_digit_wrong"
    BIRTH_DATE_IMPOSSIBLE = "id_number.birth_date_impossible"
    BORN_IN_FUTURE = "id_number.born_in_future"
    AREA_UNKNOWN = "id_number.area_unknown"
    AREA_ABOLISHED = "id_number.area_abolished"
    AREA_GONE_BEFORE_BIRTH = "id_number.area_gone_before_birth"
    CONVERTED_FROM_15 = "id_number.converted_from_15"
    MASKED = "id_number.masked"
    LENGTH_WRONG = "id_number.length_wrong"
    NOT_A_NUMBER = "id_number.not_a_number"
    SEX_DIFFERS = "id_number.sex_differs"
    BORN_DIFFERS = "id_number.born_differs"
    AREA_DIFFERS = "id_number.area_differs"
    ACCENT_DIFFERS = "id_number.accent_differs"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a number says, with what is needed to say it in a sentence."""

    code: IdFinding
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IdNumber:
    """What was read from a written identity number.

    `normalized` has 18 characters for FULL and OLD15 (converted with century 19), digits and
    `*` for MASKED, bare digits for PARTIAL, and what was written for NOT_A_NUMBER.
    """

    written: str
    normalized: str
    kind: IdKind
    check_digit_ok: bool | None = None
    expected_check: str | None = None
    born: date | None = None
    sex: str | None = None
    area_code: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether all eighteen characters are known."""
        return self.kind in {IdKind.FULL, IdKind.OLD15}

    @property
    def last_four(self) -> str | None:
        """The last four characters, when they were written."""
        tail = self.normalized[-_LAST_FOUR:]
        known = len(tail) == _LAST_FOUR and "*" not in tail and self.kind is not IdKind.NOT_A_NUMBER
        return tail if known else None

    def matches(self, other: str) -> bool:
        """Whether a full number may be the one written: every known character agrees."""
        if self.kind is IdKind.PARTIAL:
            return other.endswith(self.normalized)
        return len(other) == len(self.normalized) and all(
            mine in ("*", theirs) for mine, theirs in zip(self.normalized, other, strict=True)
        )


def check_character(first_seventeen: str) -> str:
    """The check character of seventeen digits. GB 11643—1999 (ISO 7064 MOD 11-2)."""
    total = sum(int(d) * weight for d, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def read_id_number(text: str, today: date | None = None, areas: Areas | None = None) -> IdNumber:
    """Read a number however it was written: full width, blanks, dashes, 15 digits, masked, a tail.

    With `today` a birth date in the future is found, with `areas` what became of the county.
    """
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", text).translate(_MASK_SIGNS)).upper()
    if _FULL.fullmatch(plain):
        return _read_full(text, plain, IdKind.FULL, today, areas)
    if _OLD.fullmatch(plain):
        seventeen = f"{plain[:6]}19{plain[6:]}"
        converted = seventeen + check_character(seventeen)
        return _read_full(text, converted, IdKind.OLD15, today, areas)
    if "*" in plain and re.fullmatch(r"[0-9*]*[0-9X*]", plain):
        return _read_masked(text, plain)
    if re.fullmatch(r"[0-9]{3,19}[0-9X]", plain):
        wrong = Finding(IdFinding.LENGTH_WRONG, {"length": len(plain), "expected": _FULL_LENGTH})
        findings = () if len(plain) == _LAST_FOUR else (wrong,)
        return IdNumber(text, plain, IdKind.PARTIAL, findings=findings)
    return IdNumber(text, text.strip(), IdKind.NOT_A_NUMBER)


def _read_full(
    written: str, number: str, kind: IdKind, today: date | None, areas: Areas | None
) -> IdNumber:
    expected, born = check_character(number[:17]), _date_of(number[6:14])
    findings: list[Finding] = []
    if kind is IdKind.OLD15:
        findings.append(Finding(IdFinding.CONVERTED_FROM_15, {"number": number, "century": "19"}))
    if expected != number[17]:
        findings.append(
            Finding(IdFinding.CHECK_DIGIT_WRONG, {"expected": expected, "given": number[17]})
        )
    if born is None:
        findings.append(Finding(IdFinding.BIRTH_DATE_IMPOSSIBLE, {"written": number[6:14]}))
    elif today is not None and born > today:
        findings.append(Finding(IdFinding.BORN_IN_FUTURE, {"born": born}))
    if areas is not None:
        findings.extend(_area_findings(number[:6], born, areas))
    return IdNumber(
        written,
        number,
        kind,
        check_digit_ok=expected == number[17],
        expected_check=expected,
        born=born,
        sex=_sex_of(number[16]),
        area_code=number[:6],
        findings=tuple(findings),
    )


def _read_masked(written: str, plain: str) -> IdNumber:
    """Known digits keep their places: `341222********3516` as well as `***1234`."""
    findings = [Finding(IdFinding.MASKED, {"known": len(plain.replace("*", ""))})]
    number = plain
    if len(plain) != _FULL_LENGTH:
        number = _stretched(plain)
    if len(number) != _FULL_LENGTH:
        findings.append(
            Finding(IdFinding.LENGTH_WRONG, {"length": len(plain), "expected": _FULL_LENGTH})
        )
        return IdNumber(written, number, IdKind.MASKED, findings=tuple(findings))
    born = None if "*" in number[6:14] else _date_of(number[6:14])
    if born is None and "*" not in number[6:14]:
        findings.append(Finding(IdFinding.BIRTH_DATE_IMPOSSIBLE, {"written": number[6:14]}))
    return IdNumber(
        written,
        number,
        IdKind.MASKED,
        born=born,
        sex=_sex_of(number[16]),
        area_code=None if "*" in number[:6] else number[:6],
        findings=tuple(findings),
    )


def _stretched(plain: str) -> str:
    """A mask of any length, made as long as what it hides when there is just one."""
    if len(plain) == _OLD_LENGTH and re.fullmatch(r"[0-9]{6}(?!18|19|20)[0-9]{2}", plain[:8]):
        return f"{plain[:6]}19{plain[6:]}*"
    parts = re.split(r"\*+", plain)
    head, tail = parts[0], parts[-1]
    hidden = _FULL_LENGTH - len(head) - len(tail)
    one_mask_in_eighteen = len(parts) == 2 and hidden > 0  # noqa: PLR2004
    return head + "*" * hidden + tail if one_mask_in_eighteen else plain


def _date_of(eight: str) -> date | None:
    try:
        return date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        return None


def _sex_of(digit: str) -> str | None:
    """GB/T 2261.1 code: odd is 1 (male), even is 2 (female); none for what is no digit."""
    if not digit.isdecimal():
        return None
    return "1" if int(digit) % 2 else "2"


def _area_findings(code: str, born: date | None, areas: Areas) -> list[Finding]:
    area = areas.area_of(code, born)
    if area is None:
        return [Finding(IdFinding.AREA_UNKNOWN, {"area": code})]
    if born is not None and area.gone_before(born):
        data = {"area": code, "name": area.name, "until": area.valid_until}
        return [Finding(IdFinding.AREA_GONE_BEFORE_BIRTH, data)]
    if area.in_force:
        return []
    now = tuple(successor.name for successor in areas.now(area))
    known: dict[str, object] = {"area": code, "name": area.name, "until": area.valid_until}
    return [Finding(IdFinding.AREA_ABOLISHED, {**known, "now": now})]


def differences(
    number: IdNumber,
    typed_sex: str | None = None,
    typed_born: date | None = None,
    typed_area: str | None = None,
    areas: Areas | None = None,
) -> tuple[Finding, ...]:
    """What the number says otherwise than what was typed; both are shown, neither is changed.

    Sex and area are codes (GB/T 2261.1, GB/T 2260); None and sex 0 or 9 mean nothing was typed.
    """
    found: list[Finding] = []
    if number.sex and typed_sex in {"1", "2"} and typed_sex != number.sex:
        found.append(Finding(IdFinding.SEX_DIFFERS, {"number": number.sex, "typed": typed_sex}))
    if number.born and typed_born and typed_born != number.born:
        found.append(Finding(IdFinding.BORN_DIFFERS, {"number": number.born, "typed": typed_born}))
    if number.area_code and typed_area and not _same_place(number.area_code, typed_area, areas):
        data = {"number": number.area_code, "typed": typed_area}
        found.append(Finding(IdFinding.AREA_DIFFERS, data))
    return tuple(found)


def accent_differs(number: IdNumber, accent: str, areas: Areas) -> tuple[Finding, ...]:
    """What the accent says otherwise than the county of the number: a hint, both are kept.

    Accents do not end at a county's border: only another province is told. An accent may be named
    after several places; one that agrees is enough.
    """
    heard = areas.read_place(accent) if accent else ()
    issued = areas.area_of(number.area_code, number.born) if number.area_code else None
    if not heard or issued is None or any(_one_province(issued, place) for place in heard):
        return ()
    data = {"number": number.area_code, "name": issued.name, "accent": accent}
    return (Finding(IdFinding.ACCENT_DIFFERS, data),)


def _one_province(one: Area, other: Area) -> bool:
    return one.code[:2] == other.code[:2]


def _same_place(ours: str, typed: str, areas: Areas | None) -> bool:
    """Equal, one inside the other, or the one became the other."""
    if within(ours, typed) or within(typed, ours):
        return True
    if areas is None:
        return False
    return any(within(a.code, b.code) for a in _today(ours, areas) for b in _today(typed, areas))


def _today(code: str, areas: Areas) -> tuple[Area, ...]:
    area = areas.area_of(code, None)
    return areas.now(area) if area else ()


def known_age(born: date | None, day: date) -> int | None:
    """Full years of age on a day; None where nobody knows the day of birth."""
    return None if born is None else age_on(born, day)


def age_on(born: date, day: date) -> int:
    """Full years of age (周岁) on a day: a year older on the birthday itself.

    Somebody born on 29 February is a year older on 1 March of other years.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
