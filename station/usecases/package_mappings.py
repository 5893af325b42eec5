"""The mappings of packages: those that come with the program, and what a station has changed.

A changed mapping is read before it is kept, and tried on the authority's blank workbook where it
fills one. Every version stays; setting it back brings the template of the program in force again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.mapping_reader import code_problems, read_mapping
from station.domain.mappings import Kind, PackageMapping, Target
from station.domain.packages import DiaryTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.settings import read_return
from station.storage import package_mappings
from station.storage.package_mappings import PackageMappingRow
from station.usecases.work import Read, Work, Write

SHIPPED = ("persons", "medical", "minors")
"""The templates in resources/returns that are mappings."""


@dataclass(frozen=True, slots=True)
class MappingInForce:
    """A mapping with the version by which a package names it; `blank` is empty without one.

    `version` is the template's own; behind a plus stands the number of the station's change.
    """

    mapping: PackageMapping
    version: str
    changed: bool
    blank: bytes
    blank_name: str


@dataclass(frozen=True, slots=True)
class MappingLine:
    """One mapping of the list; `needs_blank` when the authority's workbook is not there yet."""

    code: str
    title: str
    kind: Kind
    version: str
    target: Target
    columns: int
    changed_at: datetime | None
    changed_by: str
    blank_name: str
    needs_blank: bool


@dataclass(frozen=True, slots=True)
class MappingVersion:
    """One change of a mapping: when, by whom and why; without a text it was set back."""

    version: int
    set_back: bool
    blank_name: str
    reason: str
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class MappingSheet:
    """A mapping as text to be changed, with its history, the newest first."""

    line: MappingLine
    text: str
    history: tuple[MappingVersion, ...]


@dataclass(frozen=True, slots=True)
class MappingList(Read[tuple[MappingLine, ...]]):
    """By which mappings can packages be made?"""

    needs: ClassVar = Permission.PACKAGES_SEE

    def run(self, work: Work) -> tuple[MappingLine, ...]:
        return tuple(_line(work, code) for code in codes(work))


@dataclass(frozen=True, slots=True)
class MappingText(Read[MappingSheet]):
    """What does a mapping say, and how was it changed?"""

    needs: ClassVar = Permission.PACKAGES_SEE
    code: str

    def run(self, work: Work) -> MappingSheet:
        found = in_force(work, self.code)
        history = tuple(
            MappingVersion(
                row.version, not row.text, row.blank_name, row.reason, row.entered_at, clerk
            )
            for row, clerk in package_mappings.versions(work.session, self.code)
        )
        return MappingSheet(_line(work, self.code), found.mapping.text, history)


@dataclass(frozen=True, slots=True)
class KeepMapping(Write[MappingLine]):
    """Keep a changed mapping, or another blank workbook for it; what was before stays.

    None leaves the text or the blank as it is; a template that is the program's own stays so, and
    changes with it. Raises Refused with what is wrong in the text.
    """

    needs: ClassVar = Permission.MAPPINGS_KEEP
    client_id: str
    code: str
    reason: str
    text: str | None = None
    blank: bytes | None = None
    blank_name: str = ""

    def run(self, work: Work) -> MappingLine:
        if package_mappings.by_client_id(work.session, self.client_id):
            return _line(work, self.code)
        if not self.reason.strip():
            raise Refused(Problem(DiaryTrouble.REASON_MISSING, "reason"))
        before = in_force(work, self.code) if self.code in codes(work) else None
        text = self.text if self.text is not None else before.mapping.text if before else ""
        mapping = read_mapping(self.code, text)
        if problems := code_problems(mapping, work.codes):
            raise Refused(problems)
        kept = self.blank is None
        blank = (before.blank if before else b"") if kept else self.blank or b""
        name = (before.blank_name if before else "") if kept else self.blank_name
        _try_on(mapping, blank)
        shipped = self.code in SHIPPED and text == read_return(self.code)
        _write(work, self, "" if shipped else text, blank, name)
        return _line(work, self.code)


@dataclass(frozen=True, slots=True)
class ResetMapping(Write[MappingLine]):
    """Bring the template that comes with the program in force again; the blank workbook stays."""

    needs: ClassVar = Permission.MAPPINGS_KEEP
    client_id: str
    code: str
    reason: str

    def run(self, work: Work) -> MappingLine:
        if self.code not in SHIPPED:
            raise Refused(Problem(DiaryTrouble.NO_MAPPING, "code", {"code": self.code}))
        if not package_mappings.by_client_id(work.session, self.client_id):
            if not self.reason.strip():
                raise Refused(Problem(DiaryTrouble.REASON_MISSING, "reason"))
            before = in_force(work, self.code)
            _write(work, self, "", before.blank, before.blank_name)
        return _line(work, self.code)


# --- what the deeds share -------------------------------------------------------------------


def codes(work: Work) -> tuple[str, ...]:
    """The mappings that there are: those of the program, then the station's own."""
    own = package_mappings.codes(work.session)
    return (*SHIPPED, *sorted(set(own) - set(SHIPPED)))


def in_force(work: Work, code: str) -> MappingInForce:
    """The mapping that packages are made by now. Raises Refused when there is none."""
    row = package_mappings.newest(work.session, code)
    if row is None and code not in SHIPPED:
        raise Refused(Problem(DiaryTrouble.NO_MAPPING, "mapping", {"code": code}))
    changed = row is not None and bool(row.text)
    text = row.text if row is not None and row.text else read_return(code)
    mapping = read_mapping(code, text)
    version = f"{mapping.version}+{row.version}" if row is not None and changed else mapping.version
    blank = row.blank if row is not None else None
    return MappingInForce(mapping, version, changed, blank or b"", row.blank_name if row else "")


def _line(work: Work, code: str) -> MappingLine:
    found = in_force(work, code)
    newest = next(iter(package_mappings.versions(work.session, code)), None)
    mapping = found.mapping
    return MappingLine(
        code,
        mapping.title,
        mapping.kind,
        found.version,
        mapping.target,
        len(mapping.columns),
        newest[0].entered_at if newest else None,
        newest[1] if newest else "",
        found.blank_name,
        mapping.target is Target.BLANK and not found.blank,
    )


def _try_on(mapping: PackageMapping, blank: bytes) -> None:
    """Refuse a mapping that does not fit the authority's workbook."""
    if mapping.target is Target.BLANK and blank:
        from station.exchange.package_blank import BlankBook

        BlankBook(blank, mapping)


def _write(
    work: Work, deed: KeepMapping | ResetMapping, text: str, blank: bytes, name: str
) -> None:
    newest = package_mappings.newest(work.session, deed.code)
    work.session.add(
        PackageMappingRow(
            client_id=deed.client_id,
            code=deed.code,
            version=newest.version + 1 if newest else 1,
            text=text,
            blank=blank or None,
            blank_name=name,
            blank_sha256=hashlib.sha256(blank).hexdigest() if blank else "",
            reason=deed.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    work.session.flush()
