"""Rows and queries: the only place that knows tables."""

from station.storage import (
    accounts,
    audit,
    beds,
    belongings,
    belongings_photos,
    fetcher_copies,
    intake,
    leaving,
    ledger,
    numbers,
    papers,
    people,
    policy,
    restricted,
    stays,
    vouchers,
)

__all__ = [
    "accounts",
    "audit",
    "beds",
    "belongings",
    "belongings_photos",
    "fetcher_copies",
    "intake",
    "leaving",
    "ledger",
    "numbers",
    "papers",
    "people",
    "policy",
    "restricted",
    "stays",
    "vouchers",
]
