"""Which papers belong into a person's file, in their order, as they can be drawn now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from station.domain.papers import Issued, PaperKind, SheetRecord
from station.domain.problems import NotAllowed, Refused
from station.domain.voucher_papers import IdentityLetter, VoucherSlip
from station.storage import papers as sheets
from station.usecases.file_paper_kinds import ORDER, FileKind
from station.usecases.file_things import FileScope
from station.usecases.work import Work

_LOST = {
    **{each.kind: each.title for each in ORDER},
    PaperKind.URGING: "逾期事项催办函",
    PaperKind.OVERDUE_REPORT: "逾期事项报告",
}
_LEFT_OUT = {PaperKind.CARD, PaperKind.FILE_CONTENTS}
"""The card is carried by the resident; the contents are what is being made."""


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A paper of the file: as it can be drawn now, or why it cannot; with every print of it."""

    title: str
    paper: Issued | None
    prints: tuple[SheetRecord, ...] = ()
    forbidden: bool = False


def papers_of_file(work: Work, scope: FileScope) -> Iterator[FoundPaper]:
    """Every paper of a file in the order of the folder; what was printed and is lost comes last."""
    prints: dict[tuple[PaperKind, str, str], list[SheetRecord]] = {}
    for sheet in reversed(sheets.of_person(work.session, scope.person_id)):
        if sheet.paper not in _LEFT_OUT and (key := _key(sheet)) is not None:
            prints.setdefault(key, []).append(sheet)
    for each in ORDER:
        wanted = dict.fromkeys(map(str, each.find(work, scope)) if each.find else ())
        keys = [key for key in prints if key[0] is each.kind and key[1] in each.made_of]
        if scope.whole or each.find is None:
            wanted.update(dict.fromkeys(key[2] for key in keys))
        for number in wanted:
            mine = [prints.pop(key) for key in keys if key[2] == number]
            found = _found(work, each, number, [sheet for one in mine for sheet in one])
            if found.paper is not None or found.prints or found.forbidden:
                yield found
    if scope.whole:
        for (kind, _thing, _number), lost in prints.items():
            yield FoundPaper(_LOST.get(kind, kind.value), None, tuple(lost))


def _key(sheet: SheetRecord) -> tuple[PaperKind, str, str] | None:
    """A print by what it was made of; None for a sheet with blanks that was only taken along."""
    thing, _, rest = sheet.subject.partition(":")
    if thing == "care_visit_blank" or "blank" in rest:
        return None
    if sheet.paper is PaperKind.MEDICINES:
        stay, _, number = rest.partition(":")
        month = number.rpartition("-")[2]
        return None if month.endswith("K") else (sheet.paper, thing, f"{stay}:{month}")
    if sheet.paper in {PaperKind.DOSSIER, PaperKind.FACES, PaperKind.FAMILY_ASSESSMENT}:
        return sheet.paper, thing, str(sheet.person_id)
    return sheet.paper, thing, rest


def _found(work: Work, each: FileKind, number: str, prints: Sequence[SheetRecord]) -> FoundPaper:
    if each.needs is not None and each.needs not in work.clerk.permissions:
        return FoundPaper(each.title, None, tuple(prints), forbidden=bool(prints))
    try:
        paper = each.fill(work, number)
    except NotAllowed:
        return FoundPaper(each.title, None, tuple(prints), forbidden=True)
    except Refused:
        return FoundPaper(each.title, None, tuple(prints))
    return FoundPaper(each.title, paper, tuple(prints))


def copied(found: FoundPaper) -> Issued | None:
    """The paper as a copy in a folder shows it: without a sealed code that is worth money."""
    if isinstance(found.paper, VoucherSlip):
        return replace(found.paper, qr="", short_code="", key_number="")
    if isinstance(found.paper, IdentityLetter):
        return replace(found.paper, short_code="")
    return found.paper
