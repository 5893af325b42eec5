"""一人一档: the whole file of a person as one PDF, with its contents, printed as a deed."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from sqlalchemy import select

from station.documents.paper import check_code
from station.documents.whole_file import GapLeaf, Leaf, PaperLeaf, PictureLeaf, bind, paged
from station.domain import whole_file_papers as words
from station.domain.minor_papers import SIDE_FILE_PAPERS
from station.domain.paper_parts import Printing
from station.domain.paper_words import moment_words
from station.domain.papers import Issued, SheetRecord
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.domain.whole_file_papers import (
    FileContents,
    FileEntry,
    PictureTitle,
    StayOnCover,
)
from station.storage import file_pictures, people
from station.storage.stays import Stay
from station.usecases import files, minors_access
from station.usecases.file_papers import FoundPaper, copied, papers_of_file
from station.usecases.file_things import FileScope
from station.usecases.paper_head import bearer, imprint, person_of
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_PICTURES_NEED = {
    PictureTitle.TRACING: Permission.TRACING_SEE,
    PictureTitle.RECEIPT: Permission.DNA_SEE,
}


@dataclass(frozen=True, slots=True)
class BindFile(Write[PrintedPaper]):
    """Bind everything that there is of a person, or of one of their stays, into one PDF.

    Cover, contents, the papers of one stay after the other in the order of the folder, then the
    pictures; the pages are numbered through. A paper is drawn from what the book says now and is
    marked as a copy; the contents tell what has changed since it was printed. What cannot be drawn
    any more has a page that says so. What this clerk may not see is not bound, and the contents
    say that too. Raises Refused for a restricted file that is kept from the clerk, and Cancelled
    by the progress.
    """

    needs: ClassVar = Permission.FILES_BIND
    person_id: int
    stay_id: int | None = None

    def run(self, work: Work) -> PrintedPaper:
        scope = _scope(work, self.person_id, self.stay_id)
        files.keep(work, scope.person_id, "person_id")
        contents, leaves = _gathered(work, scope)

        def draw(paper: Issued, printing: Printing) -> bytes:
            assert isinstance(paper, FileContents)
            return bind(paper, leaves, printing, work.progress.step)

        if any(_of_side_file(leaf) for leaf in leaves):
            minors_access.write_look(work, scope.person_id)
        printed = print_paper(work, contents, _subject(scope), scope.person_id, draw)
        work.progress.step(len(leaves), len(leaves))
        work.stay_id = None if scope.whole else scope.stays[0].id
        work.found["papers"] = len(contents.entries)
        work.found["pages"] = int(contents.pages)
        work.found["sha256"] = hashlib.sha256(printed.pdf).hexdigest()
        return printed


@dataclass(frozen=True, slots=True)
class FileContentsPreview(Read[bytes]):
    """What would lie in the file of a person, on which pages? The contents as a PDF, not issued."""

    needs: ClassVar = Permission.FILES_BIND
    person_id: int
    stay_id: int | None = None

    def run(self, work: Work) -> bytes:
        scope = _scope(work, self.person_id, self.stay_id)
        files.guard(work, scope.person_id, "person_id")
        return draft(_gathered(work, scope)[0])


def _scope(work: Work, person_id: int, stay_id: int | None) -> FileScope:
    living = people.living_id(work.session, person_id)
    if living is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "person_id"))
    query = select(Stay).where(Stay.person_id == living).order_by(Stay.admitted_at, Stay.id)
    stays = tuple(work.session.scalars(query))
    if stay_id is None:
        return FileScope(living, stays, whole=True)
    one = tuple(stay for stay in stays if stay.id == stay_id)
    if not one:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    return FileScope(living, one, whole=False)


def _subject(scope: FileScope) -> str:
    return f"person:{scope.person_id}" if scope.whole else f"stay:{scope.stays[0].id}"


def _gathered(work: Work, scope: FileScope) -> tuple[FileContents, tuple[Leaf, ...]]:
    """The contents with their page numbers, and what they list."""
    person = person_of(work, scope.person_id)
    rescue = scope.stays[-1].rescue_number if scope.stays else ""
    began = [stay.admitted_at.date().isoformat() for stay in scope.stays]
    filed = sorted(
        (_paper_entry(found) for found in papers_of_file(work, scope)),
        key=lambda each: bisect_right(began, each[0].day),
    )
    pictures, left_out = _pictures(work, scope)
    filed += pictures
    held_back = sum(1 for entry, _leaf in filed if entry.note == words.NOT_BOUND) + left_out
    number = f"{rescue or scope.person_id}-{'QJ' if scope.whole else 'DA'}"
    contents = FileContents(
        imprint=imprint(work, number, work.today),
        bearer=bearer(person, work.today, rescue, leaves=False),
        stays=tuple(_on_cover(work, stay) for stay in scope.stays),
        entries=tuple(entry for entry, _leaf in filed),
        pages="",
        bound_at=moment_words(work.now),
        clerk=work.clerk.name,
        note=words.HELD_BACK.format(count=held_back) if held_back else "",
    )
    leaves = tuple(leaf for _entry, leaf in filed)
    return paged(contents, leaves), leaves


def _on_cover(work: Work, stay: Stay) -> StayOnCover:
    way = work.codes["leaving_ways"].name(stay.leaving_way) if stay.leaving_way else ""
    left = moment_words(stay.left_at) if stay.left_at else words.STILL_HERE
    return StayOnCover(stay.rescue_number, moment_words(stay.admitted_at), left, way)


def _paper_entry(found: FoundPaper) -> tuple[FileEntry, Leaf]:
    prints = found.prints
    printed = words.PRINTED.format(count=len(prints)) if prints else words.NEVER_PRINTED
    paper = copied(found)
    if found.paper is None or paper is None:
        first = prints[0] if prints else None
        entry = FileEntry(
            found.title,
            first.number if first else words.WITHOUT_NUMBER,
            first.printed_at.date().isoformat() if first else words.WITHOUT_NUMBER,
            "",
            words.NOT_BOUND if found.forbidden else printed,
        )
        why = words.NOT_ALLOWED if found.forbidden else words.CANNOT
        return entry, GapLeaf(found.title, (why, *map(_was_printed, prints)))
    imprint = paper.imprint
    changed = prints and check_code(found.paper) not in {each.check_code for each in prints}
    note = "；".join(filter(None, (printed, words.CHANGED if changed else "")))
    entry = FileEntry(found.title, imprint.number, imprint.day.isoformat(), "", note)
    return entry, PaperLeaf(f"{found.title} {imprint.number}", paper)


def _was_printed(sheet: SheetRecord) -> str:
    return words.WAS_PRINTED.format(
        at=moment_words(sheet.printed_at),
        clerk=sheet.clerk or words.WITHOUT_NUMBER,
        number=sheet.number,
        code=sheet.check_code,
    )


def _pictures(work: Work, scope: FileScope) -> tuple[list[tuple[FileEntry, Leaf]], int]:
    """The pictures of the file, and how many this clerk may not see."""
    found = file_pictures.pictures(work.session, scope.person_id, scope.stay_ids, scope.intake_ids)
    bound: list[tuple[FileEntry, Leaf]] = []
    left_out = 0
    for number, each in enumerate(found, start=1):
        needs = _PICTURES_NEED.get(each.title)
        if needs is not None and needs not in work.clerk.permissions:
            left_out += 1
            continue
        taken = moment_words(each.taken_at)
        day = each.taken_at.date().isoformat()
        entry = FileEntry(each.title.value, f"附件 {number}", day, "", each.words)
        caption = "　".join(filter(None, (f"附件 {number}", each.title.value, each.words, taken)))
        load = partial(file_pictures.picture, work.session, each)
        bound.append((entry, PictureLeaf(f"附件 {number} {each.title.value}", caption, load)))
    return bound, left_out


def _of_side_file(leaf: Leaf) -> bool:
    return isinstance(leaf, PaperLeaf) and leaf.paper.kind in SIDE_FILE_PAPERS
