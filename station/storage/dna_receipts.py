"""The pictures of receipts, for those who ask."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.dna_records import ReceiptCopy
from station.storage.accounts import ClerkRow
from station.storage.dna import DnaReceiptCopy


def receipt_copies(session: Session, sheet_id: int) -> list[ReceiptCopy]:
    """The pictures of a sheet's receipt, the oldest first."""
    query = (
        select(
            DnaReceiptCopy.id,
            DnaReceiptCopy.taken_at,
            func.coalesce(ClerkRow.name, ""),
            DnaReceiptCopy.thumbnail,
        )
        .outerjoin(ClerkRow, ClerkRow.id == DnaReceiptCopy.clerk_id)
        .where(DnaReceiptCopy.sheet_id == sheet_id)
        .order_by(DnaReceiptCopy.id)
    )
    return [ReceiptCopy(*row) for row in session.execute(query)]
