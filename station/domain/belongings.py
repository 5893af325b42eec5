"""What was handed in, where it lies, who got it back."""

from __future__ import annotations

from enum import StrEnum


class BelongingKind(StrEnum):
    """What kind of thing it is; dangerous goods go to the police against a receipt."""

    ORDINARY = "ordinary"
    VALUABLE = "valuable"
    CASH = "cash"
    DOCUMENT = "document"
    MEDICINE = "medicine"
    DANGEROUS = "dangerous"


class BelongingState(StrEnum):
    """Where a thing is on its way from hand to hand."""

    STORED = "stored"
    RETURNED = "returned"
    WITH_POLICE = "with_police"
    FORWARDED = "forwarded"
    DISPOSED = "disposed"


class SignedHow(StrEnum):
    """How the person signed: hand, thumb, or a witness when they could do neither."""

    HAND = "hand"
    THUMB = "thumb"
    WITNESS = "witness"
