"""The pages, in the order of the rail."""

from station.desktop.page import Page
from station.desktop.pages.beds import BedsPage
from station.desktop.pages.settings import SettingsPage

PAGES: tuple[type[Page], ...] = (BedsPage, SettingsPage)
