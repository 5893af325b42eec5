"""Reads a template of a month sheet; whatever is wrong names the row and the word."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from station.domain.problems import Problem, Refused, Weight
from station.domain.reported import Counted
from station.domain.sheet_conditions import (
    FIELDS,
    Condition,
    FieldKind,
    TemplateTrouble,
    condition_of,
    wrong,
)
from station.domain.sheet_periods import PeriodKind
from station.domain.sheet_template_lines import line_of_fault, line_of_word
from station.domain.sheet_templates import (
    OF_MONEY,
    Check,
    ColumnKind,
    Measure,
    RowKind,
    SheetColumn,
    SheetGroup,
    SheetRow,
    SheetTemplate,
)

WEIGHTS: Mapping[str, Weight] = {
    "error": Weight.STOP,
    "warning": Weight.REASON,
    "none": Weight.HINT,
}
"""The words of a template for how much a check weighs."""
HEADER = ("unit_name", "writer", "handed_in", "unit")
"""Header fields: who reports, who filled it in, when it was handed in, the unit of its figures."""
_TOP = frozenset(
    {
        *(
            "code",
            "title",
            "mark",
            "unit",
            "period",
            "closes_on",
            "due_day",
            "due_month",
            "recipient",
        ),
        *("rule", "in_use", "counted", "of", "columns", "groups", "header", "notes", "signers"),
        *("required", "checks", "blank", "looked_back", "by_letter"),
    }
)
_COLUMN = frozenset({"code", "head", "kind", "of", "letter"})
_GROUP = frozenset({"code", "title", "precedence", "sums_to", "weight", "rows"})
_ROW = frozenset(
    {
        *("code", "label", "kind", "when", "rest", "within", "beside", "source", "measure"),
        *("unit", "decimals", "per", "line", "of"),
    }
)
_DAYS = 31
_MOST_DECIMALS = 4
_LOOKED_BACK, _BY_LETTER = 3, 12
"""Periods whose late changes go up with a sheet, and those before that go by letter."""
_MOST_BACK = 60
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


def template_text(content: bytes) -> str:
    """The text of a template's file. Raises Refused at `text` when it is not written in UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise wrong(TemplateTrouble.NOT_TEXT, "", "") from None


def template_of(text: str) -> SheetTemplate:
    """Read a template.

    Raises Refused with one problem of TemplateTrouble at the field `text`: it names the line, the
    row and the word.
    """
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, sign = line_of_fault(text, error)
        told = {"line": line, "sign": sign}
        raise Refused(Problem(TemplateTrouble.NOT_TOML, "text", told)) from None
    try:
        return _template(text, said)
    except Refused as refused:
        raise Refused(_with_line(each, text) for each in refused.problems) from None


def _with_line(problem: Problem, text: str) -> Problem:
    told = problem.data
    line = line_of_word(text, str(told["row"]), str(told["word"]))
    return replace(problem, data={**told, "line": line})


def _template(text: str, said: Mapping[str, Any]) -> SheetTemplate:
    _known(said, _TOP, "")
    top = _Part(said, "")
    columns = tuple(_column(each) for each in top.tables("columns"))
    groups = tuple(_group(each) for each in top.tables("groups"))
    blank = top.table("blank")
    template = SheetTemplate(
        code=top.text("code", needed=True),
        title=top.text("title", needed=True),
        mark=top.text("mark") or "YB",
        unit=top.text("unit"),
        period=top.word("period", PeriodKind, PeriodKind.MONTH),
        closes_on=top.number("closes_on", 0, _DAYS),
        due_day=top.number("due_day", 1, _DAYS, needed=True),
        due_next_month=_is_next(top),
        recipient=top.text("recipient"),
        rule=top.text("rule"),
        in_use="in_use" not in said or top.yes("in_use"),
        counted=top.word("counted", Counted, Counted.HELPED),
        people=_is_people(top),
        columns=columns,
        groups=groups,
        header={name: top.table("header").text(name) for name in HEADER},
        notes=top.texts("notes"),
        signers=top.texts("signers"),
        required=_required(top.table("required")),
        checks=_checks(top.table("checks")),
        looked_back=top.number("looked_back", 0, _MOST_BACK, other=_LOOKED_BACK),
        by_letter=top.number("by_letter", 0, _MOST_BACK, other=_BY_LETTER),
        blank_sheet=blank.text("sheet"),
        blank_fields={name: blank.text(name) for name in HEADER},
        text=text,
    )
    _agree(template)
    return template


class _Part:
    """One table of the text and its name, for whoever reads what went wrong."""

    def __init__(self, said: Mapping[str, Any], name: str) -> None:
        self.said, self.name = said, name

    def _taken(self, word: str, kind: type[T], *, needed: bool = False) -> T | None:
        value = self.said.get(word)
        if value is None:
            if needed:
                raise wrong(TemplateTrouble.MISSING, self.name, word)
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise wrong(TemplateTrouble.WRONG_KIND, self.name, word)
        return value

    def text(self, word: str, *, needed: bool = False) -> str:
        return (self._taken(word, str, needed=needed) or "").strip()

    def texts(self, word: str) -> tuple[str, ...]:
        values: list[Any] = self._taken(word, list) or []
        if not all(isinstance(each, str) for each in values):
            raise wrong(TemplateTrouble.WRONG_KIND, self.name, word)
        return tuple(values)

    def number(
        self, word: str, least: int, most: int, *, needed: bool = False, other: int | None = None
    ) -> int:
        value = self._taken(word, int, needed=needed)
        if value is not None and not least <= value <= most:
            raise wrong(TemplateTrouble.WRONG_KIND, self.name, word)
        if value is None:
            return least if other is None else other
        return value

    def yes(self, word: str) -> bool:
        return bool(self._taken(word, bool))

    def word(self, word: str, kind: type[E], usual: E) -> E:
        value = self.text(word)
        if not value:
            return usual
        try:
            return kind(value)
        except ValueError:
            raise wrong(TemplateTrouble.UNKNOWN_WORD, self.name, f"{word} = {value}") from None

    def table(self, word: str) -> _Part:
        return _Part(self._taken(word, dict) or {}, word)

    def tables(self, word: str) -> list[_Part]:
        values = self._taken(word, list, needed=True) or []
        if not values or not all(isinstance(each, dict) for each in values):
            raise wrong(TemplateTrouble.WRONG_KIND, self.name, word)
        return [_Part(each, str(each.get("code", word))) for each in values]


def _known(said: Mapping[str, Any], words: Collection[str], name: str) -> None:
    for word in said:
        if word not in words:
            raise wrong(TemplateTrouble.UNKNOWN_WORD, name, word)


def _is_next(top: _Part) -> bool:
    word = top.text("due_month") or "next"
    if word not in {"next", "same"}:
        raise wrong(TemplateTrouble.UNKNOWN_WORD, "", f"due_month = {word}")
    return word == "next"


def _is_people(part: _Part) -> bool:
    word = part.text("of") or "stays"
    if word not in {"stays", "people"}:
        raise wrong(TemplateTrouble.UNKNOWN_WORD, part.name, f"of = {word}")
    return word == "people"


def _column(part: _Part) -> SheetColumn:
    _known(part.said, _COLUMN, part.name)
    return SheetColumn(
        part.text("code", needed=True),
        part.text("head", needed=True),
        part.word("kind", ColumnKind, ColumnKind.OWN),
        part.texts("of"),
        part.text("letter").upper(),
    )


def _group(part: _Part) -> SheetGroup:
    _known(part.said, _GROUP, part.name)
    code = part.text("code", needed=True)
    return SheetGroup(
        code,
        part.text("title"),
        tuple(_row(each, code) for each in part.tables("rows")),
        part.texts("precedence"),
        part.text("sums_to"),
        _weight(part.text("weight") or "warning", part.name, "weight"),
    )


def _row(part: _Part, group: str) -> SheetRow:
    _known(part.said, _ROW, part.name)
    when = part.said.get("when")
    row = SheetRow(
        code=part.text("code", needed=True),
        label=part.text("label", needed=True),
        group=group,
        kind=part.word("kind", RowKind, RowKind.COUNT),
        when=Condition() if when is None else condition_of(when, part.name),
        rest=part.yes("rest"),
        within=part.text("within"),
        beside=part.yes("beside"),
        source=part.text("source"),
        measure=_measure(part),
        unit=part.text("unit"),
        decimals=part.number("decimals", 0, _MOST_DECIMALS),
        per=part.number("per", 1, 10**9),
        line=part.number("line", 0, 10**6),
        people=_is_people(part),
    )
    if (row.kind is RowKind.MEASURE) != (row.measure is not None):
        raise wrong(TemplateTrouble.MISSING, part.name, "measure")
    if row.kind in {RowKind.AVERAGE, RowKind.SUM}:
        field = FIELDS.get(row.source)
        if field is None or field.kind is not FieldKind.NUMBER:
            raise wrong(TemplateTrouble.UNKNOWN_FIELD, part.name, f"source = {row.source}")
    return row


def _measure(part: _Part) -> Measure | None:
    if not part.text("measure"):
        return None
    return part.word("measure", Measure, Measure.BEDS)


def _weight(word: str, name: str, place: str) -> Weight:
    if word not in WEIGHTS:
        raise wrong(TemplateTrouble.UNKNOWN_WORD, name, f"{place} = {word}")
    return WEIGHTS[word]


def _required(part: _Part) -> Mapping[str, Weight]:
    for field in part.said:
        if field not in FIELDS:
            raise wrong(TemplateTrouble.UNKNOWN_FIELD, part.name, field)
    return {field: _weight(part.text(field), part.name, field) for field in part.said}


def _checks(part: _Part) -> Mapping[Check, Weight]:
    _known(part.said, list(Check), part.name)
    return {Check(each): _weight(part.text(each), part.name, each) for each in part.said}


def _agree(template: SheetTemplate) -> None:
    """See that no code stands twice and that what names a row or a column names one there is."""
    rows = [row.code for row in template.rows()]
    for codes in (rows, [c.code for c in template.columns], [g.code for g in template.groups]):
        for code in codes:
            if codes.count(code) > 1:
                raise wrong(TemplateTrouble.TWICE, code, "code")
    for group in template.groups:
        if group.sums_to and group.sums_to not in rows:
            raise wrong(TemplateTrouble.NO_SUCH_ROW, group.code, f"sums_to = {group.sums_to}")
        _agree_within(group)
    for column in template.columns:
        others = {each.code for each in template.columns} - {column.code}
        for code in column.of:
            if code not in others:
                raise wrong(TemplateTrouble.NO_SUCH_ROW, column.code, f"of = {code}")
    if not any(column.kind is ColumnKind.OWN for column in template.columns):
        raise wrong(TemplateTrouble.MISSING, "columns", "kind = own")


def _agree_within(group: SheetGroup) -> None:
    parts = {row.code for row in group.rows if row.adds_up}
    ranked = parts - {row.code for row in group.rows if row.rest}
    for row in group.rows:
        if row.within and row.within not in parts:
            raise wrong(TemplateTrouble.NO_SUCH_ROW, row.code, f"within = {row.within}")
    for code in group.precedence:
        if code not in ranked:
            raise wrong(TemplateTrouble.NO_SUCH_ROW, group.code, f"precedence = {code}")
    if group.precedence and (left_out := ranked - set(group.precedence)):
        raise wrong(TemplateTrouble.MISSING, group.code, f"precedence = {min(left_out)}")
    if sum(row.rest for row in group.rows) > 1:
        raise wrong(TemplateTrouble.TWICE, group.code, "rest")


def is_money(row: SheetRow) -> bool:
    """Whether the figure of a row is an amount of money."""
    return row.measure in OF_MONEY or row.source == "fare_fen"
