"""寻亲档案, all that was done to find out who somebody is, and 人脸比对台账, as papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.body_marks import BodySide
from station.domain.papers import Issued, Paper, PaperKind


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit of the search, with its days."""

    work: str
    started: str
    due: str
    stopped: str
    state: str


@dataclass(frozen=True, slots=True)
class MarkSpot:
    """One mark on the drawn outline, under its number."""

    number: int
    side: BodySide
    x: int
    y: int
    words: str
    seen: str


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One talk: when, where and in which language, what was said, who wrote it down."""

    at: str
    where: str
    said: str
    clerk: str


@dataclass(frozen=True, slots=True)
class ClueRow:
    """One clue with its rating."""

    kind: str
    text: str
    rating: str
    heard: str
    on: str


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One question that was asked outside, with all that came back."""

    at: str
    system: str
    asked: str
    answer: str
    asked_by: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a notice, a letter, a sample or a family's request."""

    number: str
    at: str
    what: str
    text: str
    clerk: str


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture with its words: what it is of, who is on it, when it was taken."""

    jpeg: bytes
    words: str
    taken: str


@dataclass(frozen=True, slots=True)
class DossierPaper(Paper):
    """寻亲档案: the whole dossier as it stands on a day, for the file of a settlement."""

    kind: ClassVar = PaperKind.DOSSIER

    identity: str
    names: str
    admitted: str
    found: str
    looks: str
    limits: tuple[LimitRow, ...] = ()
    marks: tuple[MarkSpot, ...] = ()
    talks: tuple[TalkRow, ...] = ()
    clues: tuple[ClueRow, ...] = ()
    asked: tuple[AskedRow, ...] = ()
    notices: tuple[StepRow, ...] = ()
    letters: tuple[StepRow, ...] = ()
    samples: tuple[StepRow, ...] = ()
    requests: tuple[StepRow, ...] = ()
    pictures: tuple[Photograph, ...] = ()
    remark: str = ""
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class FaceRow:
    """One comparison of a face; the last column is left for the signature."""

    number: str
    at: str
    of_whom: str
    reason: str
    system: str
    answer: str
    asked_by: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class FacePaper(Issued):
    """人脸比对台账: every use of face comparison in a period, or for one person."""

    kind: ClassVar = PaperKind.FACES

    whose: str
    period: str
    rule: str
    rows: tuple[FaceRow, ...]
    total: str

    @property
    def subject(self) -> str:
        return self.whose
