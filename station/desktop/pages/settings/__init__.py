"""The page of settings: the station, its clerks and house, its numbers, its records."""

from station.desktop.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
