"""The station's signing keys: made when first needed, changed now and then, told to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from station.domain.permissions import Permission
from station.domain.seals import KeyList, PublicKey, SealKey
from station.exchange.seal import new_key
from station.exchange.window import write_keys
from station.storage import vouchers
from station.storage.policy import NamePlate
from station.storage.vouchers import SigningKey
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class NewSigningKey(Write[int]):
    """Seal with a new key from now on; answers its number.

    Slips of the old key stay good: the window needs the new public key list.
    """

    needs: ClassVar = Permission.POLICY_KEEP

    def run(self, work: Work) -> int:
        name_plate(work, lock=True)
        old = vouchers.current_key(work.session)
        if old is not None:
            begins = vouchers.last_first_day(work.session, old.number)
            old.retired_at = work.now
            old.covers_until = max(work.today, begins or work.today)
            work.session.flush()
        return _make(work).number


@dataclass(frozen=True, slots=True)
class PublicKeys(Read[tuple[PublicKey, ...]]):
    """Which keys has this station, retired ones too, and for which days are they good?"""

    needs: ClassVar = Permission.VOUCHERS_ISSUE

    def run(self, work: Work) -> tuple[PublicKey, ...]:
        return key_list(work).keys


@dataclass(frozen=True, slots=True)
class PublicKeyFile(Write[bytes]):
    """Write the public key list for the ticket window: JSON with every key, retired ones too."""

    needs: ClassVar = Permission.VOUCHERS_ISSUE

    def run(self, work: Work) -> bytes:
        current(work)
        return write_keys(key_list(work))


def current(work: Work) -> SealKey:
    """The key that seals now, made if there is none.

    The name plate stays locked until the deed ends, so that no key is retired while a slip is
    being sealed with it, and two desks never make the first key both.
    """
    name_plate(work, lock=True)
    row = vouchers.current_key(work.session) or _make(work)
    return SealKey(row.number, row.public, row.private)


def key_list(work: Work) -> KeyList:
    """The public keys of the station with the days that they cover."""
    plate = name_plate(work)
    keys = (
        PublicKey(row.number, row.public, row.created_at.date(), row.covers_until)
        for row in vouchers.keys(work.session)
    )
    return KeyList(plate.area, plate.name, tuple(keys))


def name_plate(work: Work, *, lock: bool = False) -> NamePlate:
    """Who this station is."""
    query = select(NamePlate)
    return work.session.scalars(query.with_for_update() if lock else query).one()


def _make(work: Work) -> SigningKey:
    known = vouchers.keys(work.session)
    made = new_key(known[-1].number + 1 if known else 1)
    row = SigningKey(
        number=made.number, private=made.private, public=made.public, created_at=work.now
    )
    work.session.add(row)
    work.session.flush()
    return row
