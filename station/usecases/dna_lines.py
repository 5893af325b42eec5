"""What a clerk may see of samples: names, notes and results that are kept from others stay away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from station.domain.dna_records import BoardLine, MinorLine, SampleLine
from station.domain.permissions import Permission
from station.storage import dna_lists
from station.storage.dna import DnaSample
from station.usecases import files, minors_access
from station.usecases.work import Work

Standing = TypeVar("Standing", BoardLine, MinorLine)


def line_of(work: Work, sample_id: int) -> SampleLine:
    """The sample as its lists show it to this clerk."""
    (found,) = dna_lists.lines(work.session, work.today, DnaSample.id == sample_id)
    return shown(work, [found])[0]


def shown(work: Work, lines: list[SampleLine]) -> tuple[SampleLine, ...]:
    """Lines as this clerk may see them: without names that are kept, without hidden results.

    Of a minor whose side-file this clerk may not look into, only what handling the sample takes.
    """
    kept = minors_access.kept_from(work, {each.person_id for each in lines if each.is_minor})
    if Permission.DNA_RESULT not in work.clerk.permissions:
        lines = [each.without_result() for each in lines]
    bare = (each.for_handling() if each.person_id in kept else each for each in lines)
    return files.veil(work, bare)


def keep_sample(work: Work, line: SampleLine, place: str) -> None:
    """Refuse a look at a sample whose file, or whose minor's side-file, is kept from this clerk."""
    files.keep(work, line.person_id, place)
    if line.is_minor:
        minors_access.keep(work, line.person_id, place)


def is_kept(work: Work, line: SampleLine) -> bool:
    """Whether the file of a sample, or its minor's side-file, is kept from this clerk."""
    if line.person_id in work.hidden:
        return True
    return line.is_minor and bool(minors_access.kept_from(work, {line.person_id}))


def unexcused(work: Work, lines: Iterable[Standing]) -> list[Standing]:
    """Lines of a list without why a minor is excused, where this clerk may not look."""
    told = list(lines)
    minors = {each.person_id for each in told if each.standing.is_minor}
    kept = minors_access.kept_from(work, minors)
    return [each.without_excuse() if each.person_id in kept else each for each in told]
