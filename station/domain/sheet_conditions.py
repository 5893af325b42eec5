"""Which stays a row of a month sheet counts: conditions over a stay as it is reported.

A condition is a table of a template: a field and the code, the codes, the range or the yes that
it must have. All that stand in one table must hold; `any` and `not` have tables of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias, cast

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import DnaStandingKind
from station.domain.intake import HowCame, MentalState, Mobility, SelfCare, TriageSign
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.problems import Problem, Refused, Trouble
from station.domain.reported import ReportedStay, ReportScope, StayPart, parts_of
from station.domain.stays import StayState


class TemplateTrouble(Trouble):
    """What is wrong with the text of a template; each names the row and the word."""

    NOT_TEXT = "template.not_text"
    NOT_TOML = "template.not_toml"
    MISSING = "template.missing"
    UNKNOWN_WORD = "template.unknown_word"
    UNKNOWN_FIELD = "template.unknown_field"
    UNKNOWN_CODE = "template.unknown_code"
    WRONG_KIND = "template.wrong_kind"
    TWICE = "template.twice"
    NO_SUCH_ROW = "template.no_such_row"
    OTHER_CODE = "template.other_code"


def wrong(code: TemplateTrouble, row: str, word: str) -> Refused:
    """The refusal of a template: in which row or part of it, at which word."""
    return Refused(Problem(code, "text", {"row": row, "word": word}))


class FieldKind(StrEnum):
    """How a field is asked for."""

    CODE = "code"
    CODES = "codes"
    NUMBER = "number"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class StayField:
    """One fact of a stay that a condition may ask for; None and empty mean that nobody knows.

    `members` are the codes that there are, where the program has the list itself; `listed` names
    the official list that they stand in; `of` is the fact that it looks at where this has another
    name.
    """

    kind: FieldKind
    read: Callable[[ReportedStay, ReportScope], object]
    members: type[StrEnum] | None = None
    listed: str = ""
    of: str = ""

    @property
    def values(self) -> frozenset[str]:
        """The codes of `members`; none where a list says which there are."""
        return frozenset(each.value for each in self.members or ())


def _plain(name: str, kind: FieldKind, members: type[StrEnum] | None = None) -> StayField:
    listed = _LISTS.get(name, "")
    return StayField(kind, lambda stay, _scope: getattr(stay, name), members, listed)


_LISTS: Mapping[str, str] = {
    "sex": "sexes",
    "leaving_way": "leaving_ways",
    "cause": "causes",
    "how_came": "how_came",
    "ethnic_group": "ethnic_groups",
    "education": "education",
    "marital": "marital",
    "area": "areas",
    "destination_area": "areas",
    "marks": "report_marks",
}
"""Fields whose codes stand in an official list."""


FIELDS: Mapping[str, StayField] = {
    **{
        name: _plain(name, FieldKind.CODE, values)
        for name, values in {
            "sex": Sex,
            "identity_state": IdentityState,
            "born_precision": BornPrecision,
            "ethnic_group": None,
            "document_kind": DocumentKind,
            "document_number": None,
            "area": None,
            "household_address": None,
            "education": None,
            "marital": None,
            "state": StayState,
            "how_came": HowCame,
            "cause": None,
            "mental_state": MentalState,
            "self_care": SelfCare,
            "mobility": Mobility,
            "capacity": Capacity,
            "assistance_class": AssistanceClass,
            "leaving_way": None,
            "destination": None,
            "destination_area": None,
            "dna": DnaStandingKind,
        }.items()
    },
    "signs": _plain("signs", FieldKind.CODES, TriageSign),
    "marks": _plain("marks", FieldKind.CODES),
    **{
        name: _plain(name, FieldKind.NUMBER)
        for name in ("age", "days", "all_days", "fare_fen", "nth_stay")
    },
    **{
        name: _plain(name, FieldKind.YES_NO)
        for name in (
            "nameless",
            "minor",
            "same_province",
            "crosses_province",
            "in_hospital",
            "in_care",
            "restricted",
        )
    },
    "came": StayField(FieldKind.YES_NO, lambda stay, scope: stay.admitted_at >= scope.since),
    "left": StayField(FieldKind.YES_NO, lambda stay, _scope: stay.left_at is not None),
    "noticed": StayField(
        FieldKind.YES_NO, lambda stay, _scope: stay.noticed_on is not None, of="noticed_on"
    ),
    "noticed_within": StayField(
        FieldKind.YES_NO,
        lambda stay, scope: (
            stay.noticed_on is not None and scope.since.date() <= stay.noticed_on <= scope.last_day
        ),
        of="noticed_on",
    ),
}
"""All that a condition may name. `came` and `left` are within the period."""


def parts_read(fields: Iterable[str]) -> frozenset[StayPart]:
    """What must be asked for of each stay so that these fields can be read."""
    return parts_of(FIELDS[name].of or name for name in fields)


Fits: TypeAlias = Callable[[ReportedStay, ReportScope], bool]


@dataclass(frozen=True)
class Condition:
    """What must hold for a stay to be counted; nothing in it means everybody.

    `tests` must all hold; of each tuple in `one_of` at least one, of `none_of` none.
    """

    tests: tuple[FieldTest, ...] = ()
    one_of: tuple[tuple[Condition, ...], ...] = ()
    none_of: tuple[Condition, ...] = ()

    @cached_property
    def holds(self) -> Fits:
        """Tells whether a stay fits; made once, for it is asked of every stay of a year."""
        plain = [test.made() for test in self.tests]
        if not self.one_of and not self.none_of and len(plain) == 1:
            return plain[0]
        some = [tuple(each.holds for each in one) for one in self.one_of]
        never = [each.holds for each in self.none_of]

        def fits(stay: ReportedStay, scope: ReportScope) -> bool:
            for test in plain:
                if not test(stay, scope):
                    return False
            for one in some:
                if not any(test(stay, scope) for test in one):
                    return False
            return not (never and any(test(stay, scope) for test in never))

        return fits

    def fields(self) -> Iterator[str]:
        """The fields that it asks for."""
        yield from (test.field for test in self.tests)
        for each in (*self.none_of, *(c for one in self.one_of for c in one)):
            yield from each.fields()


@dataclass(frozen=True, slots=True)
class FieldTest:
    """One field and what it must be: codes, beginnings of a code, a range, a yes, known or not."""

    field: str
    codes: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    yes: bool | None = None
    known: bool | None = None

    def made(self) -> Fits:
        """Tells whether a stay has it so; what nobody knows is in no range, nor a yes or a no."""
        read, codes, starts = FIELDS[self.field].read, self.codes, self.starts
        if self.known is not None:
            known = self.known
            return lambda stay, scope: is_known(read(stay, scope)) is known
        if self.yes is not None:
            yes = self.yes
            return lambda stay, scope: read(stay, scope) is yes
        if FIELDS[self.field].kind is FieldKind.CODES:
            return lambda stay, scope: (
                not codes.isdisjoint(cast("frozenset[str]", read(stay, scope)))
            )
        if FIELDS[self.field].kind is FieldKind.NUMBER:
            least = -_ENDLESS if self.least is None else self.least
            most = _ENDLESS if self.most is None else self.most
            return lambda stay, scope: (
                isinstance(value := read(stay, scope), int) and least <= value <= most
            )
        if starts:
            return lambda stay, scope: str(read(stay, scope) or "").startswith(starts)
        return lambda stay, scope: read(stay, scope) in codes


_ENDLESS = 10**18


def is_known(value: object) -> bool:
    """Whether a field says anything; sex 0 and 9 say that nobody knows it."""
    return value not in (None, "", Sex.UNKNOWN, Sex.UNSTATED) and value != frozenset()


def condition_of(said: object, row: str) -> Condition:
    """Read a condition as TOML gives it. Raises Refused, which names the row and the word."""
    if not isinstance(said, Mapping):
        raise wrong(TemplateTrouble.WRONG_KIND, row, "when")
    tests: list[FieldTest] = []
    one_of: list[tuple[Condition, ...]] = []
    none_of: list[Condition] = []
    for word, value in said.items():
        if word == "any":
            if not isinstance(value, list) or not value:
                raise wrong(TemplateTrouble.WRONG_KIND, row, word)
            one_of.append(tuple(condition_of(each, row) for each in value))
        elif word == "not":
            none_of.append(condition_of(value, row))
        else:
            tests.append(_test(word, value, row))
    return Condition(tuple(tests), tuple(one_of), tuple(none_of))


def _test(word: str, value: object, row: str) -> FieldTest:
    field = FIELDS.get(word)
    if field is None:
        raise wrong(TemplateTrouble.UNKNOWN_FIELD, row, word)
    if isinstance(value, Mapping):
        return _told_test(field, word, value, row)
    if isinstance(value, bool) and field.kind is FieldKind.YES_NO:
        return FieldTest(word, yes=value)
    if isinstance(value, int) and field.kind is FieldKind.NUMBER:
        return FieldTest(word, least=value, most=value)
    if field.kind in {FieldKind.CODE, FieldKind.CODES}:
        return FieldTest(word, codes=_codes(field, word, value, row))
    raise wrong(TemplateTrouble.WRONG_KIND, row, word)


def _told_test(field: StayField, word: str, said: Mapping[str, object], row: str) -> FieldTest:
    """A field with a table of its own: `known`, `from` and `to`, or `starts`."""
    for key, value in said.items():
        if key == "known" and isinstance(value, bool):
            return FieldTest(word, known=value)
        if key == "starts" and field.kind is FieldKind.CODE:
            return FieldTest(word, starts=tuple(sorted(_texts(value, word, row))))
        if key not in {"from", "to"}:
            raise wrong(TemplateTrouble.UNKNOWN_WORD, row, f"{word}.{key}")
        if field.kind is not FieldKind.NUMBER or type(value) is not int:
            raise wrong(TemplateTrouble.WRONG_KIND, row, f"{word}.{key}")
    least, most = said.get("from"), said.get("to")
    if least is None and most is None:
        raise wrong(TemplateTrouble.WRONG_KIND, row, word)
    assert isinstance(least, int | None)
    assert isinstance(most, int | None)
    return FieldTest(word, least=least, most=most)


def _codes(field: StayField, word: str, value: object, row: str) -> frozenset[str]:
    codes = _texts(value, word, row)
    for code in sorted(codes):
        if field.values and code not in field.values:
            raise wrong(TemplateTrouble.UNKNOWN_CODE, row, f"{word} = {code}")
    return codes


def _texts(value: object, word: str, row: str) -> frozenset[str]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(each, str) and each for each in values):
        raise wrong(TemplateTrouble.WRONG_KIND, row, word)
    return frozenset(values)
