"""Every table there is, for whatever treats them all alike: migrations, backups, merging, flushes.

`Row.metadata` knows a table once its module is imported; who imports this one knows all.
"""

from station.storage import (
    accounts,
    audit,
    beds,
    belongings,
    belongings_photos,
    bills,
    claims,
    claims_audit,
    duty_book,
    fetcher_copies,
    goods,
    hospital_notices,
    hospitals,
    intake,
    leaving,
    ledger,
    letters,
    letters_corrections,
    numbers,
    outside_numbers,
    papers,
    people,
    policy,
    prices,
    restricted,
    rounds,
    shift_handover,
    stays,
    vouchers,
)
from station.storage.base import Row

METADATA = Row.metadata
ROWS = Row.registry

__all__ = [
    "METADATA",
    "ROWS",
    "accounts",
    "audit",
    "beds",
    "belongings",
    "belongings_photos",
    "bills",
    "claims",
    "claims_audit",
    "duty_book",
    "fetcher_copies",
    "goods",
    "hospital_notices",
    "hospitals",
    "intake",
    "leaving",
    "ledger",
    "letters",
    "letters_corrections",
    "numbers",
    "outside_numbers",
    "papers",
    "people",
    "policy",
    "prices",
    "restricted",
    "rounds",
    "shift_handover",
    "stays",
    "vouchers",
]
