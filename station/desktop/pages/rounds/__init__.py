"""The page of rounds: the round sheet in bed order, what alarms, what is still owed."""

from station.desktop.pages.rounds.page import RoundsPage

__all__ = ["RoundsPage"]
