"""The pages, in the order of the rail."""

from station.desktop.page import Page
from station.desktop.pages.settings import SettingsPage

PAGES: tuple[type[Page], ...] = (SettingsPage,)
