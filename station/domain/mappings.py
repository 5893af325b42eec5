"""How records become the rows that an authority takes in: a mapping, kept as data.

No official format of a provincial or of the national system is public, so columns, codes, lengths
and date forms stand in a template (TOML) that a station changes when its office says otherwise.
`mapping_reader` reads such a text, `package_rows` applies it, `package_checks` looks at the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from station.domain.problems import Trouble
from station.domain.reported import Counted

NO_CODES: Mapping[str, str] = MappingProxyType({})
ROW_NUMBER = "row_number"
"""The field of a column that counts the rows of its file; it is no content of a row."""
SAID_OF_PACKAGE = frozenset({"station", "period", "made_on", "clerk", "area"})
"""What may be written behind a label."""
_HASH_KEY = re.compile(r"^[ \t]*hash_key[ \t]*=.*$", re.MULTILINE)
HASH_KEY_KEPT = "***"
"""Stands in a package where the agreed words stood."""
HASH_LENGTH = 64
"""Characters of a SHA-256 as it is written."""
MOST_ROWS = 1_000_000
MOST_COLUMNS = 500


class MappingTrouble(Trouble):
    """What is wrong with the text of a mapping; `place` is where in it, as `columns.3.field`."""

    NOT_TOML = "mapping.not_toml"
    UNKNOWN_WORD = "mapping.unknown_word"
    MISSING = "mapping.missing"
    WRONG_KIND = "mapping.wrong_kind"
    UNKNOWN_FIELD = "mapping.unknown_field"
    UNKNOWN_CODE = "mapping.unknown_code"
    UNKNOWN_LIST = "mapping.unknown_list"
    UNKNOWN_COLUMN = "mapping.unknown_column"
    NOT_ONE_OF = "mapping.not_one_of"
    HEAD_TWICE = "mapping.head_twice"
    NO_COLUMNS = "mapping.no_columns"
    OUT_OF_RANGE = "mapping.out_of_range"
    DATE_FORM = "mapping.date_form"
    FILE_NAME = "mapping.file_name"
    NAME = "mapping.name"
    NAME_TWICE = "mapping.name_twice"
    KEY_NOT_REQUIRED = "mapping.key_not_required"
    KIND = "mapping.kind"
    HASH_KEY_MISSING = "mapping.hash_key_missing"
    NOT_HASHED = "mapping.not_hashed"


class Facts(StrEnum):
    """Which records a mapping is fed with."""

    STAYS = "stays"
    TREATMENTS = "treatments"
    MINORS = "minors"


class Kind(StrEnum):
    """What is sent; each kind has a permission of its own (`packages:persons`)."""

    PERSONS = "persons"
    MEDICAL = "medical"
    MINORS = "minors"


KINDS_OF: Mapping[Facts, frozenset[Kind]] = MappingProxyType(
    {
        Facts.STAYS: frozenset({Kind.PERSONS}),
        Facts.TREATMENTS: frozenset({Kind.MEDICAL}),
        Facts.MINORS: frozenset({Kind.MINORS}),
    }
)
"""Which kind records are sent as: nobody sends side-files with the right to send persons."""


class RowPer(StrEnum):
    """What one row stands for."""

    PERSON = "person"
    STAY = "stay"
    EVENT = "event"


class Target(StrEnum):
    """What kind of file is written; BLANK fills the authority's own workbook."""

    BLANK = "blank"
    WORKBOOK = "workbook"
    CSV = "csv"
    JSON_LINES = "jsonl"
    XML = "xml"

    @property
    def ending(self) -> str:
        """The ending of a file's name, with the dot."""
        return ".xlsx" if self in {Target.BLANK, Target.WORKBOOK} else f".{self.value}"


class Encoding(StrEnum):
    """How the characters of a text file are written; a workbook is always UTF-8 inside."""

    UTF_8 = "utf-8"
    UTF_8_MARKED = "utf-8-bom"
    GB_18030 = "gb18030"


class ColumnKind(StrEnum):
    """What a cell holds; only INT and MONEY are numbers in a workbook."""

    TEXT = "text"
    CODE = "code"
    INT = "int"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"

    @property
    def is_number(self) -> bool:
        return self in {ColumnKind.INT, ColumnKind.MONEY}


class CountedIn(StrEnum):
    """In what the length of a text is counted."""

    CHARACTERS = "characters"
    GB_18030 = "gb18030"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a cell that is put together: `text` with {} for the value of the field.

    `when_empty`: it stands there when the field says nothing.
    """

    source: str
    text: str = "{}"
    when_empty: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """That another column has one of these values, or (without values) any value at all."""

    column: str
    values: frozenset[str] = frozenset()

    def holds(self, cell: str) -> bool:
        return cell in self.values if self.values else bool(cell)


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the authority names it, and what of ours goes there.

    `codes` is ours to theirs; without it our code goes as it is and must be in `code_list`
    (a list of resources/codes). `separator` parts several codes. `not_before` is the head of a
    column with an earlier moment. `id_number`: where the condition holds the cell is an identity
    number. `required_when`: the cell must be filled where another column says so. `hashed`: not the
    text goes out but what `hashed_text` makes of it.
    """

    head: str
    source: str = ""
    """The field of ours; empty where only the default stands there."""
    kind: ColumnKind = ColumnKind.TEXT
    name: str = ""
    """Its name in json and xml; the head without marks where nothing is said."""
    required: bool = False
    longest: int | None = None
    counted_in: CountedIn = CountedIn.CHARACTERS
    codes: Mapping[str, str] = field(default_factory=lambda: NO_CODES)
    code_list: str = ""
    separator: str = ""
    date_form: str = ""
    default: str = ""
    empty_when_zero: bool = False
    parts: tuple[Part, ...] = ()
    not_before: str = ""
    id_number: Condition | None = None
    required_when: Condition | None = None
    hashed: bool = False
    note: str = ""

    @property
    def counts_rows(self) -> bool:
        """Whether the cell is the number of the row in its file."""
        return self.source == ROW_NUMBER


@dataclass(frozen=True)
class PackageMapping:
    """One template: what is sent, how it is written, and its columns in the authority's order.

    `deletion_column` with the text `deletion_sign` before it tells the authority to take a row
    back. `blank_sheet` and `rows_under_heads` say where the rows go in the authority's workbook.
    """

    code: str
    title: str
    kind: Kind
    facts: Facts
    row_per: RowPer
    counted: Counted
    target: Target
    file_name: str
    rows_per_file: int
    encoding: Encoding
    key: str
    columns: tuple[Column, ...]
    version: str = "1"
    deletion_column: str = ""
    deletion_sign: str = ""
    sheet: str = ""
    rows_under_heads: int = 0
    labels: Mapping[str, str] = field(default_factory=lambda: NO_CODES)
    """What is written behind a label above the heads of a blank: 报送单位： and {station}."""
    due_day: int = 0
    """On this day of a month the month before is due; 0 where nobody has said a day."""
    hash_key: str = field(default="", repr=False)
    """The words agreed with the authority, without which nobody tries numbers out."""
    note: str = ""
    text: str = field(default="", repr=False)

    @cached_property
    def sent_text(self) -> str:
        """The text of the mapping as it goes with a package: without the agreed words."""
        return _HASH_KEY.sub(f'hash_key = "{HASH_KEY_KEPT}"', self.text)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The heads of all columns."""
        return tuple(column.head for column in self.columns)

    def index(self, head: str) -> int:
        """The place of a column; raises ValueError when there is none of that head."""
        return self.heads.index(head)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all columns in json and xml."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def numbered(self) -> int | None:
        """The place of the column that counts the rows, where there is one."""
        found = (n for n, column in enumerate(self.columns) if column.counts_rows)
        return next(found, None)

    def place_of(self, number: int) -> tuple[int, int]:
        """In which file and in which row of it the package's row stands, all from 1."""
        file, row = divmod(number - 1, self.rows_per_file)
        return file + 1, row + 1

    def name_of(self, area: str, period: str, number: int) -> str:
        """The name of a package's file: 370100_202609_01.xlsx."""
        plain = self.file_name.format(area=area, period=period, number=f"{number:02}")
        return plain + self.target.ending
