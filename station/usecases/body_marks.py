"""Marks on the outline of the body, and pictures of what is to be seen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.body_marks import (
    MarkFacts,
    PictureFacts,
    PictureKind,
    mark_problems,
    picture_problems,
)
from station.domain.clues import ClueTrouble, with_words
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import tracing
from station.storage.tracing import BodyMark, DossierPicture
from station.usecases import files
from station.usecases.people import add_photo, kept_picture, survivor
from station.usecases.people_changes import search_again
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PlaceMark(Write[int]):
    """Place a mark on the outline; its words join the description, and the search runs again.

    Answers its id. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    facts: MarkFacts
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := tracing.by_client_id(work.session, BodyMark, self.client_id):
            return known.id
        if found := mark_problems(self.facts):
            raise Refused(found)
        person = survivor(work, self.person_id)
        facts = replace(self.facts, text=self.facts.text.strip())
        row = BodyMark(
            client_id=self.client_id,
            person_id=person.id,
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            side=facts.side,
            x=facts.x,
            y=facts.y,
            kind=facts.kind,
            text=facts.text,
            size_mm=facts.size_mm,
        )
        work.session.add(row)
        person.marks = with_words(person.marks, facts.words)
        search_again(work, person)
        return row.id


@dataclass(frozen=True, slots=True)
class AddPicture(Write[int]):
    """Add a picture to the dossier with what it is of and who is on it; answers its id.

    A portrait becomes the person's photograph; `happened_at` is when the picture was taken.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    picture: bytes
    facts: PictureFacts
    mark_id: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := tracing.by_client_id(work.session, DossierPicture, self.client_id):
            return known.id
        if found := picture_problems(self.facts):
            raise Refused(found)
        person, taken_at = survivor(work, self.person_id), self.happened_at or work.now
        if self.facts.kind is PictureKind.PORTRAIT:
            return add_photo(work, person, self.picture, taken_at)
        photo = kept_picture(self.picture, "picture")
        row = DossierPicture(
            client_id=self.client_id,
            person_id=person.id,
            happened_at=taken_at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            kind=self.facts.kind,
            shows=self.facts.shows.strip(),
            mark_id=self.mark_id,
            jpeg=photo.jpeg,
            thumbnail=photo.thumbnail,
            sha256=hashlib.sha256(photo.jpeg).hexdigest(),
        )
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class PictureOf(Read[bytes]):
    """A picture of a dossier as JPEG, whole or small."""

    needs: ClassVar = Permission.TRACING_SEE
    picture_id: int
    small: bool = False

    def run(self, work: Work) -> bytes:
        row = work.session.get(DossierPicture, self.picture_id)
        if row is None:
            raise Refused(Problem(ClueTrouble.NOT_FOUND, "picture_id"))
        files.guard(work, row.person_id, "picture_id")
        return row.thumbnail if self.small else row.jpeg
