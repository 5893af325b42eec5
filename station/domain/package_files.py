"""The files of a package and what goes with them: who sent what, for which period, with hashes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from station.domain.problems import Trouble

MANIFEST = "manifest.json"
MAPPING_FILE = "mapping.toml"
SCHEMA_FILE = "package.xsd"
FORMAT = "station-package/1"
SHORTEST_PASSPHRASE = 12
"""Characters: AES in a zip makes its key fast, so the passphrase itself must be long."""
LARGEST_UNPACKED = 1024 * 1024 * 1024
"""Bytes of all files together; a package that unpacks to more is not looked into."""
MOST_FILES = 500


class PackageTrouble(Trouble):
    """Why a package cannot be written or read."""

    BLANK_MISSING = "package.blank_missing"
    BLANK_NOT_XLSX = "package.blank_not_xlsx"
    BLANK_SHEET = "package.blank_sheet"
    BLANK_HEADS = "package.blank_heads"
    BLANK_NOT_EMPTY = "package.blank_not_empty"
    PASSPHRASE_SHORT = "package.passphrase_short"  # noqa: S105 - a word, no secret
    PASSPHRASE_MISSING = "package.passphrase_missing"  # noqa: S105 - a word, no secret
    PASSPHRASE_WRONG = "package.passphrase_wrong"  # noqa: S105 - a word, no secret
    NOT_A_PACKAGE = "package.not_a_package"
    DAMAGED = "package.damaged"
    CHANGED = "package.changed"
    TOO_LARGE = "package.too_large"
    NEWER = "package.newer"


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One file of a package; `rows` are those of records, `sha256` is in hex."""

    name: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackageHead:
    """What a package says of itself before a row of it is known.

    `area` is the station's own (GB/T 2260), `period` as it stands in file names (202609);
    `filters` are words for what was left out by whom, `held_back` how many restricted files are
    not in it; `since` names the package that an incremental one goes on from.
    """

    station: str
    area: str
    period: str
    first_day: date
    last_day: date
    made_at: datetime
    program: str
    incremental: bool = False
    since: str = ""
    held_back: int = 0
    filters: tuple[str, ...] = ()
    number: str = ""
    clerk: str = ""
    first_file: int = 1
    """The number of the first file: an earlier package of the period has used those before."""

    @property
    def said(self) -> Mapping[str, str]:
        """What may be written behind the labels of a blank workbook."""
        return {
            "station": self.station,
            "area": self.area,
            "period": f"{self.first_day}—{self.last_day}",
            "made_on": f"{self.made_at:%Y-%m-%d}",
            "clerk": self.clerk,
        }


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a whole package says of itself: its head, its mapping and its files."""

    head: PackageHead
    mapping: str
    mapping_version: str
    kind: str
    target: str
    rows: int
    deleted: int
    files: tuple[PackageFile, ...]
    encrypted: bool = field(default=False, compare=False)
