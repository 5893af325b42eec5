"""The page of the day: what is due, what is free, what happened."""

from station.desktop.pages.today.page import TodayPage

__all__ = ["TodayPage"]
