"""The pictures that lie in a person's file, by kind and in the order in which they were taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Exists, Select, exists, select
from sqlalchemy.orm import Session

from station.domain.whole_file_papers import PictureTitle
from station.storage.belongings_photos import BelongingPhoto
from station.storage.dna import DnaCustody, DnaReceiptCopy, DnaSample
from station.storage.fetcher_copies import FetcherCopy
from station.storage.leaving import Leaving
from station.storage.people import Photo
from station.storage.tracing import DossierPicture

PictureRow = Photo | BelongingPhoto | FetcherCopy | DossierPicture | DnaReceiptCopy


@dataclass(frozen=True, slots=True)
class FilePicture:
    """One picture: what it shows, when it was taken, and where it is kept."""

    title: PictureTitle
    row: type[PictureRow]
    id: int
    taken_at: datetime
    words: str = ""


def pictures(
    session: Session, person_id: int, stay_ids: Collection[int], intake_ids: Collection[int]
) -> Iterator[FilePicture]:
    """The pictures of a person and of these stays; of a receipt, only one of nobody else's sample.

    Of the things handed in only photographs in force, of the dossier none that was struck out.
    """
    for photo in session.execute(
        select(Photo.id, Photo.taken_at).where(Photo.person_id == person_id).order_by(Photo.id)
    ):
        yield FilePicture(PictureTitle.PORTRAIT, Photo, *photo)
    replaced = select(BelongingPhoto.replaces_id).where(BelongingPhoto.replaces_id.is_not(None))
    for photo in session.execute(
        select(BelongingPhoto.id, BelongingPhoto.taken_at)
        .where(BelongingPhoto.intake_id.in_(intake_ids), BelongingPhoto.id.not_in(replaced))
        .order_by(BelongingPhoto.id)
    ):
        yield FilePicture(PictureTitle.THINGS, BelongingPhoto, *photo)
    for shown in session.execute(
        select(DossierPicture.id, DossierPicture.happened_at, DossierPicture.shows)
        .where(DossierPicture.person_id == person_id, DossierPicture.struck_at.is_(None))
        .order_by(DossierPicture.id)
    ):
        yield FilePicture(PictureTitle.TRACING, DossierPicture, *shown)
    for receipt in session.execute(
        select(DnaReceiptCopy.id, DnaReceiptCopy.taken_at)
        .where(DnaReceiptCopy.sheet_id.in_(_own_sheets(person_id)), ~_others_on_it(person_id))
        .order_by(DnaReceiptCopy.id)
    ):
        yield FilePicture(PictureTitle.RECEIPT, DnaReceiptCopy, *receipt)
    for fetched in session.execute(
        select(FetcherCopy.id, FetcherCopy.taken_at, FetcherCopy.fetcher)
        .join(Leaving, Leaving.id == FetcherCopy.leaving_id)
        .where(Leaving.stay_id.in_(stay_ids))
        .order_by(FetcherCopy.id)
    ):
        yield FilePicture(PictureTitle.FETCHER, FetcherCopy, *fetched)


def picture(session: Session, found: FilePicture) -> bytes:
    """The picture itself, as JPEG."""
    return session.scalars(select(found.row.jpeg).where(found.row.id == found.id)).one()


def _own_sheets(person_id: int) -> Select[int | None]:
    return (
        select(DnaCustody.sheet_id)
        .join(DnaSample, DnaSample.id == DnaCustody.sample_id)
        .where(DnaSample.person_id == person_id, DnaCustody.sheet_id.is_not(None))
    )


def _others_on_it(person_id: int) -> Exists:
    return (
        exists()
        .where(
            DnaCustody.sheet_id == DnaReceiptCopy.sheet_id,
            DnaSample.id == DnaCustody.sample_id,
            DnaSample.person_id != person_id,
        )
        .correlate(DnaReceiptCopy)
    )
