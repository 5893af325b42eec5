"""Photographs of things handed in: taken at the door, looked at when the things go back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.belongings import BelongingTrouble, ThingsPhoto
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.storage import belongings_photos as rows
from station.storage.belongings import Belonging
from station.storage.belongings_photos import BelongingPhoto
from station.storage.intake import Intake
from station.usecases import files
from station.usecases.people import kept_picture
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class AddBelongingPhotos(Write[tuple[int, ...]]):
    """Keep photographs of what was handed in; answers their ids.

    `belonging_id` is the line they show, None for the whole list. One photograph may replace an
    earlier one (`replaces_id`), which stays in the book and keeps its line. Raises Refused for a
    file that is no picture, Conflict when another desk has replaced the same one.
    """

    needs: ClassVar = Permission.BELONGINGS_KEEP
    intake_id: int
    pictures: tuple[bytes, ...]
    belonging_id: int | None = None
    replaces_id: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[int, ...]:
        intake = work.session.get_one(Intake, self.intake_id, with_for_update=True)
        work.about(person_id=intake.person_id)
        line = self._line(work)
        when = self.happened_at or work.now
        return store(
            work, intake.id, self.pictures, when, belonging_id=line, replaces_id=self.replaces_id
        )

    def _line(self, work: Work) -> int | None:
        """The line that is shown; a photograph that replaces one shows the same."""
        line = self.belonging_id
        if self.replaces_id is not None:
            before = work.session.get(BelongingPhoto, self.replaces_id)
            if before is None or before.intake_id != self.intake_id or len(self.pictures) != 1:
                raise Refused(Problem(BelongingTrouble.PHOTO_NOT_FOUND, "replaces_id"))
            if rows.successor(work.session, before.id) is not None:
                raise Conflict("belonging_photo")
            line = before.belonging_id
        if line is not None:
            thing = work.session.get(Belonging, line)
            if thing is None or thing.intake_id != self.intake_id:
                raise Refused(Problem(BelongingTrouble.NOTHING_CHOSEN, "belonging_id"))
        return line


@dataclass(frozen=True, slots=True)
class BelongingPhotos(Read[tuple[ThingsPhoto, ...]]):
    """Which photographs show what was handed in at one intake? The replaced ones too."""

    needs: ClassVar = Permission.STAYS_SEE
    intake_id: int

    def run(self, work: Work) -> tuple[ThingsPhoto, ...]:
        intake = work.session.get_one(Intake, self.intake_id)
        files.guard(work, intake.person_id, "intake_id")
        return rows.of_intake(work.session, intake.id)


@dataclass(frozen=True, slots=True)
class BelongingPhotoOf(Read[bytes]):
    """One of these photographs as JPEG, at most 1200 pixels a side."""

    needs: ClassVar = Permission.STAYS_SEE
    photo_id: int

    def run(self, work: Work) -> bytes:
        photo = work.session.get(BelongingPhoto, self.photo_id)
        if photo is None:
            raise Refused(Problem(BelongingTrouble.PHOTO_NOT_FOUND, "photo_id"))
        intake = work.session.get_one(Intake, photo.intake_id)
        files.guard(work, intake.person_id, "photo_id")
        return photo.jpeg


def store(
    work: Work,
    intake_id: int,
    pictures: Sequence[bytes],
    taken_at: datetime,
    *,
    belonging_id: int | None = None,
    replaces_id: int | None = None,
) -> tuple[int, ...]:
    """Keep photographs within the deed that is under way; raises Refused."""
    if not pictures:
        raise Refused(Problem(BelongingTrouble.PHOTO_NOT_FOUND, "things_photos"))
    kept = [kept_picture(each, "things_photos") for each in pictures]
    added = [
        BelongingPhoto(
            intake_id=intake_id,
            belonging_id=belonging_id,
            replaces_id=replaces_id,
            taken_at=taken_at,
            clerk_id=work.clerk.id,
            jpeg=photo.jpeg,
            thumbnail=photo.thumbnail,
            sha256=hashlib.sha256(photo.jpeg).hexdigest(),
        )
        for photo in kept
    ]
    work.session.add_all(added)
    work.session.flush()
    return tuple(row.id for row in added)
