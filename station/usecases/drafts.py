"""Drafts as the faces see them: kept as typed, found again after any accident."""

from station.storage.drafts import Draft, DraftBook

__all__ = ["Draft", "DraftBook"]
