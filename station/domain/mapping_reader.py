"""Reads the template of a mapping and says of everything wrong in it where it stands."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from station.domain.mapping_fields import Field
from station.domain.mapping_fields_beside import FIELDS
from station.domain.mapping_table import Table
from station.domain.mappings import (
    HASH_KEY_KEPT,
    HASH_LENGTH,
    KINDS_OF,
    MOST_COLUMNS,
    MOST_ROWS,
    NO_CODES,
    ROW_NUMBER,
    SAID_OF_PACKAGE,
    Column,
    ColumnKind,
    Condition,
    CountedIn,
    Encoding,
    Facts,
    Kind,
    MappingTrouble,
    PackageMapping,
    Part,
    RowPer,
    Target,
)
from station.domain.package_checks import Codes
from station.domain.problems import Problem, Refused
from station.domain.reported import Counted

Choice = TypeVar("Choice", bound=StrEnum)

CODE_LISTS = frozenset(
    {
        "areas",
        "causes",
        "education",
        "ethnic_groups",
        "health",
        "household_types",
        "how_came",
        "leaving_ways",
        "marital",
        "occupations",
        "sexes",
    }
)
"""The lists of resources/codes that a column may be held against."""

_TOP = {"version", "title", "kind", "facts", "row_per", "counted", "key", "note"} | {
    *("hash_key", "due_day"),
    *("file", "deletion", "labels", "codes", "columns"),
}
_FILE = {"target", "name", "rows_per_file", "encoding", "sheet", "rows_under_heads"}
_COLUMN = {
    *("head", "field", "kind", "name", "required", "longest", "counted_in", "codes"),
    *("code_list", "separator", "date_form", "default", "empty_when_zero", "parts"),
    *("not_before", "id_number", "required_when", "hashed", "note"),
}
_LAST_DUE_DAY = 28
"""Every month has it."""
_NAME_PARTS = frozenset({"area", "period", "number"})
_DATED = {ColumnKind.DATE: "YYYY-MM-DD", ColumnKind.MOMENT: "YYYY-MM-DD HH:MM"}
_DATE_FORM = re.compile(r"(YYYY|MM|DD|HH|SS|[-/.: T年月日时分秒])+")
_FILE_NAME = re.compile(r"[\w.-]+")
_NAME = re.compile(r"[^\W\d]\w*")
_NOT_IN_A_NAME = re.compile(r"[^\w]+")


def read_mapping(code: str, text: str) -> PackageMapping:
    """The mapping that a template says; `code` is the name by which the program knows it.

    Raises Refused with one problem of MappingTrouble for each thing that is wrong, its place and
    `data["place"]` naming where.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = {"place": str(error), "file": f"{code}.toml"}
        raise Refused(Problem(MappingTrouble.NOT_TOML, "text", told)) from error
    table = Table(data)
    mapping = _mapping(code, text, table)
    problems = [*table.problems, *_whole_problems(mapping)]
    if problems:
        raise Refused(problems)
    return mapping


def _mapping(code: str, text: str, table: Table) -> PackageMapping:
    table.known(_TOP)
    file, deletion = table.table("file"), table.table("deletion")
    file.known(_FILE)
    deletion.known({"column", "sign"})
    facts = table.choice("facts", Facts, Facts.STAYS)
    codes = table.table("codes")
    named = {name: codes.table(name).texts() for name in codes.data}
    columns = tuple(
        _column(each, FIELDS.get(facts, {}), named)
        for each in table.tables("columns")[:MOST_COLUMNS]
    )
    target = file.choice("target", Target)
    return PackageMapping(
        code=code,
        title=table.text("title", required=True),
        kind=table.choice("kind", Kind),
        facts=facts,
        row_per=table.choice("row_per", RowPer, RowPer.STAY),
        counted=table.choice("counted", Counted, Counted.HELPED),
        target=target,
        file_name=_file_name(file),
        rows_per_file=file.number("rows_per_file", 1, MOST_ROWS, 5000),
        encoding=file.choice("encoding", Encoding, Encoding.UTF_8),
        key=table.text("key", required=True),
        columns=columns,
        version=table.text("version") or "1",
        deletion_column=deletion.text("column"),
        deletion_sign=deletion.text("sign", required="column" in deletion.data),
        sheet=file.text("sheet", required=target is Target.BLANK),
        rows_under_heads=file.number("rows_under_heads", 0, 20, 0),
        labels=_labels(table.table("labels")),
        due_day=table.number("due_day", 1, _LAST_DUE_DAY, 0),
        hash_key=table.text("hash_key"),
        note=table.text("note"),
        text=text,
    )


def _file_name(file: Table) -> str:
    """A pattern of {area}, {period}, {number}; the number keeps the files apart."""
    pattern = file.text("name") or "{area}_{period}_{number}"
    used = _used(pattern)
    fits = used is not None and "number" in used and used <= _NAME_PARTS
    if not fits or not _FILE_NAME.fullmatch(pattern.format(area="1", period="2", number="3")):
        known = ", ".join(f"{{{name}}}" for name in sorted(_NAME_PARTS))
        file.wrong(MappingTrouble.FILE_NAME, "name", written=pattern, known=known)
        return "{number}"
    return pattern


def _used(pattern: str) -> set[str] | None:
    """The plain names in braces of a pattern; None when it is none."""
    try:
        pieces = list(string.Formatter().parse(pattern))
    except ValueError:
        return None
    named = [piece for piece in pieces if piece[1] is not None]
    plain = all(not form and not conversion for _, _, form, conversion in named)
    return {name for _, name, *_ in named if name is not None} if plain else None


def _labels(table: Table) -> Mapping[str, str]:
    said = table.texts()
    for label, pattern in said.items():
        used = _used(pattern)
        if used is None or not used <= SAID_OF_PACKAGE:
            known = ", ".join(f"{{{name}}}" for name in sorted(SAID_OF_PACKAGE))
            table.wrong(MappingTrouble.NOT_ONE_OF, label, written=pattern, known=known)
            return NO_CODES
    return said


def _column(
    table: Table, fields: Mapping[str, Field], named: Mapping[str, Mapping[str, str]]
) -> Column:
    table.known(_COLUMN)
    head = table.text("head", required=True)
    table.called(head)
    source = table.text("field")
    known = _field(table, source, fields)
    kind = table.choice("kind", ColumnKind, ColumnKind.TEXT)
    return Column(
        head=head,
        source=source,
        kind=kind,
        name=_name(table, head),
        required=table.flag("required"),
        longest=table.number("longest", 1, 32_767, 0) or None,
        counted_in=table.choice("counted_in", CountedIn, CountedIn.CHARACTERS),
        codes=_codes(table, known, named),
        code_list=_code_list(table),
        separator=table.text("separator"),
        date_form=_date_form(table, kind),
        default=table.text("default"),
        empty_when_zero=table.flag("empty_when_zero"),
        parts=tuple(_part(each, fields) for each in table.tables("parts", needed=False)),
        not_before=table.text("not_before"),
        id_number=_condition(table, "id_number"),
        required_when=_condition(table, "required_when"),
        hashed=table.flag("hashed"),
        note=table.text("note"),
    )


def _name(table: Table, head: str) -> str:
    """What json and xml call the column; without marks where nothing is said."""
    name = table.text("name")
    if name and not _NAME.fullmatch(name):
        table.wrong(MappingTrouble.NAME, "name", written=name)
    return name or _NOT_IN_A_NAME.sub("", f"_{head}" if head[:1].isdigit() else head) or "_"


def _field(table: Table, source: str, fields: Mapping[str, Field]) -> Field | None:
    if source and source != ROW_NUMBER and source not in fields:
        known = ", ".join(sorted(fields))
        table.wrong(MappingTrouble.UNKNOWN_FIELD, "field", written=source, known=known)
    return fields.get(source)


def _part(table: Table, fields: Mapping[str, Field]) -> Part:
    table.known({"field", "text", "when_empty"})
    source = table.text("field", required=True)
    _field(table, source, fields)
    return Part(source, table.text("text") or "{}", table.flag("when_empty"))


def _codes(
    table: Table, field: Field | None, named: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    """A list of codes by its name; of ours only those that the field can say."""
    name = table.text("codes")
    if not name:
        return NO_CODES
    if name not in named:
        known = ", ".join(sorted(named))
        table.wrong(MappingTrouble.UNKNOWN_LIST, "codes", written=name, known=known)
        return NO_CODES
    possible = field.codes if field else None
    for ours in named[name]:
        if possible is not None and ours not in possible:
            known = ", ".join(sorted(possible))
            table.wrong(MappingTrouble.UNKNOWN_CODE, f"codes.{name}", written=ours, known=known)
    return named[name]


def _code_list(table: Table) -> str:
    name = table.text("code_list")
    if name and name not in CODE_LISTS:
        known = ", ".join(sorted(CODE_LISTS))
        table.wrong(MappingTrouble.UNKNOWN_LIST, "code_list", written=name, known=known)
    return name


def _date_form(table: Table, kind: ColumnKind) -> str:
    form = table.text("date_form")
    if form and (kind not in _DATED or not _DATE_FORM.fullmatch(form)):
        table.wrong(MappingTrouble.DATE_FORM, "date_form", written=form)
    return form or _DATED.get(kind, "")


def _condition(table: Table, name: str) -> Condition | None:
    if name not in table.data:
        return None
    inner = table.table(name)
    inner.known({"column", "values"})
    return Condition(inner.text("column", required=True), frozenset(inner.list("values")))


def _whole_problems(mapping: PackageMapping) -> Iterator[Problem]:
    """What only shows when all columns are known: heads twice, or named and not there."""
    heads = mapping.heads
    if not heads:
        yield _at(MappingTrouble.NO_COLUMNS, "columns")
    for code, known in (
        (MappingTrouble.HEAD_TWICE, heads),
        (MappingTrouble.NAME_TWICE, mapping.names),
    ):
        for twice in dict.fromkeys(each for each in known if known.count(each) > 1):
            yield _at(code, "columns", written=twice)
    for place, head in _named_heads(mapping):
        if head and head not in heads:
            yield _at(MappingTrouble.UNKNOWN_COLUMN, place, written=head)
    if mapping.kind not in KINDS_OF[mapping.facts]:
        wanted = ", ".join(sorted(KINDS_OF[mapping.facts]))
        yield _at(MappingTrouble.KIND, "kind", written=mapping.kind.value, known=wanted)
    if mapping.key in heads and not mapping.columns[mapping.index(mapping.key)].required:
        yield _at(MappingTrouble.KEY_NOT_REQUIRED, "key", written=mapping.key)
    yield from _hash_problems(mapping)


def _hash_problems(mapping: PackageMapping) -> Iterator[Problem]:
    """A hash is of one plain text with a key; nothing can be looked up or checked in it."""
    hashed = [(n, each) for n, each in enumerate(mapping.columns, 1) if each.hashed]
    agreed = mapping.hash_key not in ("", HASH_KEY_KEPT)
    told = agreed and mapping.hash_key in mapping.sent_text
    if told or (hashed and not mapping.hash_key):
        yield _at(MappingTrouble.HASH_KEY_MISSING, "hash_key")
    for number, column in hashed:
        plain = column.kind is ColumnKind.TEXT and not column.parts and not column.id_number
        known = column.source and not column.counts_rows and not column.code_list
        fits = column.longest is None or column.longest >= HASH_LENGTH
        if not (plain and known and fits):
            place = f"columns.{number} ({column.head}), hashed"
            yield _at(MappingTrouble.NOT_HASHED, place, least=HASH_LENGTH)


def _named_heads(mapping: PackageMapping) -> Iterator[tuple[str, str]]:
    yield "key", mapping.key
    yield "deletion.column", mapping.deletion_column
    for number, column in enumerate(mapping.columns, 1):
        place = f"columns.{number} ({column.head})"
        yield f"{place}, not_before", column.not_before
        for name in ("id_number", "required_when"):
            condition = getattr(column, name)
            yield f"{place}, {name}", condition.column if condition else ""


def _at(code: MappingTrouble, place: str, **data: object) -> Problem:
    return Problem(code, place, {"place": place, **data})


def code_problems(mapping: PackageMapping, codes: Codes) -> tuple[Problem, ...]:
    """Codes of ours in the mapping that are on no list: a slip of the pen, found before use."""
    found: list[Problem] = []
    fields = FIELDS[mapping.facts]
    for number, column in enumerate(mapping.columns, 1):
        field = fields.get(column.source)
        if field is None or field.codes is not None or not field.code_list:
            continue
        place = f"columns.{number} ({column.head}), codes"
        known = codes[field.code_list]
        wrong = (ours for ours in column.codes if ours not in known)
        found += [_at(MappingTrouble.UNKNOWN_CODE, place, written=o, known="") for o in wrong]
    return tuple(found)
