"""The intake page: one form of six sections for each person at the door."""

from station.desktop.pages.intake.page import IntakePage

__all__ = ["IntakePage"]
